// The shapes and lines of the picture: what they are called, which of them count, which stand out.

let parts = [];
let partOf = new Map();

function addPart(element, kind, item) {
  if (!element) return;
  const part = {
    element, kind, item, answer: 2, words: "", isLit: false, isChosen: false, mark: null, base: element.getAttribute("class"), shown: "",
  };
  parts.push(part);
  partOf.set(element, part);
  element.setAttribute("role", "button");
  element.setAttribute("tabindex", "-1");
}

const nodeElement = (id) => (nodeOf.has(id) ? byID(nodeOf.get(id).element) : null);
/** The shape at which the most lines end. */
function hubElement() {
  const ties = (node) => edgesOfNode.get(node.id)?.length ?? 0;
  const hub = picture.nodes.reduce((best, node) => (ties(node) > ties(best) ? node : best), picture.nodes[0]);
  return hub ? nodeElement(hub.id) : null;
}

const edgeElement = (edge) => byID(edge.element);

/** Each shape, then the lines that begin there, then those that only end there: the order of the Tab key. */
let order = [];

const hung = new Map();

/** The first one stands in the page, for readers without scripts; the others lie in templates. */
const firstDrawing = canvas.querySelector("svg");
const drawingOf = (picture) => (picture === data.pictures[0]
  ? firstDrawing : byID(`ui-drawing-${data.pictures.indexOf(picture)}`)?.content.querySelector("svg")) ?? null;

/** Shows another picture. */
function hang(next) {
  tabulate(next);
  const known = hung.get(next);
  frame(known ? known.drawing : drawingOf(next));
  tabStop = null;
  if (known) {
    ({ parts, partOf, order } = known);
  } else {
    [parts, partOf, order] = [[], new Map(), []];
    takeApart();
    hung.set(next, { drawing, parts, partOf, order });
  }
  tellPicture();
}

/** Graphviz wraps each part in a group and a link that leads nowhere, for its tooltip: a third of all elements. The parts keep
 *  the words alone. */
function unwrap() {
  for (const wrapper of drawing?.querySelectorAll("g.node > g, g.edge > g") ?? []) {
    const link = wrapper.querySelector("a");
    const title = wrapper.parentNode.querySelector("title");
    if (title && link) title.textContent = link.getAttribute("xlink:title") ?? "";
    wrapper.replaceWith(...(link ?? wrapper).children);
  }
}

function takeApart() {
  unwrap();
  for (const node of picture.nodes) addPart(byID(node.element), "node", node);
  for (const edge of picture.edges) addPart(byID(edge.element), "edge", edge);
  const seen = new Set();
  const once = (element) => { if (element && !seen.has(element)) { seen.add(element); order.push(element); } };
  for (const node of picture.nodes) {
    once(byID(node.element));
    for (const edge of edgesOfNode.get(node.id) ?? []) if (edge.from === node.id) once(edgeElement(edge));
  }
  for (const edge of picture.edges) once(edgeElement(edge));
  for (const part of parts) if (part.kind === "edge") widen(part.element);
}

function startPicture() {
  stage.addEventListener("click", clickPart);
  addEventListener("beforeprint", () => { while (changed.length) paint(); });
  const views = byID("ui-view");
  fill(views, data.pictures.map((picture) => el("option", { value: picture.view }, picture.name)));
  views.hidden = data.pictures.length < 2;
  views.addEventListener("change", () => look(views.value));
}

/** A thin line is hard to hit: an unseen broad one lies over it. */
function widen(element) {
  const line = element.querySelector("path");
  if (!line) return;
  line.parentNode.append(svg("path", { class: "hit", d: line.getAttribute("d"), fill: "none" }));
}

const partAt = (target) => partOf.get(target.closest?.("g.node, g.edge"));

function clickPart(event) {
  event.preventDefault();
  const part = partAt(event.target);
  if (!part) {
    if (!picking && state.selection) select(null);
    return;
  }
  openPart(part, event.shiftKey);
}

/** Who points at something in the picture sees where it is. */
let isPointedAt = false;

function openPart(part, isSecond = false) {
  isPointedAt = true;
  if (part.kind === "edge") return openEdge(part.item);
  const id = part.item.id;
  if (entityOf.has(id)) {
    if (picking) return endPicking(id);
    if (isSecond && state.selection?.type === "entity" && state.selection.id !== id) return showPath(state.selection.id, id);
  }
  select({ type: "entity", id });
}

function openEdge(edge) {
  if (edge.claims.length === 1) select({ type: "claim", id: edge.claims[0] });
  else select({ type: "edge", id: edge.element });
}

// What counts

function describe(part) {
  const possibly = part.answer === 1 ? ", possibly" : "";
  if (part.kind === "node") {
    const passing = claimsOf(part.item.id).filter((claim) => answerOf(claim.id)).length;
    return `${nameOf(part.item.id)}, ${part.item.kind}, ${count(passing, "claim")}`;
  }
  const number = part.item.claims.length;
  return `${lineWords(part.item)}${number > 1 ? `, ${count(number, "claim")}` : ""}${possibly}`;
}

/** A line in words: several relations only by their number, of one relation the sentence of the strongest claim that counts. */
function lineWords({ from, to, claims }) {
  const passing = claims.filter(answerOf);
  const told = (passing.length ? passing : claims).map((id) => claimOf.get(id));
  const relations = new Set(told.map((claim) => claim.relation));
  if (relations.size > 1) return `${relations.size} relations between ${phraseOf(from)} and ${phraseOf(to)}`;
  return strongest(told).sentence;
}

/** The word at the label of a line that holds only possibly, unless it was drawn there. Nothing else is marked so. */
function markPossibly(part, isPossibly) {
  if (isPossibly && !part.mark) {
    if ([...part.element.querySelectorAll("text")].some((text) => /\bpossibly\b|^\?$/.test(text.textContent))) return;
    part.spot ??= spotOf(part.element);
    part.mark = svg("text", { class: "possibly", ...part.spot }, "possibly");
    part.element.append(part.mark);
  } else if (!isPossibly && part.mark) {
    part.mark.remove();
    part.mark = null;
  }
}

/** Below the label, or in the middle of a line without one: of its curves' points the one in the middle. The browser is not
 *  asked, for it would have to lay out the picture first. */
function spotOf(element) {
  const label = [...element.querySelectorAll("text")].pop();
  if (label) return { x: label.getAttribute("x"), y: Number(label.getAttribute("y")) + 10, "text-anchor": label.getAttribute("text-anchor") };
  const numbers = element.querySelector("path").getAttribute("d").match(/-?[\d.]+/g).map(Number);
  const curves = (numbers.length - 2) / 6;
  const at = 6 * Math.floor(curves / 2);
  const middle = (i) => (curves % 2 ? (numbers[at + i] + 3 * numbers[at + i + 2] + 3 * numbers[at + i + 4] + numbers[at + i + 6]) / 8 : numbers[at + i]);
  return { x: middle(0), y: middle(1) - 4, "text-anchor": "middle" };
}

function updatePicture() {
  const alive = new Map();
  for (const part of parts) {
    if (part.kind !== "edge") continue;
    part.answer = 0;
    for (const id of part.item.claims) part.answer = Math.max(part.answer, answerOf(id));
    for (const id of [part.item.from, part.item.to]) alive.set(id, Math.max(alive.get(id) ?? 0, part.answer));
  }
  for (const part of parts) {
    if (part.kind === "node") part.answer = alive.get(part.item.id) ?? 2;
    part.words = describe(part);
  }
  lightSelection();
  byID("ui-legend-possibly").hidden = !parts.some((part) => part.kind === "edge" && part.answer === 1);
  changed = parts.filter((part) => part.shown !== appearance(part)).sort((a, b) => b.isLit - a.isLit);
  paint();
  const open = order.filter((element) => partOf.get(element).answer > 0);
  if (!open.includes(tabStop)) moveTabStop(open[0] ?? null);
}

/** The classes of a part, then its words. */
function appearance(part) {
  const state = part.answer === 0 ? " off" : part.answer === 1 && part.kind === "edge" ? " maybe" : "";
  return `${state}${part.isLit ? " lit" : hasFocus ? " dim" : ""}${part.isChosen ? " chosen" : ""}\n${part.words}`;
}

/** So many parts change in a frame: a picture may have thousands, and the page should answer meanwhile. */
const BATCH = 400;
let changed = [];
let painting = 0;

function paint() {
  cancelAnimationFrame(painting);
  for (const part of changed.splice(0, BATCH)) {
    part.shown = appearance(part);
    part.element.setAttribute("class", part.base + part.shown.split("\n")[0]);
    part.element.setAttribute("aria-label", part.words);
    part.element.setAttribute("aria-hidden", part.answer === 0);
    if (part.kind === "edge") markPossibly(part, part.answer === 1);
  }
  stage.setAttribute("aria-busy", changed.length > 0);
  if (changed.length) painting = requestAnimationFrame(paint);
}

// What stands out

/** Whether something is in the foreground; without, all is. */
let hasFocus = false;

/** Puts elements in the foreground. `chosen` are those that were clicked. */
function light(elements, chosen = []) {
  const lit = new Set(elements);
  const marked = new Set(chosen);
  hasFocus = lit.size > 0;
  for (const part of parts) {
    part.isLit = lit.has(part.element);
    part.isChosen = marked.has(part.element);
  }
}

/** The lines of claims, with the shapes at their ends. */
function elementsOf(claims, entities = []) {
  const elements = new Set(entities.map(nodeElement).filter(Boolean));
  for (const id of claims) {
    for (const edge of edgesOfClaim.get(id) ?? []) {
      for (const element of [edgeElement(edge), nodeElement(edge.from), nodeElement(edge.to)]) if (element) elements.add(element);
    }
  }
  return [...elements];
}

function lightSelection() {
  const selection = state.selection;
  if (state.step !== null && !selection) {
    const step = data.story[state.step];
    const among = new Set(step.entities);
    const between = step.claims.length ? [] : picture.edges.filter((edge) => among.has(edge.from) && among.has(edge.to)).map(edgeElement);
    return light([...elementsOf(step.claims, step.entities), ...between]);
  }
  if (!selection) return light([]);
  if (selection.type === "entity") {
    const edges = (edgesOfNode.get(selection.id) ?? []).filter((edge) => edge.claims.some(answerOf));
    const own = nodeElement(selection.id);
    return light(own ? [own, ...edges.flatMap((edge) => [edgeElement(edge), nodeElement(edge.from), nodeElement(edge.to)])] : [], own ? [own] : []);
  }
  if (selection.type === "edge") {
    const edge = edgeOf.get(selection.id);
    return light([edgeElement(edge), nodeElement(edge.from), nodeElement(edge.to)], [edgeElement(edge)]);
  }
  if (selection.type === "claim") {
    const claim = claimOf.get(selection.id);
    return light(elementsOf([claim.id], [...claim.subjects, ...claim.objects]), (edgesOfClaim.get(claim.id) ?? []).map(edgeElement));
  }
  const path = pathBetween(selection.from, selection.to);
  const nodes = path ? path.nodes : [selection.from, selection.to];
  light(elementsOf(path ? path.steps.flatMap((step) => step.claims) : [], nodes), [nodeElement(selection.from), nodeElement(selection.to)].filter(Boolean));
}

// The Tab key

let tabStop = null;

function moveTabStop(element) {
  tabStop?.setAttribute("tabindex", "-1");
  tabStop = element;
  tabStop?.setAttribute("tabindex", "0");
}

/** Tab goes on to the next shape or line that counts; at the last one the browser takes over. */
function tabOn(event) {
  const open = order.filter((element) => partOf.get(element).answer > 0);
  const at = open.indexOf(document.activeElement);
  const next = open[event.shiftKey ? at - 1 : at + 1];
  if (at < 0 || !next) return;
  event.preventDefault();
  moveTabStop(next);
  next.focus({ preventScroll: true });
  reveal([next]);
}
