"""500 nodes and 2,000 edges: how long the page is busy when it is moved, filtered, and asked."""

import random
import unittest

from browser import PageCase, page, written

NODES, EDGES = 500, 2000


def dossier():
    """A made-up graph of fixed seed: each claim with a quote and a date."""
    choice = random.Random(1)
    lines = ["entente: 1", "title: Many", "ontology: open", "documents:", "  d: { title: D, published: 2015 }", "entities:"]
    lines += [f"  e{i}: {{ kind: thing, name: Entity number {i} }}" for i in range(NODES)]
    lines.append("claims:")
    pairs = set()
    while len(pairs) < EDGES:
        a, b = choice.randrange(NODES), choice.randrange(NODES)
        if a != b:
            pairs.add((a, b))
    for number, (a, b) in enumerate(sorted(pairs)):
        lines.append(
            f"  - {{ id: C{number}, claim: e{a} trusts e{b}, document: d, quote: words {number} of it,"
            f" on: {1990 + number % 20}-{1 + number % 12:02} }}")
    return written("many.yaml", "\n".join(lines) + "\n")


BUSY = """
  const done = arguments[arguments.length - 1];
  const work = arguments[0], rounds = arguments[1];
  const frames = [];
  let longest = 0;
  new PerformanceObserver((list) => { for (const task of list.getEntries()) longest = Math.max(longest, task.duration); }).observe({ type: 'longtask' });
  const step = new Function('round', work);
  let round = 0, last = performance.now();
  const frame = (now) => {
    frames.push(now - last);
    last = now;
    if (round >= rounds) return setTimeout(() => done([frames.slice(1).sort((a, b) => a - b), longest]), 300);
    step(round++);
    // What a step does in later frames belongs to it.
    const settled = (now) => (document.querySelector('[aria-busy=true]') ? requestAnimationFrame(settled) : frame(now));
    requestAnimationFrame(settled);
  };
  requestAnimationFrame(frame);"""


class Speed(PageCase):
    motion = "no-preference"

    def test_many_nodes_and_edges(self):
        url = page("many", dossier(), ["--layout", "sfdp"])
        self.open("", url)
        self.assertEqual(self.script("return document.querySelectorAll('#ui-canvas g.edge').length"), EDGES)
        self.driver.execute_async_script("setTimeout(arguments[0], 1500)")
        # Work that the page does itself, in milliseconds of script, style and layout.
        measured = {
            "drag": "dispatch('pointermove', 300 + round * 3)",
            "zoom": "document.querySelector('#ui-picture').dispatchEvent(new WheelEvent('wheel', { deltaY: round % 2 ? 60 : -60, clientX: 400, clientY: 300, cancelable: true }))",
            "time": "const s = document.querySelector('#ui-slider'); s.value = 1 + round * 9; s.dispatchEvent(new Event('input'))",
            "select": "location.hash = '#entity=e' + round; dispatchEvent(new HashChangeEvent('hashchange'))",
            "filter": "location.hash = round % 2 ? '#relation=none' : '#'; dispatchEvent(new HashChangeEvent('hashchange'))",
            "path": "location.hash = '#path=e' + round + ',e' + (400 + round); dispatchEvent(new HashChangeEvent('hashchange'))",
        }
        report = []
        for name, work in measured.items():
            if name == "drag":
                work = """const s = document.querySelector('#ui-picture');
                  const send = (kind, x) => s.dispatchEvent(new PointerEvent(kind, { pointerId: 1, clientX: x, clientY: 300, bubbles: true }));
                  s.setPointerCapture = () => {}; s.hasPointerCapture = () => true;
                  if (round === 0) send('pointerdown', 300);
                  send('pointermove', 300 + round * 5);
                  if (round === 19) send('pointerup', 400);"""
            before = self.metrics()
            frames, longest = self.driver.execute_async_script(BUSY.replace("new Function('round', work)", f"(round) => {{ {work} }}"), work, 20)
            after = self.metrics()
            busy = {key: 1000 * (after[key] - before[key]) / 20 for key in ("ScriptDuration", "LayoutDuration", "RecalcStyleDuration", "TaskDuration")}
            report.append(f"{name}: {busy['TaskDuration']:.1f} ms busy a step (script {busy['ScriptDuration']:.1f}, style {busy['RecalcStyleDuration']:.1f},"
                          f" layout {busy['LayoutDuration']:.1f}); longest task {longest:.0f} ms; steps: median {frames[len(frames) // 2]:.0f} ms")
        print("\n  " + "\n  ".join(report))

    def metrics(self):
        # Processor time: other programs may be busy too.
        self.driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
        return {entry["name"]: entry["value"] for entry in self.driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]}


if __name__ == "__main__":
    unittest.main()
