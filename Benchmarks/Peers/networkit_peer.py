"""NetworKit. Results are fetched after the clock has stopped."""

import os

import networkit
import numpy
from networkit import centrality, community, components, distance

import peer
from peer import kernel

THREADS = int(os.environ["OMP_NUM_THREADS"])
networkit.setNumberOfThreads(THREADS)
networkit.setSeed(1, False)


def load(path, directed, weighted):
    return networkit.graphio.EdgeListReader(" ", 0, continuous=True, directed=directed).read(path)


def searches(algorithms):
    for algorithm in algorithms:
        algorithm.run()
    return lambda: numpy.concatenate([finite(algorithm.getDistances()) for algorithm in algorithms])


def finite(distances):
    distances = numpy.asarray(distances, dtype="f8")
    return numpy.where(distances > 1e300, numpy.inf, distances)


@kernel
def bfs(graph, request):
    return searches([distance.BFS(graph, source, storePaths=False) for source in request["sources"]])


@kernel
def sssp(graph, request):
    return searches([distance.Dijkstra(graph, source, storePaths=False) for source in request["sources"]])


@kernel
def pagerank(graph, request):
    ranks = centrality.PageRank(graph, damp=0.85, tol=1e-300)
    ranks.maxIterations = request["iterations"]
    ranks.run()
    return ranks.scores


@kernel
def components_weak(graph, request):
    Algorithm = components.ConnectedComponents if THREADS == 1 else components.ParallelConnectedComponents
    found = Algorithm(graph)
    found.run()
    return lambda: found.getPartition().getVector()


@kernel
def components_strong(graph, request):
    found = components.StronglyConnectedComponents(graph)
    found.run()
    return lambda: found.getPartition().getVector()


@kernel
def triangles(graph, request):
    clustering = centrality.LocalClusteringCoefficient(graph, turbo=True)
    clustering.run()

    def count():
        degrees = numpy.array([graph.degree(node) for node in graph.iterNodes()], dtype="f8")
        return [round((numpy.asarray(clustering.scores()) * degrees * (degrees - 1) / 2).sum() / 3)]

    return count


@kernel
def cores(graph, request):
    found = centrality.CoreDecomposition(graph)
    found.run()
    return found.scores


@kernel
def betweenness(graph, request):
    found = centrality.Betweenness(graph)
    found.run()
    return lambda: numpy.asarray(found.scores()) / 2


@kernel
def closeness(graph, request):
    found = centrality.Closeness(graph, True, centrality.ClosenessVariant.GENERALIZED)
    found.run()
    return found.scores


@kernel
def harmonic(graph, request):
    found = centrality.HarmonicCloseness(graph, normalized=False)
    found.run()
    return found.scores


@kernel
def eigenvector(graph, request):
    found = centrality.EigenvectorCentrality(graph, tol=request["tolerance"])
    found.run()
    return found.scores


@kernel
def louvain(graph, request):
    found = community.PLM(graph)
    found.run()
    return lambda: found.getPartition().getVector()


@kernel
def leiden(graph, request):
    found = community.ParallelLeiden(graph)
    found.run()
    return lambda: found.getPartition().getVector()


peer.serve("NetworKit", networkit.__version__, load, lambda graph: [graph.numberOfNodes(), graph.numberOfEdges()])
