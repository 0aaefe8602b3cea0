"""A worker process: our program, or a peer, with a number of threads."""

import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
SYSTEM_PYTHON = "/usr/bin/python3"
OURS = "entente"
# Key, and whether it can use more than one thread.
PEERS = {"networkit": True, "igraph": False, "rustworkx": True, "networkx": False, "graph_tool": True}


def command(key):
    if key == OURS:
        return [str(HERE / ".build/release/entente-bench"), "worker"]
    python = SYSTEM_PYTHON if key == "graph_tool" else sys.executable
    return [python, str(HERE / "Peers" / f"{key}_peer.py")]


def is_installed(key):
    """graph-tool is Debian's; the others are in the environment that `make bench` makes."""
    if key != "graph_tool":
        return True
    return Path(SYSTEM_PYTHON).exists() and not subprocess.run(
        [SYSTEM_PYTHON, "-c", "import graph_tool"], stderr=subprocess.DEVNULL
    ).returncode


class Contestant:
    def __init__(self, key, threads):
        self.key, self.threads = key, threads
        environment = os.environ | {
            "OMP_NUM_THREADS": str(threads), "RAYON_NUM_THREADS": str(threads),
            "PYTHONWARNINGS": "ignore", "SWIFT_BACKTRACE": "enable=no",
        }  # fmt: skip
        self.process = subprocess.Popen(
            command(key), env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        greeting = self.reply()
        if "error" in greeting:
            raise RuntimeError(f"{key} does not start")
        self.name, self.version, self.kernels = greeting["name"], greeting["version"], set(greeting["kernels"])
        self.loaded = set()

    def reply(self):
        line = self.process.stdout.readline()
        return json.loads(line) if line else {"error": "the process ended"}

    def ask(self, **request):
        try:
            self.process.stdin.write(json.dumps(request | {"threads": self.threads}) + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            return {"error": "the process ended"}
        return self.reply()

    def load(self, graph, variant, keep=True, out=None):
        request = {
            "kernel": "load", "graph": variant, "path": str(graph.path(variant == "weighted")), "keep": keep,
            "directed": variant == "directed", "weighted": variant == "weighted",
        }  # fmt: skip
        return self.ask(**request, **({"out": out} if out else {}))

    def run(self, row, graph, arguments, out=None):
        """Runs a kernel, on a graph that is loaded at the first call."""
        if row.kernel == "load":
            return self.load(graph, row.variant, keep=False, out=out)
        if row.variant not in self.loaded:
            reply = self.load(graph, row.variant)
            if "error" in reply:
                return reply
            self.loaded.add(row.variant)
        return self.ask(kernel=row.kernel, graph=row.variant, **arguments, **({"out": out} if out else {}))

    def close(self):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()
