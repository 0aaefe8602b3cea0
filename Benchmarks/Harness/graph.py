"""A graph as a file, made by our generator at its first use."""

import random
import subprocess
from functools import cached_property

import numpy

from contestant import HERE, OURS, Contestant, command

DATA = HERE / ".build-data"


class Graph:
    def __init__(self, name):
        self.name = name

    def path(self, weighted=False):
        path = DATA / f"{self.name}{'-weighted' if weighted else ''}.txt"
        if not path.exists():
            DATA.mkdir(exist_ok=True)
            option = ["--weighted"] if weighted else []
            subprocess.run([command(OURS)[0], "generate", self.name, *option, str(path)], check=True)
        return path

    @cached_property
    def edges(self):
        return numpy.fromfile(self.path(), sep=" ", dtype="i8").reshape(-1, 2)

    @cached_property
    def random_nodes(self):
        """Nodes of some degree, which hence are not in a component of two or three, in an order that is always the same."""
        nodes = numpy.flatnonzero(numpy.bincount(self.edges.ravel()) >= 8).tolist()
        random.Random(1).shuffle(nodes)
        return nodes

    def sources(self, count):
        return self.random_nodes[:count]

    def pairs(self, count):
        nodes = self.random_nodes
        return [nodes[2 * place : 2 * place + 2] for place in range(count)]

    def sample(self, count):
        """The sources that our sampled betweenness draws, so that others take the same."""
        ours, out = Contestant(OURS, 1), DATA / "sample"
        ours.load(self, "plain")
        ours.ask(kernel="sample", graph="plain", count=count, out=str(out))
        ours.close()
        return {"count": count, "sources": numpy.fromfile(out).astype(int).tolist()}
