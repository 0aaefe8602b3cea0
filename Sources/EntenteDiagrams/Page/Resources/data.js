// The data of the page, and tables to find things in it.

const data = JSON.parse(byID("data").textContent);

const claimOf = new Map(data.claims.map((claim) => [claim.id, claim]));
const entityOf = new Map(data.entities.map((entity) => [entity.id, entity]));
const documentOf = new Map(data.documents.map((item) => [item.id, item]));
const relationOf = new Map(data.relations.map((relation) => [relation.id, relation]));
const kindName = new Map(data.kinds.map((kind) => [kind.id, kind.name]));
const strengthOf = new Map(data.modalities.map((modality, index) => [modality, -index]));

function grouped(pairs) {
  const table = new Map();
  for (const [key, value] of pairs) {
    if (!table.has(key)) table.set(key, []);
    const list = table.get(key);
    if (list[list.length - 1] !== value) list.push(value);
  }
  return table;
}

// There may be several pictures of one graph, one for each view. These tables are those of the picture that is shown.
const pictureOf = new Map(data.pictures.map((picture) => [picture.view, picture]));
let picture = data.pictures[0];
let nodeOf, edgeOf, edgesOfClaim, edgesOfNode, omissionOf;

function tabulate(next) {
  picture = next;
  nodeOf = new Map(picture.nodes.map((node) => [node.id, node]));
  edgeOf = new Map(picture.edges.map((edge) => [edge.element, edge]));
  edgesOfClaim = grouped(picture.edges.flatMap((edge) => edge.claims.map((id) => [id, edge])));
  edgesOfNode = grouped(picture.edges.flatMap((edge) => [[edge.from, edge], [edge.to, edge]]));
  omissionOf = new Map(picture.omissions.map((omission) => [omission.claim, omission.reason]));
}

const draws = (picture, id) => picture.edges.some((edge) => edge.claims.includes(id));

const claimsOfEntity = grouped(
  data.claims.flatMap((claim) => [...new Set([...claim.subjects, ...claim.objects])].map((id) => [id, claim])));

/** The claims of a node: of an entity all that name it, of other shapes those of their lines. */
function claimsOf(id) {
  if (claimsOfEntity.has(id)) return claimsOfEntity.get(id);
  const ids = new Set((edgesOfNode.get(id) ?? []).flatMap((edge) => edge.claims));
  return data.claims.filter((claim) => ids.has(claim.id));
}

/** The number of a document's footnotes in the picture; 0: it has none. */
const footnoteOf = (id) => picture.sources.indexOf(id) + 1;

const nameOf = (id) => entityOf.get(id)?.name ?? nodeOf.get(id)?.name ?? id;
const phraseOf = (id) => entityOf.get(id)?.phrase ?? nameOf(id);
const kindOf = (id) => {
  const entity = entityOf.get(id);
  return entity ? kindName.get(entity.kind) ?? entity.kind : nodeOf.get(id)?.kind ?? "";
};

// Three answers: 0 no, 1 possibly, 2 yes.

/** Whether a claim holds, or has happened, on a day, as far as was published by another; null: whenever. Never more than
 *  under the lens of the page. */
function certainty(claim, at, known) {
  if (claim.ways.length) return certaintyOfWays(claim.ways, at, known);
  const [possiblyFrom, surelyFrom, surelyTo, possiblyTo, possiblyKnown, surelyKnown] = claim.window;
  const isKnown = known === null || known >= surelyKnown ? 2 : known >= possiblyKnown ? 1 : 0;
  const most = Math.min(isKnown, claim.isCertain ? 2 : 1);
  if (at === null) return most;
  const holds = at < possiblyFrom || at > possiblyTo ? 0 : at >= surelyFrom && at <= surelyTo ? 2 : 1;
  return Math.min(most, holds);
}

/** What follows holds where in one way all holds from which it follows; of several ways as surely as the strongest tells. */
function certaintyOfWays(ways, at, known) {
  let best = { strength: -Infinity, answer: 0 };
  for (const way of ways.map((ids) => ids.map((id) => claimOf.get(id)))) {
    const answer = Math.min(...way.map((claim) => certainty(claim, at, known)));
    const strength = Math.min(...way.map((claim) => strengthOf.get(claim.modality)));
    if (answer && (strength > best.strength || (strength === best.strength && answer > best.answer))) best = { strength, answer };
  }
  return best.answer;
}

// Days are numbered from 1 January of the year 1.
const DAY = 86400000;
const EPOCH = 719163;

function dayOf(text) {
  const match = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  // 30 February is no day.
  if (date.getUTCMonth() !== Number(match[2]) - 1 || date.getUTCDate() !== Number(match[3])) return null;
  return Math.round(date.getTime() / DAY) + EPOCH;
}

const momentOf = new Map([...data.moments, ...data.publications].map((moment) => [moment.date, moment]));
for (const step of data.story) {
  if (step.date && !momentOf.has(step.date)) momentOf.set(step.date, { date: step.date, day: step.day, words: step.words });
}

/** A day on which nothing changes is spoken as the others are. */
function spoken(date) {
  if (momentOf.has(date)) return momentOf.get(date).words;
  if (!/^\d{4}-/.test(date) || date < "0001") return date;
  return new Date(`${date}T00:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}
