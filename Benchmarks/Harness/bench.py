"""Measures our kernels and those of other libraries on the same files, interleaved, and compares the results first.

Called by `make bench`. Writes results.json; prints the tables."""

import argparse
import datetime
import json
import os
import platform
import sys
from pathlib import Path

import numpy

import checks
import plan
import report
from contestant import OURS, PEERS, Contestant, is_installed
from graph import DATA, Graph


def options():
    parser = argparse.ArgumentParser()
    words = lambda text: [word for word in text.split(",") if word]
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--scale", type=int, default=18)
    parser.add_argument("--kernels", type=words, help="only these")
    parser.add_argument("--graphs", type=words, help="only these")
    parser.add_argument("--peers", type=words, default=list(PEERS))
    parser.add_argument("--threads", type=lambda text: [int(word) for word in words(text)], default=[1, 2])
    parser.add_argument("--budget", type=float, default=4, help="seconds for a contestant's rounds of one kernel")
    parser.add_argument("--output", type=Path, default=DATA / "results.json")
    return parser.parse_args()


def processor():
    if platform.system() == "Darwin":
        return platform.processor()
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def chosen(options):
    """The graphs and their kernels. Where both are asked for, all of them; otherwise kernels run where they belong."""
    every = [kernel for kernel, _ in plan.KERNELS]
    unknown = set(options.kernels or []) - set(every)
    if unknown:
        sys.exit(f"error: no kernel {', '.join(sorted(unknown))}; there are {', '.join(every)}")
    standard = plan.graphs(options.scale)
    if options.graphs:
        return {name: options.kernels or standard.get(name, plan.ON_LARGE) for name in options.graphs}
    wanted = {name: kernels & set(options.kernels or every) for name, kernels in standard.items()}
    return {name: kernels for name, kernels in wanted.items() if kernels}


def say(text):
    print(text, file=sys.stderr, flush=True)


class Race:
    """All contestants on one graph."""

    def __init__(self, name, options, peers):
        self.graph, self.options = Graph(name), options
        keys = [OURS] + [key for key in peers if name == "small" or key not in plan.SMALL_ONLY]
        self.contestants = [
            Contestant(key, threads)
            for threads in options.threads
            for key in keys
            if threads == 1 or key == OURS or PEERS[key]
        ]

    def close(self):
        for contestant in self.contestants:
            contestant.close()

    def run(self, row):
        """The times of all who know the kernel, and how their first results compare with ours."""
        say(f"{self.graph.name}: {row.kernel}")
        arguments = row.arguments(self.graph)
        entrants = [
            contestant
            for contestant in self.contestants
            if (row.kernel == "load" or row.kernel in contestant.kernels) and (contestant.threads == 1 or row.parallel)
        ]
        results, times = {}, {}
        limit = self.options.budget * 1e9
        for contestant in entrants:
            out = DATA / f"result-{os.getpid()}"
            reply = contestant.run(row, self.graph, arguments, out=str(out))
            if "error" in reply:
                say(f"  {contestant.name}: {reply['error']}")
                continue
            results[contestant] = numpy.fromfile(out)
            out.unlink()
            # The first run warms up, and is the only one of those who take very long.
            times[contestant] = [(reply["cpu"], reply["wall"])] if reply["wall"] > limit else []
        for number in range(self.options.rounds):
            for contestant, known in times.items():
                if number < len(known):
                    continue
                reply = {} if sum(wall for _, wall in known) > limit else contestant.run(row, self.graph, arguments)
                if "cpu" in reply:
                    known.append((reply["cpu"], reply["wall"]))
        ours = next((result for contestant, result in results.items() if contestant.key == OURS), None)
        return [self.entry(row, contestant, result, ours, times[contestant]) for contestant, result in results.items()]

    def entry(self, row, contestant, result, ours, times):
        entry = {
            "kernel": row.kernel, "graph": self.graph.name, "threads": contestant.threads, "name": contestant.name,
            "cpu": [cpu for cpu, _ in times], "wall": [wall for _, wall in times],
        }  # fmt: skip
        if row.check is checks.at_least_as_modular:
            entry["modularity"] = checks.modularity(self.graph, result)
        difference = row.check(self.graph, ours, result) if ours is not None and result is not ours else None
        if difference:
            entry["difference"] = difference
            say(f"  {contestant.name} ({contestant.threads} threads) differs: {difference}")
        return entry


def memory(name, peers):
    """Bytes per edge at the peak of loading, each in a fresh process."""
    say(f"{name}: memory")
    graph, found = Graph(name), {}
    for key in [OURS] + [peer for peer in peers if peer not in plan.SMALL_ONLY]:
        contestant = Contestant(key, 1)
        found[contestant.name] = contestant.load(graph, "plain").get("memory", 0) / len(graph.edges)
        contestant.close()
    return found


def main():
    given = options()
    peers = [peer for peer in given.peers if is_installed(peer)]
    entries, versions = [], {}
    memories = {}
    for name, kernels in chosen(given).items():
        race = Race(name, given, peers)
        versions |= {contestant.name: contestant.version for contestant in race.contestants}
        for row in plan.rows(name, kernels):
            entries += race.run(row)
        race.close()
        if "load" in kernels:
            memories[name] = memory(name, peers)
    results = {
        "date": datetime.date.today().isoformat(), "processor": processor(), "cores": os.cpu_count(),
        "rounds": given.rounds, "versions": versions, "entries": entries, "memory": memories,
    }  # fmt: skip
    given.output.write_text(json.dumps(results, indent=1) + "\n")
    print(report.tables(results))


if __name__ == "__main__":
    main()
