"""graph-tool, from the system's Python. Its own reader of tables is slow: NumPy reads the file."""

import graph_tool
import numpy
from graph_tool import centrality, clustering, topology

import peer
from peer import kernel


def load(path, directed, weighted):
    table = numpy.fromfile(path, sep=" ", dtype="i8").reshape(-1, 3 if weighted else 2)
    graph = graph_tool.Graph(directed=directed)
    weights = [graph.new_edge_property("int")] if weighted else []
    graph.add_edge_list(table, eprops=weights)
    if weighted:
        graph.edge_properties["weight"] = weights[0]
    return graph


def searches(graph, sources, weights=None):
    found = [topology.shortest_distance(graph, graph.vertex(source), weights=weights) for source in sources]

    def distances():
        values = numpy.concatenate([distances.a for distances in found]).astype("f8")
        return numpy.where(values >= 2**31 - 1, numpy.inf, values)

    return distances


@kernel
def bfs(graph, request):
    return searches(graph, request["sources"])


@kernel
def sssp(graph, request):
    return searches(graph, request["sources"], graph.edge_properties["weight"])


@kernel
def pagerank(graph, request):
    found = centrality.pagerank(graph, damping=0.85, epsilon=1e-300, max_iter=request["iterations"])
    return lambda: found.a


@kernel
def components_weak(graph, request):
    found, _ = topology.label_components(graph, directed=False)
    return lambda: found.a


@kernel
def components_strong(graph, request):
    found, _ = topology.label_components(graph, directed=True)
    return lambda: found.a


@kernel
def triangles(graph, request):
    ratio, _ = clustering.global_clustering(graph)
    return lambda: peer.triangles_from_ratio(ratio, graph.get_out_degrees(graph.get_vertices()))


@kernel
def cores(graph, request):
    found = topology.kcore_decomposition(graph)
    return lambda: found.a


@kernel
def betweenness(graph, request):
    found, _ = centrality.betweenness(graph, norm=False)
    return lambda: found.a


@kernel
def betweenness_sources(graph, request):
    found, _ = centrality.betweenness(graph, pivots=request["sources"], norm=False)
    return lambda: found.a


@kernel
def closeness(graph, request):
    found = centrality.closeness(graph)
    return lambda: found.a


@kernel
def harmonic(graph, request):
    found = centrality.closeness(graph, norm=False, harmonic=True)
    return lambda: found.a


@kernel
def eigenvector(graph, request):
    _, found = centrality.eigenvector(graph, epsilon=request["tolerance"])
    return lambda: found.a


peer.serve(
    "graph-tool", graph_tool.__version__.split()[0], load, lambda graph: [graph.num_vertices(), graph.num_edges()]
)
