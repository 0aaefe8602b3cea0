"""rustworkx, whose functions give maps from nodes to values."""

import numpy
import rustworkx

import peer
from peer import kernel


def load(path, directed, weighted):
    Graph = rustworkx.PyDiGraph if directed else rustworkx.PyGraph
    return Graph.read_edge_list(path)


def ordered(values, count):
    return [values[node] for node in range(count)]


@kernel
def bfs(graph, request):
    found = [rustworkx.bfs_layers(graph, [source]) for source in request["sources"]]

    def distances():
        result = numpy.full((len(found), graph.num_nodes()), numpy.inf)
        for row, layers in zip(result, found):
            for distance, layer in enumerate(layers):
                row[layer] = distance
        return result

    return distances


@kernel
def components_weak(graph, request):
    found = rustworkx.connected_components(graph)
    return lambda: peer.labels(found, graph.num_nodes())


@kernel
def components_strong(graph, request):
    found = rustworkx.strongly_connected_components(graph)
    return lambda: peer.labels(found, graph.num_nodes())


@kernel
def cores(graph, request):
    found = rustworkx.core_number(graph)
    return lambda: ordered(found, graph.num_nodes())


@kernel
def betweenness(graph, request):
    found = rustworkx.betweenness_centrality(graph, normalized=False)
    return lambda: ordered(found, graph.num_nodes())


@kernel
def closeness(graph, request):
    found = rustworkx.closeness_centrality(graph)
    return lambda: ordered(found, graph.num_nodes())


@kernel
def eigenvector(graph, request):
    found = rustworkx.eigenvector_centrality(graph, tol=request["tolerance"])
    return lambda: ordered(found, graph.num_nodes())


peer.serve("rustworkx", rustworkx.__version__, load, lambda graph: [graph.num_nodes(), graph.num_edges()])
