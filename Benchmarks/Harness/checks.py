"""Comparisons of our result with a peer's. Each gives None where they agree, otherwise what differs."""

import numpy

TOLERANCE = 1e-6


def equal(graph, ours, theirs):
    if len(ours) != len(theirs):
        return f"{len(ours)} numbers against {len(theirs)}"
    different = ours != theirs
    if different.any():
        place = different.argmax()
        return f"{different.sum()} of {len(ours)} differ, first {ours[place]:g} against {theirs[place]:g}"


def close(graph, ours, theirs):
    """Up to the tolerance, relative to the number, and for small numbers to the mean."""
    if len(ours) != len(theirs):
        return f"{len(ours)} numbers against {len(theirs)}"
    error = numpy.abs(ours - theirs) / numpy.maximum(numpy.abs(theirs), numpy.abs(theirs).mean())
    if not error.max() <= TOLERANCE:
        place = error.argmax()
        return f"off by {error.max():.1e}: {ours[place]:g} against {theirs[place]:g}"


def proportional(graph, ours, theirs):
    """As `close`, of scores whose sum has no meaning."""
    return close(graph, ours / ours.sum(), theirs / theirs.sum())


def same_partition(graph, ours, theirs):
    return equal(graph, by_first_member(ours), by_first_member(theirs))


def by_first_member(labels):
    _, first, inverse = numpy.unique(labels, return_index=True, return_inverse=True)
    return first[inverse]


def at_least_as_modular(graph, ours, theirs):
    difference = modularity(graph, ours) - modularity(graph, theirs)
    if difference < -5e-4:
        return f"modularity lower by {-difference:.4f}"


def modularity(graph, labels):
    """Newman and Girvan's, of an undirected graph without loops; the same for everybody's partition."""
    edges = graph.edges
    labels = numpy.unique(labels, return_inverse=True)[1]
    inside = (labels[edges[:, 0]] == labels[edges[:, 1]]).mean()
    shares = numpy.bincount(labels[edges.ravel()]) / edges.size
    return inside - (shares**2).sum()
