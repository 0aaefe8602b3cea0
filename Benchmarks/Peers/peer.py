"""The loop of a worker: loads graphs once, then obeys requests, one JSON object per line, until its input ends."""

import gc
import json
import os
import resource
import sys
import time

import numpy

KERNELS = {}


def kernel(function):
    """Registers a kernel: (graph, request) -> a function that gives the result as numbers. Only the first call counts."""
    KERNELS[function.__name__] = function
    return function


def measured(work):
    gc.collect()
    cpu, wall = time.process_time_ns(), time.perf_counter_ns()
    result = work()
    return result, {"cpu": time.process_time_ns() - cpu, "wall": time.perf_counter_ns() - wall}


def peak_memory():
    """Of this program only: on Linux the figure of getrusage may be that of the process that started it."""
    if sys.platform == "darwin":
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) * 1024


def serve(name, version, load, size):
    """`load(path, directed, weighted)` gives a graph, `size(graph)` its nodes and edges."""
    replies = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # What a library prints must not stand between the replies.
    graphs = {}

    def answer(request):
        before = peak_memory()
        if request["kernel"] == "load":
            graph, reply = measured(lambda: load(request["path"], request["directed"], request["weighted"]))
            reply["memory"] = peak_memory() - before
            if request["keep"]:
                graphs[request["graph"]] = graph
            numbers = size(graph)
        elif request["kernel"] not in KERNELS:
            return {"absent": True}
        else:
            graph = graphs[request["graph"]]
            finish, reply = measured(lambda: KERNELS[request["kernel"]](graph, request))
            numbers = finish() if "out" in request else []
        if "out" in request:
            numpy.asarray(numbers, dtype="<f8").tofile(request["out"])
        return reply

    print(json.dumps({"name": name, "version": version, "kernels": sorted(KERNELS)}), file=replies, flush=True)
    for line in sys.stdin:
        try:
            reply = answer(json.loads(line))
        except Exception as error:  # The run goes on without this row.
            reply = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(reply), file=replies, flush=True)


def labels(groups, count):
    """A label for each node from lists of members."""
    result = numpy.empty(count)
    for label, members in enumerate(groups):
        result[numpy.fromiter(members, dtype="i8", count=len(members))] = label
    return result


def triangles_from_ratio(ratio, degrees):
    """How many triangles there are where `ratio` of the paths of two edges are closed."""
    degrees = numpy.asarray(degrees, dtype="f8")
    return [round(ratio * (degrees * (degrees - 1) / 2).sum() / 3)]
