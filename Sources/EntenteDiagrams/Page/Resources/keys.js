// The keyboard, the help, the colors.

const KEYS = [
  ["Tab, Shift+Tab", "from shape to shape, with the lines that begin there"],
  ["Enter or Space", "open what is chosen"],
  ["Escape", "close; back to the overview"],
  ["← ↑ → ↓", "move the picture (when it has the focus)"],
  ["+ and −", "zoom"], ["0", "fit the whole picture"],
  ["/", "search"], ["f", "filters"], ["p", "a path from the chosen entity"],
  ["s", "the story"], ["[ and ]", "a step back, a step on: of the story, else of the time"],
  ["v", "the next picture, where there are several"], ["d", "dark or light"], ["?", "this help"],
];

function startHelp() {
  const help = byID("ui-help");
  fill(help,
    el("h2", { id: "ui-help-title" }, "How to use this page"),
    el("ul", {},
      el("li", {}, "Drag to move the picture; wheel or two fingers to zoom."),
      el("li", {}, "Click a line to read the claims behind it, a shape for all claims about it. Shift+click a second shape for a path between the two."),
      el("li", {}, "The slider asks what holds at a date. Where the dates leave it open, the line says “possibly”. “Published” asks what was known by then."),
      el("li", {}, "The address of the page leads to what you see: copy it to share it. The list in the panel holds everything that the picture holds, and what it does not.")),
    el("table", {}, KEYS.map(([key, words]) => el("tr", {}, el("th", { scope: "row" }, key), el("td", {}, words)))),
    el("p", { class: "actions" }, button("Close", () => help.close())));
  byID("ui-help-button").addEventListener("click", () => help.showModal());
}

// Colors: those of the system until the reader says otherwise.

const darkness = matchMedia("(prefers-color-scheme: dark)");
let chosenTheme = document.documentElement.dataset.begins ?? null;

function updateTheme() {
  const isDark = chosenTheme ? chosenTheme === "dark" : darkness.matches;
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
  byID("ui-theme-button").textContent = isDark ? "Light" : "Dark";
  byID("ui-theme-button").setAttribute("aria-label", isDark ? "Switch to light colors" : "Switch to dark colors");
}

function switchTheme() {
  chosenTheme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
  updateTheme();
}

function startTheme() {
  darkness.addEventListener("change", updateTheme);
  byID("ui-theme-button").addEventListener("click", switchTheme);
  updateTheme();
}

const typesText = (target) => target.closest?.("input:not([type=range]):not([type=checkbox]), select, textarea");

function escape() {
  if (!byID("ui-results").hidden) { closeSearch(); byID("ui-search").focus(); return; }
  if (!byID("ui-filters").hidden) return toggleFilters(false);
  if (picking) return cancelPicking();
  const selection = state.selection;
  closePanel();
  // The keyboard goes back to where it came from.
  if (selection?.type === "entity") nodeElement(selection.id)?.focus({ preventScroll: true });
  else if (stage.contains(document.activeElement) === false) stage.focus({ preventScroll: true });
}

function stepOn(way) {
  if (state.step !== null) return toStep(state.step + way);
  stop();
  const next = positionOf(state.at) + way;
  if (next >= 0 && next <= data.moments.length) setPosition(next, { replace: true });
}

function inPicture(event) {
  const far = 70;
  const moves = { ArrowLeft: [far, 0], ArrowRight: [-far, 0], ArrowUp: [0, far], ArrowDown: [0, -far] };
  if (moves[event.key]) move(...moves[event.key]);
  else if ((event.key === "Enter" || event.key === " ") && partOf.has(document.activeElement)) {
    openPart(partOf.get(document.activeElement));
    focusPanel();
  } else if (event.key === "Tab") return tabOn(event);
  else return;
  event.preventDefault();
}

const SHORTCUTS = {
  "/": () => byID("ui-search").focus(), "?": () => byID("ui-help").showModal(), f: () => toggleFilters(), d: switchTheme,
  v: () => look(data.pictures[(data.pictures.indexOf(picture) + 1) % data.pictures.length].view),
  s: () => toStep(state.step ?? 0), p: () => { if (state.selection?.type === "entity" && entityOf.has(state.selection.id)) startPicking(state.selection.id); },
  "+": () => zoom(1.3), "=": () => zoom(1.3), "-": () => zoom(1 / 1.3), "0": fit, "[": () => stepOn(-1), "]": () => stepOn(1),
};

function key(event) {
  if (event.defaultPrevented || byID("ui-help").open) return;
  if (event.key === "Escape") return escape();
  if (event.ctrlKey || event.metaKey || event.altKey || typesText(event.target)) return;
  if (stage.contains(event.target)) inPicture(event);
  if (event.defaultPrevented || !Object.hasOwn(SHORTCUTS, event.key)) return;
  event.preventDefault();
  SHORTCUTS[event.key]();
}

function startKeys() {
  document.addEventListener("keydown", key);
  byID("ui-skip").addEventListener("click", focusPanel);
}
