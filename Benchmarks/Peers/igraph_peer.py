"""python-igraph, whose functions give Python lists."""

import random

import igraph
import numpy

import peer
from peer import kernel

random.seed(1)


def load(path, directed, weighted):
    if weighted:  # igraph's reader of weights takes ids for names, and numbers the nodes anew.
        table = numpy.fromfile(path, sep=" ", dtype="i8").reshape(-1, 3)
        return igraph.Graph(table[:, :2].tolist(), directed=directed, edge_attrs={"weight": table[:, 2].tolist()})
    return igraph.Graph.Read_Edgelist(path, directed=directed)


@kernel
def bfs(graph, request):
    distances = [graph.distances(source)[0] for source in request["sources"]]
    return lambda: numpy.concatenate(distances)


@kernel
def sssp(graph, request):
    distances = [graph.distances(source, weights="weight")[0] for source in request["sources"]]
    return lambda: numpy.concatenate(distances)


@kernel
def components_weak(graph, request):
    found = graph.connected_components("weak")
    return lambda: found.membership


@kernel
def components_strong(graph, request):
    found = graph.connected_components("strong")
    return lambda: found.membership


@kernel
def triangles(graph, request):
    ratio = graph.transitivity_undirected()
    return lambda: peer.triangles_from_ratio(ratio, graph.degree())


@kernel
def cores(graph, request):
    found = graph.coreness()
    return lambda: found


@kernel
def betweenness(graph, request):
    found = graph.betweenness()
    return lambda: found


@kernel
def betweenness_sources(graph, request):
    found = graph.betweenness(sources=request["sources"])
    return lambda: found


@kernel
def closeness(graph, request):
    found = graph.closeness()
    return lambda: found


@kernel
def harmonic(graph, request):
    found = graph.harmonic_centrality(normalized=False)
    return lambda: found


@kernel
def simple_paths(graph, request):
    found = [
        graph.get_k_shortest_paths(source, target, k=request["count"], output="vpath")
        for source, target in request["pairs"]
    ]
    return lambda: [len(path) - 1 for paths in found for path in paths]


@kernel
def eigenvector(graph, request):
    found = graph.eigenvector_centrality()
    return lambda: found


@kernel
def louvain(graph, request):
    found = graph.community_multilevel()
    return lambda: found.membership


@kernel
def leiden(graph, request):
    found = graph.community_leiden(objective_function="modularity")
    return lambda: found.membership


peer.serve("igraph", igraph.__version__, load, lambda graph: [graph.vcount(), graph.ecount()])
