#!/usr/bin/env python3
"""Writes similarity.json: similarities of nodes and of positions, for EntenteAlgorithmsTests.

Run with Python 3.11, networkx 3.6.1, scipy 1.17.1, scikit-learn 1.9.1:  python3 similarity_references.py > similarity.json
Everything random is drawn with fixed seeds.
"""

import json
import math
import random

import networkx as nx
import numpy as np
import scipy
import sklearn
from scipy.spatial.distance import cosine, euclidean
from scipy.stats import kendalltau
from sklearn.metrics import cohen_kappa_score
from sklearn.metrics.pairwise import cosine_similarity


def finite(value):
    return None if value is None or math.isnan(value) else float(value)


def graphs():
    yield nx.karate_club_graph()
    yield nx.davis_southern_women_graph()
    for seed in range(8):
        yield nx.gnp_random_graph(14, 0.25, seed=seed)


def graph_entry(original):
    graph = nx.convert_node_labels_to_integers(original, ordering="default")
    n = len(graph)
    matrix = nx.to_numpy_array(graph, weight=None)
    weighted = nx.to_numpy_array(graph)
    pairs = [(a, b) for a in range(n) for b in range(n) if a < b][::7]
    angles = cosine_similarity(matrix)
    heavy = cosine_similarity(weighted)
    rows = []
    for a, b in pairs:
        others = [k for k in range(n) if k not in (a, b)]
        rows.append({
            "a": a, "b": b,
            "jaccard": next(nx.jaccard_coefficient(graph, [(a, b)]))[2],
            "adamicAdar": next(nx.adamic_adar_index(graph, [(a, b)]))[2],
            "cosine": angles[a, b],
            "cosineWeighted": heavy[a, b],
            "euclidean": euclidean(weighted[a, others], weighted[b, others]),
        })
    return {"nodes": n, "edges": [[a, b] for a, b in graph.edges()],
            "weights": [data.get("weight", 1) for _, _, data in graph.edges(data=True)], "pairs": rows}


def agreement(a, b, power, pooled):
    """1 - observed / expected disagreement from the table of the two raters' categories."""
    categories = sorted(set(a) | set(b))
    size = len(categories)
    table = np.zeros((size, size))
    for x, y in zip(a, b):
        table[categories.index(x), categories.index(y)] += 1
    table /= table.sum()
    first, second = table.sum(axis=1), table.sum(axis=0)
    if pooled:
        first = second = (first + second) / 2
    values = np.array(categories, dtype=float)
    distance = np.abs(values[:, None] - values[None, :])
    weights = (distance > 0).astype(float) if power == 0 else distance ** power
    expected = (weights * np.outer(first, second)).sum()
    return None if expected == 0 else 1 - (weights * table).sum() / expected


def votes_entry(seed):
    draw = random.Random(seed)
    n = draw.randint(1, 40)
    categories = draw.choice([[1, 2, 3], [0, 1], [1, 2, 3, 4, 5]])
    a = [draw.choice(categories) for _ in range(n)]
    b = [x if draw.random() < 0.5 else draw.choice(categories) for x in a]
    with np.errstate(all="ignore"):
        cosine_value = None if not any(a) or not any(b) else 1 - cosine(a, b)
        entry = {
            "a": a, "b": b,
            "tauB": finite(kendalltau(a, b).statistic) if n > 1 else None,
            "cosine": finite(cosine_value),
            "pi": agreement(a, b, 0, True),
            "piQuadratic": agreement(a, b, 2, True),
        }
        # scikit-learn counts places in the list of labels; these lists have no gaps, so that it is the same.
        labels = list(range(min(a + b), max(a + b) + 1))
        for name, weights, power in (("kappa", None, 0), ("kappaLinear", "linear", 1), ("kappaQuadratic", "quadratic", 2)):
            ours = agreement(a, b, power, False)
            if ours is not None:
                theirs = cohen_kappa_score(a, b, labels=labels, weights=weights)
                assert abs(ours - theirs) < 1e-12, (a, b, ours, theirs)
            entry[name] = ours
    return entry


def main():
    entries = [json.dumps(graph_entry(graph), separators=(",", ":")) for graph in graphs()]
    votes = [json.dumps(votes_entry(seed), separators=(",", ":")) for seed in range(60)]
    print('{"versions":{"networkx":"%s","scipy":"%s","scikit-learn":"%s"},"graphs":[\n%s\n],"votes":[\n%s\n]}' % (
        nx.__version__, scipy.__version__, sklearn.__version__, ",\n".join(entries), ",\n".join(votes)))


main()
