// Search in names, sentences and quotes, without regard to case and accents.

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const searchable = [
  ...data.entities.map((entity) => ({
    type: "entity", id: entity.id, words: entity.name, more: kindOf(entity.id),
    names: [entity.name, entity.id, ...entity.aliases].map(plain), text: "",
  })),
  ...data.claims.map((claim) => ({
    type: "claim", id: claim.id, words: claim.sentence, more: claim.id,
    names: [plain(claim.id)], text: plain([claim.sentence, ...claim.quotes.flatMap((quote) => [quote.text ?? "", quote.translation ?? ""])].join("\n")),
    quotes: claim.quotes,
  })),
];

const RESULTS = 30;

/** Whole words and beginnings of names first, then other places. */
function found(query) {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  const scored = [];
  for (const [index, item] of searchable.entries()) {
    const all = item.names.join("\n") + "\n" + item.text;
    if (!words.every((word) => all.includes(word))) continue;
    const whole = words.join(" ");
    const score = item.names.some((name) => name === whole) ? 0 : item.names.some((name) => name.startsWith(whole)) ? 1 : item.names.some((name) => name.includes(whole)) ? 2 : 3;
    scored.push({ item, score, index });
  }
  return scored.sort((a, b) => a.score - b.score || a.index - b.index).map((entry) => entry.item);
}

/** The place of a hit in a quote, when the sentence does not show it. */
function snippet(item, query) {
  const word = plain(query).split(/\s+/).filter(Boolean)[0] ?? "";
  if (item.type !== "claim" || plain(item.words).includes(word)) return null;
  const quote = item.quotes.find((quote) => quote.text && plain(quote.text).includes(word));
  return quote ? el("q", {}, quote.text) : null;
}

function showResults() {
  const input = byID("ui-search");
  const box = byID("ui-results");
  const query = input.value;
  const items = found(query);
  const isOpen = query.trim() !== "";
  box.hidden = !isOpen;
  input.setAttribute("aria-expanded", isOpen);
  if (!isOpen) return;
  const group = (title, type) => {
    const some = items.filter((item) => item.type === type);
    if (!some.length) return null;
    const rest = some.length - RESULTS;
    return el("section", { "aria-label": title }, el("h3", {}, `${title} (${some.length})`),
      el("ul", {}, some.slice(0, RESULTS).map((item) => el("li", {}, button(
        [el("span", { class: "words" }, item.words), " ", el("span", { class: "more" }, item.more), snippet(item, query)],
        () => choose(item), { class: "result", "data-result": item.id })))),
      rest > 0 ? el("p", { class: "empty" }, `… and ${rest} more; type more to narrow it down`) : null);
  };
  fill(box, items.length ? [group("Entities", "entity"), group("Claims", "claim")] : el("p", { class: "empty" }, "Nothing has these words."));
  announce(items.length ? count(items.length, "result") : "no result");
}

function closeSearch() {
  byID("ui-results").hidden = true;
  byID("ui-search").setAttribute("aria-expanded", "false");
}

function choose(item) {
  closeSearch();
  if (item.type === "entity" && picking) endPicking(item.id);
  else select({ type: item.type, id: item.id });
  focusPanel();
}

function moveInResults(event) {
  const buttons = [...byID("ui-results").querySelectorAll("button")];
  if (!buttons.length || byID("ui-results").hidden) return;
  const at = buttons.indexOf(document.activeElement);
  if (event.key === "ArrowDown") (buttons[at + 1] ?? buttons[0]).focus();
  else if (event.key === "ArrowUp") (at > 0 ? buttons[at - 1] : byID("ui-search")).focus();
  else if (event.key === "Enter" && at < 0) buttons[0].click();
  else return;
  event.preventDefault();
}

function startSearch() {
  const input = byID("ui-search");
  input.addEventListener("input", showResults);
  input.addEventListener("focus", () => { if (input.value) showResults(); });
  byID("ui-finder").addEventListener("keydown", moveInResults);
  document.addEventListener("pointerdown", (event) => { if (!event.target.closest("#ui-finder")) closeSearch(); });
}
