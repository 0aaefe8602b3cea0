#!/usr/bin/env python3
"""Writes networkx.json: what NetworkX says of small graphs, for Tests/EntenteAlgorithmsTests.

Run with Python 3.11, networkx 3.6.1, numpy, and scipy 1.17:  python3 networkx_references.py > networkx.json
Nodes are numbered from 0 in the order of the graph. The random graphs are drawn with fixed seeds.
"""

import itertools
import json
import math
import random
import warnings

import networkx as nx
import numpy

warnings.filterwarnings("ignore")


def known_graphs():
    yield "florentine marriages (15 families)", nx.florentine_families_graph()
    yield "karate club", nx.Graph(nx.karate_club_graph().edges())
    yield "krackhardt kite", nx.krackhardt_kite_graph()
    yield "petersen", nx.petersen_graph()
    yield "les miserables", nx.les_miserables_graph()


def random_graph(seed, directed, weighted):
    draw = random.Random(seed)
    n = draw.randint(8, 22)
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(n))
    for _ in range(draw.randint(n // 2, 3 * n)):
        a, b = draw.randrange(n), draw.randrange(n)
        if a != b:
            graph.add_edge(a, b)
    if weighted:
        for a, b in graph.edges():
            graph[a][b]["weight"] = draw.randint(1, 9)
    return graph


def graphs():
    for name, graph in known_graphs():
        yield name, graph
    for seed in range(12):
        directed, weighted = seed % 2 == 1, seed % 4 >= 2
        kind = ("directed" if directed else "undirected") + (", weighted" if weighted else "")
        yield f"random {seed} ({kind})", random_graph(seed, directed, weighted)


def in_order(values, graph):
    return [values[node] for node in graph]


def attempt(function):
    """None where the method does not converge or is not defined."""
    try:
        return function()
    except (nx.NetworkXException, ZeroDivisionError):
        return None


def paths(graph):
    draw = random.Random(1)
    questions = []
    for _ in range(4):
        source, target = draw.sample(range(len(graph)), 2)
        if not nx.has_path(graph, source, target):
            questions.append({
                "from": source, "to": target, "hops": None, "length": None, "shortest": [], "simple_lengths": [],
                "weighted_lengths": []})
            continue
        simple = nx.shortest_simple_paths(graph, source, target)
        light = nx.shortest_simple_paths(graph, source, target, weight="weight")
        questions.append({
            "from": source,
            "to": target,
            "hops": nx.shortest_path_length(graph, source, target),
            "length": nx.shortest_path_length(graph, source, target, weight="weight"),
            "shortest": sorted(nx.all_shortest_paths(graph, source, target)),
            "simple_lengths": [len(path) - 1 for path in itertools.islice(simple, 40)],
            "weighted_lengths": [
                sum(graph[a][b].get("weight", 1) for a, b in zip(path, path[1:]))
                for path in itertools.islice(light, 40)
            ],
        })
    return questions


def finite(value):
    return None if isinstance(value, float) and math.isnan(value) else value


def centralities(graph):
    def pagerank(**options):
        return in_order(nx.pagerank(graph, tol=1e-14, max_iter=1000, **options), graph)

    largest = max(abs(value) for value in nx.adjacency_spectrum(graph)) or 1
    alpha = 0.5 / largest
    values = {
        "degree": in_order(dict(graph.degree()), graph),
        "strength": in_order(dict(graph.degree(weight="weight")), graph),
        "degree_centrality": in_order(nx.degree_centrality(graph), graph),
        "closeness": in_order(nx.closeness_centrality(graph), graph),
        "closeness_unimproved": in_order(nx.closeness_centrality(graph, wf_improved=False), graph),
        "harmonic": in_order(nx.harmonic_centrality(graph), graph),
        "betweenness": in_order(nx.betweenness_centrality(graph), graph),
        "betweenness_raw": in_order(nx.betweenness_centrality(graph, normalized=False), graph),
        "betweenness_endpoints": in_order(nx.betweenness_centrality(graph, endpoints=True), graph),
        "edge_betweenness": [nx.edge_betweenness_centrality(graph)[edge] for edge in graph.edges()],
        "closeness_weighted": in_order(nx.closeness_centrality(graph, distance="weight"), graph),
        "harmonic_weighted": in_order(nx.harmonic_centrality(graph, distance="weight"), graph),
        "betweenness_weighted": in_order(nx.betweenness_centrality(graph, weight="weight"), graph),
        "katz_alpha": alpha,
        "katz": in_order(nx.katz_centrality_numpy(graph, alpha=alpha, weight=None), graph),
        "pagerank": pagerank(weight=None),
        "pagerank_weighted": pagerank(weight="weight"),
        "pagerank_personalized": pagerank(weight=None, personalization={list(graph)[0]: 1, list(graph)[2]: 3}),
        "core": in_order(nx.core_number(graph), graph),
        "clustering": in_order(nx.clustering(graph), graph),
        "triangles": None if graph.is_directed() else in_order(nx.triangles(graph), graph),
        "transitivity": nx.transitivity(graph.to_undirected()),
        "constraint": [finite(v) for v in in_order(nx.constraint(graph), graph)],
        "constraint_weighted": [finite(v) for v in in_order(nx.constraint(graph, weight="weight"), graph)],
        # Node by node: with SciPy 1.17 the method for all nodes at once divides by the maxima of the wrong nodes. This one
        # leaves out nodes of a directed graph that have no successors.
        "effective_size": [finite(v) for v in in_order(nx.effective_size(graph, nodes=list(graph)), graph)],
        "effective_size_weighted": [
            finite(v) for v in in_order(nx.effective_size(graph, nodes=list(graph), weight="weight"), graph)],
        "density": nx.density(graph),
        "assortativity": finite(float(nx.degree_pearson_correlation_coefficient(graph))),
        "diameter": attempt(lambda: nx.diameter(graph)),
        "reciprocity": nx.overall_reciprocity(graph) if graph.is_directed() else None,
    }
    singular = sorted(numpy.linalg.svd(nx.to_numpy_array(graph, weight=None), compute_uv=False))
    if singular[-1] > 1.001 * singular[-2]:
        unweighted = nx.create_empty_copy(graph)
        unweighted.add_edges_from(graph.edges())
        hubs, authorities = nx.hits(unweighted, tol=1e-15)
        values["hubs"], values["authorities"] = in_order(hubs, graph), in_order(authorities, graph)
    if graph.is_directed():
        values["in_degree"] = in_order(dict(graph.in_degree()), graph)
        values["out_degree"] = in_order(dict(graph.out_degree()), graph)
        values["in_strength"] = in_order(dict(graph.in_degree(weight="weight")), graph)
        connected = nx.is_strongly_connected(graph)
    else:
        connected = nx.is_connected(graph)
    eigenvector = attempt(lambda: nx.eigenvector_centrality(graph, max_iter=100000, tol=1e-13)) if connected else None
    values["eigenvector"] = in_order(eigenvector, graph) if eigenvector else None
    return values


def structure(graph):
    weak = nx.weakly_connected_components(graph) if graph.is_directed() else nx.connected_components(graph)
    values = {"weak_members": sorted(sorted(component) for component in weak)}
    if graph.is_directed():
        values["strong_members"] = sorted(
            sorted(component) for component in nx.strongly_connected_components(graph))
    else:
        values["biconnected_members"] = sorted(sorted(component) for component in nx.biconnected_components(graph))
        values["articulation_points"] = sorted(nx.articulation_points(graph))
        values["bridges"] = sorted(sorted(edge) for edge in nx.bridges(graph))
    return values


def main():
    entries = []
    for name, original in graphs():
        graph = nx.convert_node_labels_to_integers(original, ordering="default")
        weights = [data.get("weight", 1) for _, _, data in graph.edges(data=True)]
        entries.append({
            "name": name,
            "directed": graph.is_directed(),
            "nodes": len(graph),
            "edges": [list(edge) for edge in graph.edges()],
            "weights": weights,
            "paths": paths(graph),
            "centrality": centralities(graph),
            "structure": structure(graph),
        })
    lines = [json.dumps(entry, separators=(",", ":")) for entry in entries]
    print('{"networkx":"%s","graphs":[\n%s\n]}' % (nx.__version__, ",\n".join(lines)))


main()
