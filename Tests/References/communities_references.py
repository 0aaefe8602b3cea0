#!/usr/bin/env python3
"""Writes communities.json: modularity of given partitions and best partitions found, for EntenteAlgorithmsTests.

Run with Python 3.11 and networkx 3.6.1:  python3 communities_references.py > communities.json
Nodes are numbered from 0. The random graphs are drawn with fixed seeds; some have self-loops and parallel edges.
"""

import json
import random

import networkx as nx
from networkx.algorithms.community import louvain_communities, modularity


def random_graph(seed):
    draw = random.Random(seed)
    n = draw.randint(4, 24)
    directed = seed % 2 == 1
    graph = nx.MultiDiGraph() if directed else nx.MultiGraph()
    graph.add_nodes_from(range(n))
    for _ in range(draw.randint(n, 4 * n)):
        graph.add_edge(draw.randrange(n), draw.randrange(n), weight=draw.randint(1, 9) / 2)
    return graph


def known_graphs():
    yield "karate club", nx.karate_club_graph()
    yield "florentine marriages", nx.florentine_families_graph()
    yield "les miserables", nx.les_miserables_graph()
    yield "davis southern women", nx.davis_southern_women_graph()


def sets(partition):
    groups = {}
    for node, label in enumerate(partition):
        groups.setdefault(label, set()).add(node)
    return list(groups.values())


def entry(name, original):
    graph = nx.convert_node_labels_to_integers(original, ordering="default")
    draw = random.Random(name)
    n = len(graph)
    questions = []
    for resolution in (1, 0.5, 2.25):
        partition = [draw.randrange(max(1, n // 3)) for _ in range(n)]
        questions.append({
            "partition": partition,
            "resolution": resolution,
            "unweighted": modularity(graph, sets(partition), weight=None, resolution=resolution),
            "weighted": modularity(graph, sets(partition), weight="weight", resolution=resolution),
        })
    best = max(modularity(graph, louvain_communities(graph, seed=seed)) for seed in range(20))
    best_unweighted = max(
        modularity(graph, louvain_communities(graph, weight=None, seed=seed), weight=None) for seed in range(20))
    return {
        "name": name,
        "directed": graph.is_directed(),
        "nodes": n,
        "edges": [[a, b] for a, b in graph.edges()],
        "weights": [data.get("weight", 1) for _, _, data in graph.edges(data=True)],
        "questions": questions,
        "louvain": best,
        "louvain_unweighted": best_unweighted,
    }


def main():
    entries = [entry(name, graph) for name, graph in known_graphs()]
    entries += [entry(f"random {seed}", random_graph(seed)) for seed in range(20)]
    lines = [json.dumps(entry, separators=(",", ":")) for entry in entries]
    print('{"networkx":"%s","graphs":[\n%s\n]}' % (nx.__version__, ",\n".join(lines)))


main()
