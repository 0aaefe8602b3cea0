// The panel: what was chosen, or what there is.

let shownPanel = null;
const opened = new Set(["entities"]);

/** What is closed is made when it is opened. */
function section(name, title, content) {
  const isOpen = opened.has(name);
  const details = el("details", { class: "section", open: isOpen, "data-section": name }, el("summary", {}, title), isOpen ? content() : null);
  details.addEventListener("toggle", () => {
    if (details.open && !opened.has(name)) add(details, [content()]);
    if (!details.open && opened.has(name)) details.replaceChildren(details.firstChild);
    details.open ? opened.add(name) : opened.delete(name);
  });
  return details;
}

function entityList() {
  const groups = grouped(data.entities.map((entity) => [entity.kind, entity]));
  const kinds = [...groups.keys()].sort((a, b) => groups.get(b).length - groups.get(a).length || before(a, b));
  return kinds.map((kind) => [el("h3", {}, kindName.get(kind) ?? kind), growing("names", groups.get(kind), (entity) => {
    const number = (claimsOfEntity.get(entity.id) ?? []).filter((claim) => answerOf(claim.id)).length;
    return el("li", { class: number ? null : "out" }, entityLink(entity.id), el("span", { class: "number" }, number || ""));
  })]);
}

function documentList() {
  const rank = (item) => footnoteOf(item.id) || Infinity;
  const items = [...data.documents].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
  return el("ul", { class: "documents" }, items.map((item) => el("li", {},
    el("p", {}, footnote(item.id), item.url ? link(`“${item.title}”`, item.url) : `“${item.title}”`, item.archived ? [" · ", link("archived copy", item.archived)] : null),
    el("p", { class: "source" }, item.source, item.remarks.length ? ` (${item.remarks.join(", ")})` : ""),
    item.note ? el("p", { class: "remark" }, item.note) : null)));
}

function omissionList() {
  const drawn = new Set(picture.edges.flatMap((edge) => edge.claims));
  const others = data.claims.filter((claim) => claim.counts && !drawn.has(claim.id));
  if (!others.length) return null;
  return section("omissions", `Not in the picture (${count(others.length, "claim")})`,
    () => el("ul", { class: "plain" }, others.map((claim) => el("li", {}, claimLink(claim.id, claim.id), ` ${omissionOf.get(claim.id) ?? "left out by this view"}`))));
}

function overview() {
  const counting = data.claims.filter((claim) => claim.counts);
  return [
    el("p", { class: "kicker" }, "Overview"),
    el("p", { class: "lead" }, `${count(counting.length, "claim")} about ${count(data.entities.length, "entity", "entities")}`,
      data.documents.length ? `, from ${count(data.documents.length, "document")}.` : "; no document stands behind them."),
    el("p", { class: "remark" }, data.documents.length ? "A line is a claim, not a fact: somebody says it somewhere. " : "",
      "Choose a line to read what is behind it, or a shape for everything said about it."),
    data.story.length ? el("p", { class: "actions" }, button(`Read the story in ${count(data.story.length, "step")}`, () => toStep(0), { class: "primary" })) : null,
    section("entities", `Entities (${data.entities.length})`, entityList),
    section("claims", `Claims (${counting.filter((claim) => answerOf(claim.id)).length})`, () => claimList(counting, { quotes: false })),
    data.documents.length ? section("documents", `Documents (${data.documents.length})`, documentList) : null,
    omissionList(),
  ];
}

function entityCard(id) {
  const entity = entityOf.get(id);
  const claims = claimsOf(id);
  return [
    el("p", { class: "kicker" }, kindOf(id)),
    el("h2", {}, nameOf(id)),
    entity?.aliases.length ? el("p", { class: "remark" }, `Also called ${entity.aliases.join(", ")}.`) : null,
    entity?.note ? el("p", { class: "remark" }, withClaims(entity.note)) : null,
    !nodeOf.has(id) ? el("p", { class: "remark" }, "Not in the picture.") : null,
    entity && data.ties.length ? el("p", { class: "actions" }, button("Path from here …", () => startPicking(id), { id: "ui-path-button" })) : null,
    el("h3", {}, count(claims.filter((claim) => answerOf(claim.id)).length, "claim")),
    claimList(claims),
  ];
}

function edgeCard(edge) {
  return [
    el("p", { class: "kicker" }, edge.words),
    el("h2", {}, entityLink(edge.from), " — ", entityLink(edge.to)),
    claimList(edge.claims.map((id) => claimOf.get(id))),
  ];
}

function panelContent() {
  const selection = state.selection;
  if (!selection) return state.step === null ? overview() : storyCard();
  switch (selection.type) {
    case "entity": return entityCard(selection.id);
    case "claim": return claimCard(claimOf.get(selection.id));
    case "edge": return edgeCard(edgeOf.get(selection.id));
    default: return pathCard(selection);
  }
}

let panelUpdate = 0;

/** Shows what was chosen anew at once; while only dates and filters move, the picture goes first. Returns whether it is new. */
function updatePanel() {
  const key = JSON.stringify([state.selection, state.step]);
  const isNew = key !== shownPanel;
  shownPanel = key;
  clearTimeout(panelUpdate);
  byID("ui-panel").setAttribute("aria-busy", !isNew);
  if (isNew) fillPanel(isNew);
  else panelUpdate = setTimeout(fillPanel, 50, isNew);
  return isNew;
}

function fillPanel(isNew) {
  const panel = byID("ui-panel");
  const body = byID("ui-panel-body");
  const isOpen = state.selection !== null || state.step !== null;
  panel.classList.toggle("open", isOpen);
  const focused = body.contains(document.activeElement) ? document.activeElement.id : null;
  fill(body,
    isOpen ? button("×", closePanel, { id: "ui-close", "aria-label": "Close and show the overview", title: "Close (Esc)" }) : null,
    panelContent());
  panel.setAttribute("aria-busy", "false");
  // Who works with the keyboard stays in the panel, on the same button where there is one.
  if (focused !== null) {
    const again = focused && body.querySelector(`#${CSS.escape(focused)}:enabled`);
    (again || panel).focus({ preventScroll: true });
  }
  // The same card stays where it was scrolled to. Nothing is measured here: that would lay out the whole page at once.
  if (isNew) panel.scrollTop = 0;
}

function closePanel() {
  if (state.selection) return go({ selection: null });
  if (state.step !== null) leaveStory();
}

const focusPanel = () => byID("ui-panel").focus({ preventScroll: true });

// The legend

function symbol(mark) {
  const box = svg("svg", { width: 34, height: 16, viewBox: "0 0 34 16", "aria-hidden": true });
  const dash = mark.isDashed ? { "stroke-dasharray": "5,2" } : mark.isDotted ? { "stroke-dasharray": "1,4" } : {};
  if (mark.form === "node") box.append(svg("rect", { x: 4, y: 2, width: 26, height: 12, rx: mark.isRound ? 5 : 0, fill: mark.fill, stroke: mark.color, ...dash }));
  else if (mark.form === "sign" && mark.sign.length > 1) return el("span", { class: "word" }, mark.sign);
  else if (mark.form === "sign") box.append(svg("text", { x: 17, y: 13, "text-anchor": "middle", "font-size": 15, "font-weight": "bold", fill: mark.color }, mark.sign));
  else {
    const [left, right] = [mark.head && mark.isMutual ? 10 : 2, mark.head ? 24 : 32];
    box.append(svg("line", { x1: left, y1: 8, x2: right, y2: 8, stroke: mark.color, "stroke-width": mark.form === "party" ? 3.5 : 1.5, ...dash }));
    if (mark.head) box.append(head(mark, right, 1));
    if (mark.head && mark.isMutual) box.append(head(mark, left, -1));
  }
  return box;
}

function head(mark, x, way) {
  if (mark.head === "bar") return svg("line", { x1: x, y1: 2, x2: x, y2: 14, stroke: mark.color, "stroke-width": 2.5 });
  const half = mark.head === "small" ? 3 : 4.5;
  return svg("polygon", { points: `${x},${8 - half} ${x + way * 8},8 ${x},${8 + half}`, fill: mark.head === "open" ? "none" : mark.color, stroke: mark.color });
}

/** What stands around the picture: its title, its legend, its sources. */
function tellPicture() {
  fill(byID("ui-title"), picture.title);
  fill(byID("ui-caption"), picture.caption);
  byID("ui-title").hidden = !picture.title;
  byID("ui-caption").hidden = !picture.caption;
  byID("ui-view").value = picture.view;
  const isDrawn = picture.legend.some((mark) => mark.sign === data.possibly.sign);
  const rows = picture.legend.map((mark) => el("li", {}, symbol(mark), el("span", {}, mark.meaning)));
  // The word comes and goes with the dates.
  const possibly = el("li", { id: "ui-legend-possibly" }, isDrawn ? null : [symbol(data.possibly), el("span", {}, data.possibly.meaning)]);
  fill(byID("ui-legend").querySelector("ul"), rows, possibly);
  byID("ui-legend").hidden = !picture.legend.length;
  if (data.documents.length) fill(byID("ui-sources"), el("h2", {}, "Sources"), documentList());
}

function startPanel() {
  if (isNarrow()) byID("ui-search").placeholder = "Search";
  byID("ui-legend").open = !isNarrow() && innerHeight > 640;
  // On paper nothing can be unfolded.
  let wasOpen = false;
  addEventListener("beforeprint", () => { wasOpen = byID("ui-legend").open; byID("ui-legend").open = true; });
  addEventListener("afterprint", () => { byID("ui-legend").open = wasOpen; });
}
