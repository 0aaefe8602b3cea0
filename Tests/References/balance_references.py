#!/usr/bin/env python3
"""Writes balance.json: signed triangles, frustration indices and PN centralities of signed graphs, for EntenteAlgorithmsTests.

Run with Python 3.11, numpy and scipy 1.17.1:  python3 balance_references.py > balance.json
The frustration index is the optimum of an integer program that HiGHS (scipy.optimize.milp) solves: one binary variable
per node (its camp) and one per tie (whether the camps contradict it). PN centrality is the closed form of Everett and Borgatti
(2014). The graphs are drawn with fixed seeds; one is the example of the R package signnet.
"""

import json
import random

import numpy as np
import scipy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_matrix


def random_ties(seed):
    draw = random.Random(seed)
    n = draw.choice([10, 16, 22, 28, 34])
    density = draw.choice([0.12, 0.25, 0.5])
    negative = draw.choice([0.1, 0.3, 0.5, 0.9])
    return n, [[a, b, -1 if draw.random() < negative else 1]
               for a in range(n) for b in range(a) if draw.random() < density]


def frustration(n, ties):
    m = len(ties)
    rows = lil_matrix((2 * m, n + m))
    low = np.full(2 * m, 0.0)
    for i, (a, b, sign) in enumerate(ties):
        f = n + i
        if sign > 0:  # f >= x_a - x_b, f >= x_b - x_a
            rows[2 * i, f], rows[2 * i, a], rows[2 * i, b] = 1, -1, 1
            rows[2 * i + 1, f], rows[2 * i + 1, a], rows[2 * i + 1, b] = 1, 1, -1
        else:  # f >= 1 - x_a - x_b, f >= x_a + x_b - 1
            rows[2 * i, f], rows[2 * i, a], rows[2 * i, b] = 1, 1, 1
            low[2 * i] = 1
            rows[2 * i + 1, f], rows[2 * i + 1, a], rows[2 * i + 1, b] = 1, -1, -1
            low[2 * i + 1] = -1
    cost = np.concatenate([np.zeros(n), np.ones(m)])
    answer = milp(cost, constraints=LinearConstraint(rows.tocsr(), low, np.inf), integrality=np.ones(n + m),
                  bounds=Bounds(0, 1), options={"time_limit": 20})
    return round(answer.fun) if answer.status == 0 else None


def triangles(n, ties):
    sign = np.zeros((n, n), dtype=int)
    for a, b, s in ties:
        sign[a, b] = sign[b, a] = s
    counts = [0, 0, 0, 0]
    for a in range(n):
        for b in range(a):
            for c in range(b):
                if sign[a, b] and sign[b, c] and sign[a, c]:
                    counts[[sign[a, b], sign[b, c], sign[a, c]].count(-1)] += 1
    return counts


SIGNNET = """
    . + . + . . . - - .
    + . + - + - - . . .
    . + . + - . . . - .
    + - + . + - - . . .
    . + - + . + . - . -
    . - . - + . + . + -
    . - . - . + . + - +
    - . . . - . + . + .
    - . - . . + - + . +
    . . . . - - + . + ."""


def signed_graphs():
    rows = [line.split() for line in SIGNNET.split("\n")[1:]]
    yield 10, False, [[a, b, 1 if rows[a][b] == "+" else -1]
                      for a in range(10) for b in range(a) if rows[a][b] != "."]
    for seed in range(30):
        draw = random.Random(seed)
        n, directed = draw.randint(3, 20), seed % 2 == 1
        density, negative = draw.choice([0.1, 0.3, 0.6]), draw.choice([0.1, 0.4, 0.7])
        yield n, directed, [[a, b, -1 if draw.random() < negative else 1] for a in range(n) for b in range(n)
                            if (b < a or directed and b != a) and draw.random() < density]


def pn(n, directed, ties):
    a = np.zeros((n, n))
    for u, v, sign in ties:
        a[u, v] = 1 if sign > 0 else -2
        if not directed:
            a[v, u] = a[u, v]
    one, eye, beta = np.ones(n), np.eye(n), 1 / (2 * n - 2)
    if not directed:
        both = np.linalg.solve(eye - beta * a, one)
        return list(both), list(both)
    return (list(np.linalg.solve(eye - beta ** 2 * a @ a.T, (eye + beta * a) @ one)),
            list(np.linalg.solve(eye - beta ** 2 * a.T @ a, (eye + beta * a.T) @ one)))


def main():
    centralities = []
    for n, directed, ties in signed_graphs():
        outgoing, incoming = pn(n, directed, ties)
        centralities.append(json.dumps({"nodes": n, "directed": directed, "ties": ties, "outgoing": outgoing,
                                        "incoming": incoming}, separators=(",", ":")))
    lines = []
    for seed in range(24):
        n, ties = random_ties(seed)
        index = frustration(n, ties)
        if index is not None:
            lines.append(json.dumps({"nodes": n, "ties": ties, "triangles": triangles(n, ties), "index": index},
                                    separators=(",", ":")))
    print('{"scipy":"%s","numpy":"%s","graphs":[\n%s\n],"centralities":[\n%s\n]}' % (
        scipy.__version__, np.__version__, ",\n".join(lines), ",\n".join(centralities)))


main()
