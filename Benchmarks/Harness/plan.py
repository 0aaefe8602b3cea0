"""What is measured: kernels, the graphs they run on, and how their results are compared."""

from dataclasses import dataclass

import checks

# Peers that are too slow for anything but the small graph.
SMALL_ONLY = {"networkx"}


@dataclass
class Row:
    kernel: str
    graph: str
    check: callable
    variant: str = "plain"  # or "directed" (its edges lead as the file says), or "weighted" (a third column)
    arguments: callable = lambda graph: {}
    parallel: bool = False  # whether it is also measured with more than one thread


def searches(count):
    return lambda graph: {"sources": graph.sources(count)}


KERNELS = [
    # kernel, the rest of the row
    ("load", dict(check=checks.equal, parallel=True)),
    ("bfs", dict(check=checks.equal, arguments=searches(8), parallel=True)),
    ("pagerank", dict(check=checks.proportional, arguments=lambda graph: {"iterations": 20}, parallel=True)),
    ("components_weak", dict(check=checks.same_partition, parallel=True)),
    ("components_strong", dict(check=checks.same_partition, variant="directed")),
    ("sssp", dict(check=checks.equal, variant="weighted", arguments=searches(4), parallel=True)),
    ("triangles", dict(check=checks.equal, parallel=True)),
    ("cores", dict(check=checks.equal)),
    ("betweenness", dict(check=checks.close, parallel=True)),
    ("betweenness_sources", dict(check=checks.close, arguments=lambda graph: graph.sample(16), parallel=True)),
    ("closeness", dict(check=checks.close, parallel=True)),
    ("harmonic", dict(check=checks.close, parallel=True)),
    ("simple_paths", dict(check=checks.equal, arguments=lambda graph: {"pairs": graph.pairs(4), "count": 100})),
    ("eigenvector", dict(check=checks.proportional, arguments=lambda graph: {"tolerance": 1e-9})),
    ("louvain", dict(check=checks.at_least_as_modular)),
    ("leiden", dict(check=checks.at_least_as_modular)),
]

ON_LARGE = {
    "load", "bfs", "pagerank", "components_weak", "components_strong", "sssp", "triangles", "cores",
    "betweenness_sources", "eigenvector", "louvain", "leiden",
}  # fmt: skip
ON_SMALL = {
    "bfs", "components_weak", "triangles", "cores", "betweenness", "closeness", "harmonic", "simple_paths", "louvain",
}  # fmt: skip
ON_OTHERS = {"bfs", "pagerank", "components_weak", "triangles", "cores"}
ON_HUGE = {"load", "bfs", "pagerank", "components_weak"}


def graphs(scale):
    """Each graph with the kernels that run on it unless others are asked for."""
    return {
        f"kronecker-{scale}": ON_LARGE,
        "small": ON_SMALL,
        f"kronecker-{scale - 2}": ON_OTHERS,
        f"uniform-{scale}": ON_OTHERS,
        f"attachment-{scale}": ON_OTHERS,
        f"kronecker-{scale + 2}": ON_HUGE,
    }


def rows(graph, kernels):
    return [Row(kernel=kernel, graph=graph, **rest) for kernel, rest in KERNELS if kernel in kernels]
