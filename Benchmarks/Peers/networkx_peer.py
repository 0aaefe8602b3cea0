"""NetworkX in plain Python: for small graphs only."""

import itertools

import networkx

import peer
from peer import kernel


def load(path, directed, weighted):
    Graph = networkx.DiGraph if directed else networkx.Graph
    data = [("weight", int)] if weighted else False
    return networkx.read_edgelist(path, nodetype=int, create_using=Graph, data=data)


def ordered(values, graph):
    return [values.get(node, float("inf")) for node in range(len(graph))]


@kernel
def bfs(graph, request):
    found = [networkx.single_source_shortest_path_length(graph, source) for source in request["sources"]]
    return lambda: list(itertools.chain.from_iterable(ordered(distances, graph) for distances in found))


@kernel
def sssp(graph, request):
    found = [networkx.single_source_dijkstra_path_length(graph, source) for source in request["sources"]]
    return lambda: list(itertools.chain.from_iterable(ordered(distances, graph) for distances in found))


@kernel
def components_weak(graph, request):
    found = list(networkx.connected_components(graph))
    return lambda: peer.labels(found, len(graph))


@kernel
def components_strong(graph, request):
    found = list(networkx.strongly_connected_components(graph))
    return lambda: peer.labels(found, len(graph))


@kernel
def triangles(graph, request):
    found = networkx.triangles(graph)
    return lambda: [sum(found.values()) // 3]


@kernel
def cores(graph, request):
    found = networkx.core_number(graph)
    return lambda: ordered(found, graph)


@kernel
def eigenvector(graph, request):
    found = networkx.eigenvector_centrality(graph, max_iter=1000, tol=request["tolerance"])
    return lambda: ordered(found, graph)


@kernel
def louvain(graph, request):
    found = networkx.community.louvain_communities(graph, seed=1)
    return lambda: peer.labels(found, len(graph))


peer.serve("NetworkX", networkx.__version__, load, lambda graph: [len(graph), graph.size()])
