#!/usr/bin/env python3
"""Writes balance.json: signed triangles and frustration indices of random signed graphs, for EntenteAlgorithmsTests.

Run with Python 3.11, numpy and scipy 1.17.1:  python3 balance_references.py > balance.json
The frustration index is the optimum of an integer program that HiGHS (scipy.optimize.milp) solves: one binary variable
per node (its camp) and one per tie (whether the camps contradict it). The graphs are drawn with fixed seeds.
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


def main():
    lines = []
    for seed in range(24):
        n, ties = random_ties(seed)
        index = frustration(n, ties)
        if index is not None:
            lines.append(json.dumps({"nodes": n, "ties": ties, "triangles": triangles(n, ties), "index": index},
                                    separators=(",", ":")))
    print('{"scipy":"%s","graphs":[\n%s\n]}' % (scipy.__version__, ",\n".join(lines)))


main()
