// What the reader looks at. It stands in the address behind #, so that a link leads to it and the back button back.

const FILTERS = ["relation", "kind", "modality", "speaker", "document"];

const emptyState = () => ({
  view: data.pictures[0].view, selection: null, at: null, known: null, certain: false, step: null,
  filters: Object.fromEntries(FILTERS.map((name) => [name, new Set()])),
});

let state = emptyState();

const encode = (values) => [...values].map(encodeURIComponent).join(",");

function addressOf(state) {
  const parts = [];
  const selection = state.selection;
  if (state.view !== data.pictures[0].view) parts.push(`view=${encode([state.view])}`);
  if (selection?.type === "path") parts.push(`path=${encode([selection.from, selection.to])}`);
  else if (selection) parts.push(`${selection.type}=${encode([selection.id])}`);
  if (state.step !== null) parts.push(`step=${state.step + 1}`);
  if (state.at !== null) parts.push(`at=${state.at}`);
  if (state.known !== null) parts.push(`known=${state.known}`);
  if (state.certain) parts.push("certain=yes");
  for (const name of FILTERS) if (state.filters[name].size) parts.push(`${name}=${encode(state.filters[name])}`);
  return "#" + parts.join("&");
}

const decode = (text) => text.split(",").filter(Boolean).map((part) => {
  try { return decodeURIComponent(part); } catch { return part; }
});

const FILTERED = {
  relation: relationOf, kind: kindName, modality: strengthOf, document: documentOf,
  speaker: new Set(data.claims.flatMap((claim) => claim.speakers.map((speaker) => speaker.id))),
};

/** What an address asks for that cannot be understood or is not in this page: said to the reader, and left out. */
let faults = [];

function stateFrom(address) {
  const state = emptyState();
  faults = [];
  const parts = address.replace(/^#/, "").split("&").filter((part) => part.includes("=")).map((part) => {
    const at = part.indexOf("=");
    return [part.slice(0, at), decode(part.slice(at + 1))];
  });
  const view = parts.find(([name]) => name === "view")?.[1][0];
  if (pictureOf.has(view)) state.view = view;
  else if (view !== undefined) faults.push(`this page has no view “${view}”`);
  const isLine = (id) => pictureOf.get(state.view).edges.some((edge) => edge.element === id);
  const isShape = (id) => pictureOf.get(state.view).nodes.some((node) => node.id === id);
  for (const [name, values] of parts) {
    const first = values[0] ?? "";
    if (name === "claim" && claimOf.has(first)) state.selection = { type: "claim", id: first };
    else if (name === "entity" && (entityOf.has(first) || isShape(first))) state.selection = { type: "entity", id: first };
    else if (name === "edge" && isLine(first)) state.selection = { type: "edge", id: first };
    else if (name === "path" && entityOf.has(first) && entityOf.has(values[1])) state.selection = { type: "path", from: first, to: values[1] };
    else if (name === "step" && data.story[Number(first) - 1]) state.step = Number(first) - 1;
    else if ((name === "at" || name === "known") && first && dayOf(first) !== null) state[name] = first;
    else if (name === "at" || name === "known") faults.push(`“${first}” is no date like 2014-12-31`);
    else if (name === "certain") state.certain = first === "yes";
    else if (FILTERS.includes(name)) {
      state.filters[name] = new Set(values);
      for (const value of values) if (!FILTERED[name].has(value)) faults.push(`this page has no ${name} “${value}”`);
    } else if (name !== "view") faults.push(`this page has no ${name} “${values.join(", ")}”`);
  }
  const step = state.step === null ? null : data.story[state.step];
  if (step && step.date && state.at === null) state.at = step.date;
  if (step && !view) state.view = viewFor(step, state.view);
  return state;
}

let lastReplaced = 0;
let replacement = 0;

function replaceAddress() {
  clearTimeout(replacement);
  replacement = 0;
  lastReplaced = performance.now();
  history.replaceState(null, "", addressOf(state));
}

/** Changes the state, the address and the page. Small steps (a slider that moves) replace the entry in the history, but
 *  not with every pixel: browsers allow that only so often. */
function go(changes, { replace = false } = {}) {
  if (replacement && !replace) replaceAddress();
  state = { ...state, ...changes };
  if (addressOf(state) !== (location.hash || "#")) {
    if (!replace) history.pushState(null, "", addressOf(state));
    else if (performance.now() - lastReplaced > 150) replaceAddress();
    else replacement ||= setTimeout(replaceAddress, 150);
  }
  show();
}

/** Another picture of the same graph. A line of the old one is not there any more. */
function look(view) {
  const selection = state.selection;
  const isGone = selection?.type === "edge" || (selection?.type === "entity" && !entityOf.has(selection.id));
  go({ view, selection: isGone ? null : selection });
}

const select = (selection) => go({ selection, step: null });

const atDay = () => (state.at === null ? null : dayOf(state.at));
const knownDay = () => (state.known === null ? null : dayOf(state.known));

const hasFilters = () => FILTERS.some((name) => state.filters[name].size > 0);

const isNarrowed = () => Boolean(state.at || state.known || state.certain || hasFilters());

function passesFilters(claim) {
  const { relation, kind, modality, speaker, document: documents } = state.filters;
  return (!relation.size || relation.has(claim.relation))
    && (!modality.size || modality.has(claim.modality))
    && (!kind.size || claim.kinds.every((id) => kind.has(id)))
    && (!speaker.size || claim.speakers.some((item) => speaker.has(item.id)))
    && (!documents.size || claim.documents.some((id) => documents.has(id)));
}

/** For each claim 0, 1 or 2: whether it counts under the filters and dates. */
let answers = new Map();

function weigh() {
  const at = atDay();
  const known = knownDay();
  const least = state.certain ? 2 : 1;
  answers = new Map(data.claims.map((claim) => {
    const answer = claim.counts && passesFilters(claim) ? certainty(claim, at, known) : 0;
    return [claim.id, answer >= least ? answer : 0];
  }));
}

const answerOf = (id) => answers.get(id) ?? 0;
