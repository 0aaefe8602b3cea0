// Claims as cards: the sentence, the words of the document, who says it, how it stands.

const STATUS = {
  "no-position": "no position taken", "in-conflict": "in conflict", evaluative: "a judgment",
};

const statusWords = (status) => STATUS[status] ?? status;

function chip(words, kind) { return el("span", { class: `chip ${kind}` }, words); }

/** How it stands at a glance. What is simply asserted needs no word. */
function chips(claim) {
  const answer = answerOf(claim.id);
  return el("span", { class: "chips" },
    claim.status === "asserted" ? null : chip(statusWords(claim.status), claim.status),
    answer === 1 ? chip("possibly", "maybe") : null,
    answer === 0 ? chip(claim.counts ? "filtered out" : "outside of the lens", "out") : null);
}

/** A quote with the words around it, the quote itself marked. */
function quoteOf(quote) {
  if (!quote.text) return null;
  return el("blockquote", {},
    el("span", { class: "context" }, quote.before), el(quote.doubt ? "s" : "mark", {}, quote.text), el("span", { class: "context" }, quote.after),
    quote.doubt ? el("p", { class: "doubt" }, quote.doubt) : null,
    quote.translation ? el("p", { class: "translation" }, quote.translation) : null);
}

/** Text in which the ids of claims are links. */
function withClaims(text) {
  return text.split(/([\p{L}\p{N}_.-]+)/u).map((word) => (claimOf.has(word) ? claimLink(word, word) : word));
}

function claimLink(id, words) {
  return el("a", { href: addressOf({ ...state, step: null, selection: { type: "claim", id } }), class: "reference", "data-to": id,
    click: (event) => { event.preventDefault(); select({ type: "claim", id }); } }, words);
}

function entityLink(id, words = nameOf(id)) {
  if (!entityOf.has(id) && !nodeOf.has(id)) return words;
  return el("a", { href: addressOf({ ...state, step: null, selection: { type: "entity", id } }), class: "who",
    click: (event) => { event.preventDefault(); picking && entityOf.has(id) ? endPicking(id) : select({ type: "entity", id }); } }, words);
}

/** Short: for lists. */
function claimItem(claim, { quotes = true } = {}) {
  return el("li", { class: "claim", "data-claim": claim.id, "data-answer": answerOf(claim.id) },
    el("p", { class: "sentence" }, claimLink(claim.id, claim.sentence + "."), " ", chips(claim)),
    quotes ? claim.quotes.map(quoteOf) : null,
    el("p", { class: "source" }, claim.source || "no source", " · ", el("span", { class: "id" }, claim.id)));
}

const ITEMS = 200;

/** Long lists grow when they are asked to. */
function growing(kind, entries, item) {
  const list = el("ul", { class: kind }, entries.slice(0, ITEMS).map(item));
  const rest = entries.slice(ITEMS);
  if (!rest.length) return list;
  const more = button(`Show ${figure(rest.length)} more`, () => more.replaceWith(...[growing(kind, rest, item)].flat()));
  return [list, more];
}

const items = (claims, options) => growing("claims", claims, (claim) => claimItem(claim, options));

/** Claims that count first; then, apart, those that the filters and dates leave out. */
function claimList(claims, options) {
  const drawnFirst = (list) => [...list.filter((claim) => edgesOfClaim.has(claim.id)), ...list.filter((claim) => !edgesOfClaim.has(claim.id))];
  const passing = drawnFirst(claims.filter((claim) => answerOf(claim.id)));
  const others = claims.filter((claim) => !answerOf(claim.id));
  return [
    passing.length ? items(passing, options) : el("p", { class: "empty" }, "No claim counts under these filters and dates."),
    others.length ? el("details", { class: "left-out" }, el("summary", {}, `${count(others.length, "claim")} left out by filters and dates`),
      items(others, { quotes: false })) : null,
  ];
}

function references(title, ids) {
  if (!ids.length) return null;
  return [el("dt", {}, title), el("dd", {}, el("ul", { class: "plain" }, ids.map((id) => {
    const other = claimOf.get(id);
    return el("li", {}, claimLink(id, id), other ? ` ${other.sentence}. ` : " ", other ? chips(other) : null);
  })))];
}

/** The number under which the picture names a document. */
function footnote(id) {
  const number = footnoteOf(id);
  return number ? el("sup", { class: "footnote" }, `${number} `) : null;
}

function whereItStands(claim) {
  return claim.quotes.map((quote) => {
    const source = documentOf.get(quote.document);
    if (!source) return null;
    return el("p", { class: "document" }, footnote(source.id), source.url ? link(`“${source.title}”`, source.url) : `“${source.title}”`,
      `, ${source.source}`, source.remarks.length ? ` (${source.remarks.join(", ")})` : "",
      source.archived ? [" · ", link("archived copy", source.archived)] : null);
  });
}

/** The other pictures that draw a claim. */
function elsewhere(claim) {
  const others = data.pictures.filter((other) => other !== picture && draws(other, claim.id));
  return others.length ? ["; see ", others.map((other, index) => [index ? ", " : "", button(other.name, () => look(other.view), { class: "link" })])] : null;
}

/** Everything that is known of a claim. */
function claimCard(claim, { heading = "h2" } = {}) {
  const speakers = claim.speakers.map((speaker, index) => [index ? el("span", { class: "then" }, " → ") : null, entityLink(speaker.id, speaker.name)]);
  const drawn = edgesOfClaim.has(claim.id);
  return el("article", { class: "card", "data-claim": claim.id, "data-answer": answerOf(claim.id) },
    el("p", { class: "kicker" }, `Claim ${claim.id}`, " ", chips(claim)),
    el(heading, { class: "sentence" }, claim.sentence + "."),
    claim.quotes.map(quoteOf),
    whereItStands(claim),
    el("dl", {},
      el("dt", {}, "speakers"), el("dd", { class: "speakers" }, speakers.length ? speakers : "nobody named", speakers.length > 1 ? el("small", {}, " (origin first)") : null),
      el("dt", {}, "status"), el("dd", {}, `${statusWords(claim.status)}: `, withClaims(claim.why), "."),
      claim.facts.map((fact) => [el("dt", {}, fact.name), el("dd", {}, fact.name === "note" ? withClaims(fact.text) : fact.text)]),
      el("dt", {}, "about"), el("dd", {}, [...new Set([...claim.subjects, ...claim.objects])].map((id, index) => [index ? ", " : "", entityLink(id)])),
      references("denied by", claim.deniedBy), references("cannot hold with", claim.conflictsWith),
      references("negated in", claim.negatedBy), references("of another day in", claim.otherDates),
      references("both sides agree", claim.agreed), references("refers to", claim.about),
      claim.supports.length ? [el("dt", {}, "said by"), el("dd", {}, el("ul", { class: "plain" }, claim.supports.map((support) => el("li", {}, claimLink(support.claim, support.claim), ` ${support.words}`))))] : null,
      drawn ? null : [el("dt", {}, "picture"), el("dd", {}, `not drawn: ${omissionOf.get(claim.id) ?? "left out by this view"}`, elsewhere(claim))]),
    claim.ways.map((way, index) => [el("h3", {}, index ? "Or from" : "Follows from"), el("ul", { class: "claims" }, way.map((id) => claimItem(claimOf.get(id))))]),
    isNarrowed() ? el("p", { class: "remark" }, "The status is weighed among all claims of this page, whatever the filters and dates.") : null);
}
