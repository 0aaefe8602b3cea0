"""The tables, as Markdown, and the page docs/performance.md, from results.json.

As a program: `report.py results.json page` writes the page to standard output; without `page`, the tables."""

import json
import sys
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
OURS = "Entente"
GOALS = json.loads((HERE / "goals.json").read_text())


def grouped(entries, *keys):
    groups = {}
    for entry in entries:
        groups.setdefault(tuple(entry[key] for key in keys), []).append(entry)
    return groups


def ratio(ours, theirs, clock):
    """The median over the rounds in which both ran."""
    pairs = list(zip(ours[clock], theirs[clock]))
    return median(one / other for one, other in pairs) if pairs else None


def milliseconds(entry, clock):
    value = median(entry[clock]) / 1e6
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def shown(number):
    return f"{number:.2f}" if number >= 0.1 else f"{number:.3f}"


def table(header, rows):
    lines = [header, ["---"] + ["---:"] * (len(header) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def cell(entry, ours, clock):
    if entry is None or not entry[clock]:
        return ""
    text = milliseconds(entry, clock)
    if "modularity" in entry:
        text += f" at {entry['modularity']:.4f}"
    if entry is not ours and ours is not None and (value := ratio(ours, entry, clock)) is not None:
        text += f" (**{shown(value)}**)"
    return text + (" ≠" if "difference" in entry else "")


def time_table(results, threads, clock):
    names = [name for name in results["versions"]]
    rows = []
    for (graph, kernel, count), entries in grouped(results["entries"], "graph", "kernel", "threads").items():
        if count != threads:
            continue
        by_name = {entry["name"]: entry for entry in entries}
        ours = by_name.get(OURS)
        rows.append([f"{graph}: {kernel}"] + [cell(by_name.get(name), ours, clock) for name in names])
    return table(["graph: kernel"] + names, rows) if rows else ""


def speedups(results):
    rows = []
    for (graph, kernel), entries in grouped(results["entries"], "graph", "kernel").items():
        value = speedup(entries)
        if value is not None:
            rows.append([f"{graph}: {kernel}", f"{value:.2f}"])
    return table(["graph: kernel", "times faster"], rows) if rows else ""


def speedup(entries):
    ours = {entry["threads"]: entry for entry in entries if entry["name"] == OURS}
    return ratio(ours[1], ours[2], "wall") if {1, 2} <= ours.keys() else None


def memory_table(results):
    if not results["memory"]:
        return ""
    names = [name for name in results["versions"] if any(name in row for row in results["memory"].values())]
    rows = [
        [graph] + [f"{row[name]:.0f}" if name in row else "" for name in names]
        for graph, row in results["memory"].items()
    ]
    return table(["graph"] + names, rows)


def measured(goal, results):
    """What the goal is about, or None if that was not measured."""
    graph = goal["graph"]
    if goal["kernel"] == "memory":
        return results["memory"].get(graph, {}).get(OURS)
    entries = [
        entry for entry in results["entries"] if (entry["graph"], entry["kernel"]) == (graph, goal["kernel"])
    ]
    if "speedup" in goal:
        return speedup(entries)
    single = [entry for entry in entries if entry["threads"] == 1]
    ours = next((entry for entry in single if entry["name"] == OURS), None)
    theirs = [entry for entry in single if goal["peer"] in (entry["name"], "the best") and entry is not ours]
    ratios = [value for entry in theirs if ours and (value := ratio(ours, entry, "cpu")) is not None]
    return max(ratios, default=None)


def goal_table(results):
    rows = []
    for goal in GOALS:
        value = measured(goal, results)
        at_least = "speedup" in goal
        limit = goal.get("speedup", goal.get("limit"))
        if value is None:
            verdict, number = "not measured", ""
        else:
            number = f"{value:.1f}" if goal["kernel"] == "memory" else shown(value)
            verdict = "reached" if (value >= limit if at_least else value <= limit) else "**not reached**"
        what = "two threads, times faster" if at_least else goal.get("peer", "bytes per edge")
        rows.append([goal["kernel"], goal["graph"], what, ("≥ " if at_least else "≤ ") + f"{limit:g}", number, verdict])
    return table(["kernel", "graph", "against", "goal", "measured", ""], rows)


def tables(results):
    parts = [
        ("Processor time, one thread: milliseconds (ours divided by theirs)", time_table(results, 1, "cpu")),
        ("Time that passes, two threads: milliseconds (ours divided by theirs)", time_table(results, 2, "wall")),
        ("Two threads of ours against one, time that passes", speedups(results)),
        ("Bytes for each edge at the peak of loading, without the file", memory_table(results)),
        ("Goals", goal_table(results)),
    ]
    return "\n".join(f"### {title}\n\n{body}" for title, body in parts if body)


def page(results):
    versions = ", ".join(f"{name} {version}" for name, version in results["versions"].items() if name != OURS)
    notes = "\n".join(
        f"- **{goal['kernel']}** ({goal['graph']}, against {goal.get('peer', 'one thread')}): {goal['note']}"
        for goal in GOALS
        if "note" in goal
    )
    text = (HERE / "page.md").read_text()
    return text.format(
        date=results["date"], processor=results["processor"], cores=results["cores"], rounds=results["rounds"],
        versions=versions, tables=tables(results), notes=notes,
    )  # fmt: skip


if __name__ == "__main__":
    results = json.loads(Path(sys.argv[1]).read_text())
    print((page if sys.argv[2:] == ["page"] else tables)(results), end="")
