// From the state to the page.

let shownFor = "";

/** Below this scale words cannot be read. */
const SMALL = 0.55;

/** Shows the state. What the reader has chosen anew is brought into view. */
function show() {
  weigh();
  if (picture.view !== state.view || !hung.size) hang(pictureOf.get(state.view));
  updatePicture();
  updateFilters();
  const words = updateTime();
  const isNew = updatePanel();
  if (isNew && (state.selection || state.step !== null)) {
    const lit = parts.filter((part) => part.isLit).map((part) => part.element);
    const chosen = parts.filter((part) => part.isChosen).map((part) => part.element);
    const comesFromElsewhere = !isPointedAt || isNarrow();
    if (chosen.length && comesFromElsewhere && state.selection && state.selection.type !== "path") approach(chosen, lit);
    else if (state.selection?.type === "entity" && !isNarrow()) reveal([nodeElement(state.selection.id)].filter(Boolean));
    else if (lit.length) reveal(lit, { closely: isNarrow() || sight.scale < SMALL || state.step !== null || state.selection.type === "path" });
    else if (state.step !== null) fit();
  }
  isPointedAt = false;
  const title = panelTitle();
  document.title = title ? `${title} – ${data.title}` : data.title;
  const said = title && isNew ? `${title}. ${words}` : words;
  if (said !== shownFor) announce(said);
  shownFor = said;
  if (faults.length) banner(null);
}

function panelTitle() {
  const selection = state.selection;
  if (!selection) return state.step === null ? "" : data.story[state.step].caption;
  switch (selection.type) {
    case "entity": return nameOf(selection.id);
    case "claim": return claimOf.get(selection.id).sentence;
    case "edge": return describe(partOf.get(byID(selection.id)));
    default: return `Path from ${nameOf(selection.from)} to ${nameOf(selection.to)}`;
  }
}

/** Whoever follows a link that leads nowhere is told so. */
function tellFaults(wrong) {
  const words = `The address asks for more than there is: ${wrong.join("; ")}.`;
  banner(words, button("Close", () => banner(null)));
  faults = wrong;
  announce(`${words} ${shownFor}`);
}

function fromAddress() {
  if (faults.length) banner(null);
  const next = stateFrom(location.hash);
  const wrong = faults;
  faults = [];
  if (addressOf(next) !== addressOf(state) || shownPanel === null) {
    state = next;
    show();
  }
  if (wrong.length) tellFaults(wrong);
}

startTheme();
startViewport();
startPicture();
startFilters();
startTime();
startStory();
startSearch();
startHelp();
startPanel();
startKeys();
addEventListener("popstate", fromAddress);
addEventListener("hashchange", fromAddress);
fromAddress();
document.documentElement.classList.add("ready");
