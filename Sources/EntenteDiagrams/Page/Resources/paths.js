// How two entities are connected by the claims that count: the shortest way, of several the strongest, then the first by ids.

const neighbors = new Map();
for (const tie of data.ties) {
  for (const [from, to] of [[tie.a, tie.b], [tie.b, tie.a]]) {
    if (!neighbors.has(from)) neighbors.set(from, []);
    neighbors.get(from).push({ to, claims: tie.claims });
  }
}
const before = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
for (const list of neighbors.values()) list.sort((a, b) => before(a.to, b.to));

const walkable = (step) => step.claims.some((id) => answerOf(id) > 0);

function distancesTo(target) {
  const distance = new Map([[target, 0]]);
  for (const id of distance.keys()) {
    for (const step of neighbors.get(id) ?? []) {
      if (!distance.has(step.to) && walkable(step)) distance.set(step.to, distance.get(id) + 1);
    }
  }
  return distance;
}

/** How strong the step is: its strongest claim that counts. */
const strengthOfStep = (step) => Math.max(...step.claims.filter((id) => answerOf(id) > 0).map((id) => strength(claimOf.get(id))));

/** Of each entity how strong the strongest of its shortest ways is, which the weakest step decides. */
function strengthsTo(distance) {
  const best = new Map();
  for (const [id, hops] of distance) {
    const ways = (neighbors.get(id) ?? []).filter((step) => walkable(step) && distance.get(step.to) === hops - 1);
    best.set(id, hops ? Math.max(...ways.map((step) => Math.min(strengthOfStep(step), best.get(step.to)))) : Infinity);
  }
  return best;
}

/** null: there is none under the filters and dates. */
function pathBetween(from, to) {
  const distance = distancesTo(to);
  if (!distance.has(from)) return null;
  const best = strengthsTo(distance);
  const nodes = [from];
  const steps = [];
  while (nodes[nodes.length - 1] !== to) {
    const here = nodes[nodes.length - 1];
    const next = neighbors.get(here).find((step) => walkable(step) && distance.get(step.to) === distance.get(here) - 1
      && Math.min(strengthOfStep(step), best.get(step.to)) >= best.get(from));
    steps.push(stepOf(here, next.to, next.claims));
    nodes.push(next.to);
  }
  return { nodes, steps };
}

const strength = (claim) => strengthOf.get(claim.modality);

const strongest = (claims) => claims.reduce((a, b) => (strength(b) > strength(a) ? b : a));

/** The claims of a step, one group for each relation and direction; the strongest first. */
function stepOf(from, to, ids) {
  const claims = ids.filter((id) => answerOf(id) > 0).map((id) => claimOf.get(id));
  const groups = new Map();
  for (const claim of claims) {
    const isForward = relationOf.get(claim.relation).symmetric || claim.subjects.includes(from);
    const key = `${isForward ? 0 : 1} ${claim.relation}`;
    if (!groups.has(key)) groups.set(key, { relation: claim.relation, turned: isForward ? 0 : 1, claims: [] });
    groups.get(key).claims.push(claim);
  }
  const told = [...groups.values()].map((group) => ({ ...group, best: strongest(group.claims) }));
  told.sort((a, b) => strength(b.best) - strength(a.best) || before(a.relation, b.relation) || a.turned - b.turned);
  return { from, to, claims: claims.map((claim) => claim.id), groups: told, modality: told[0].best.modality, isCertain: claims.some((claim) => answerOf(claim.id) === 2) };
}

const cited = (claims) => `[${claims.map((claim) => claim.id).join(", ")}]`;

const listed = (words) => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`);

/** One relation of a step. What only some claims say (a title, that it is denied, a weaker mode) stands with their ids alone:
 *  no claim is cited for what it does not say. */
function statement({ claims, best }) {
  const firm = claims.filter((claim) => claim.modality === best.modality);
  const others = claims.filter((claim) => claim.modality !== best.modality);
  const weaker = [...grouped(others.map((claim) => [claim.modality, claim]))].map(([modality, claims]) => `as ${modality} ${cited(claims)}`);
  const core = best.core ?? best.sentence.slice(0, best.sentence.length - best.details.length);
  return core + variants(firm) + (weaker.length ? ` (told less firmly, ${listed(weaker)})` : "");
}

/** What negates a statement, whatever the modality of either. */
function objections({ claims }) {
  const ids = [...new Set(claims.flatMap((claim) => claim.negatedBy))].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  const negations = ids.flatMap((id) => claimOf.get(id) ?? []);
  return [...grouped(negations.map((claim) => [claim.sentence, claim]))].map(([sentence, claims]) => `but: ${sentence} ${cited(claims)}`);
}

function variants(claims) {
  const groups = [...grouped(claims.map((claim) => [claim.details, claim]))];
  const bare = groups.filter(([details]) => !details).map(([, claims]) => ` ${cited(claims)}`);
  const [first, ...rest] = [...bare, ...groups.filter(([details]) => details).map(([details, claims]) => `${details} ${cited(claims)}`)];
  return rest.map((words) => words.replace(/^[, ]+/, "")).reduce((text, words, index) => {
    const isLast = index === rest.length - 1 && (rest.length > 1 || !bare.length);
    return text + (words.startsWith("(") ? " " : isLast ? " and " : ", ") + words;
  }, first);
}

/** Which step is the weakest, and how weak. */
function warning(path) {
  const weakest = path.steps.reduce((a, b) => (strengthOf.get(b.modality) < strengthOf.get(a.modality) ? b : a), path.steps[0]);
  if (!weakest || (weakest.modality === data.modalities[0] && !data.documents.length)) return null;
  return el("p", { class: "remark", id: "ui-path-strength" }, weakest.modality === "actual" ? "Each step is told as a fact."
    : `As strong as its weakest step, ${nameOf(weakest.from)} — ${nameOf(weakest.to)}, which is only ${weakest.modality}.`);
}

/** The path in one sentence: the statements are those of the data, joined. */
function telling(path) {
  const from = entityOf.get(path.nodes[0]);
  const to = entityOf.get(path.nodes[path.nodes.length - 1]);
  const verb = from.isPlural ? "are" : "is";
  if (!path.steps.length) return `${from.opening} ${verb} the start and the end of the path.`;
  const told = path.steps.map((step) => step.groups.flatMap((group) => [statement(group), ...objections(group)]).join("; "));
  return `${from.opening} ${verb} connected to ${to.phrase} in ${count(path.steps.length, "step")}: ${told.join(" — ")}.`;
}

// Choosing the other end

let picking = null;

function banner(words, action) {
  const element = byID("ui-banner");
  element.hidden = !words;
  faults = [];
  fill(element, words ?? "", action ? [" ", action] : null);
}

function startPicking(id) {
  picking = id;
  // The other end may be anywhere.
  fit();
  banner(`Path from ${nameOf(id)}: choose where it leads, in the picture, in a list or by searching.`, button("Cancel", cancelPicking));
  announce(`Choose the other end of the path from ${nameOf(id)}.`);
}

function cancelPicking() {
  picking = null;
  banner(null);
}

function endPicking(id) {
  const from = picking;
  cancelPicking();
  if (id === from) return select({ type: "entity", id });
  showPath(from, id);
}

const showPath = (from, to) => select({ type: "path", from, to });

function pathCard({ from, to }) {
  const path = pathBetween(from, to);
  const head = [
    el("p", { class: "kicker" }, "Path"),
    el("h2", {}, entityLink(from), " — ", entityLink(to)),
    el("p", { class: "actions" }, button("Turn round", () => showPath(to, from)), button("Another end", () => startPicking(from))),
  ];
  if (!path) {
    const why = isNarrowed() ? " Filters and dates are on: without them there may be one." : "";
    return [head, el("p", { class: "told" }, `No claims that count connect ${entityOf.get(from).phrase} to ${entityOf.get(to).phrase}.${why}`)];
  }
  return [
    head,
    el("p", { class: "told" }, withClaims(telling(path))),
    warning(path),
    el("ol", { class: "steps" }, path.steps.map((step) => el("li", {},
      el("h3", {}, entityLink(step.from), " — ", entityLink(step.to), step.modality === "actual" ? null : [" ", chip(step.modality, step.modality)], step.isCertain ? null : [" ", chip("possibly", "maybe")]),
      el("ul", { class: "claims" }, step.groups.flatMap((group) => group.claims).map((claim) => claimItem(claim)))))),
    el("p", { class: "remark" }, "Ties are read in both directions; of the shortest ways the strongest is shown."),
  ];
}
