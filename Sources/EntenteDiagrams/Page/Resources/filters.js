// Which claims count: nothing ticked in a column means all of it.

function options() {
  const tally = (values) => {
    const table = new Map();
    for (const claim of data.claims) if (claim.counts) for (const value of new Set(values(claim))) table.set(value, (table.get(value) ?? 0) + 1);
    return table;
  };
  const list = (values, name, keepsOrder = false) => {
    const entries = [...tally(values)].map(([id, number]) => ({ id, name: name(id), number }));
    return keepsOrder ? entries.sort((a, b) => strengthOf.get(b.id) - strengthOf.get(a.id)) : entries.sort((a, b) => b.number - a.number || before(a.name, b.name));
  };
  const speakers = new Map(data.claims.flatMap((claim) => claim.speakers.map((speaker) => [speaker.id, speaker.name])));
  return {
    relation: ["Relation", list((claim) => [claim.relation], (id) => relationOf.get(id).name)],
    kind: ["Kind of both ends", list((claim) => claim.kinds, (id) => kindName.get(id) ?? id)],
    modality: ["Told as", list((claim) => [claim.modality], (id) => id, true)],
    speaker: ["Speaker", list((claim) => claim.speakers.map((speaker) => speaker.id), (id) => speakers.get(id) ?? id)],
    document: ["Document", list((claim) => claim.documents, (id) => documentOf.get(id)?.title ?? id)],
  };
}

function toggleFilter(name, id) {
  const values = new Set(state.filters[name]);
  if (!values.delete(id)) values.add(id);
  go({ filters: { ...state.filters, [name]: values } });
}

const clearFilters = () => go({ filters: emptyState().filters });

function startFilters() {
  const box = byID("ui-filters");
  const groups = Object.entries(options()).filter(([, [, entries]]) => entries.length).map(([name, [title, entries]]) => el("fieldset", { "data-filter": name },
    el("legend", {}, title),
    el("div", { class: "boxes" }, entries.map((entry) => el("label", {},
      el("input", { type: "checkbox", value: entry.id, change: () => toggleFilter(name, entry.id) }),
      el("span", {}, entry.name), el("span", { class: "number" }, entry.number))))));
  fill(box, el("div", { class: "columns" }, groups),
    el("p", { class: "actions" }, el("span", { id: "ui-filter-words" }), button("Clear all", clearFilters, { id: "ui-clear" }), button("Close", () => toggleFilters(false))));
  byID("ui-filter-button").addEventListener("click", () => toggleFilters());
}

function toggleFilters(open = byID("ui-filters").hidden) {
  const wasOpen = !byID("ui-filters").hidden;
  byID("ui-filters").hidden = !open;
  byID("ui-filter-button").setAttribute("aria-expanded", open);
  if (open && !wasOpen) byID("ui-filters").querySelector("input")?.focus();
  if (!open && wasOpen) byID("ui-filter-button").focus();
}

function updateFilters() {
  let number = 0;
  for (const name of FILTERS) {
    for (const input of byID("ui-filters").querySelectorAll(`[data-filter=${name}] input`)) {
      input.checked = state.filters[name].has(input.value);
      if (input.checked) number += 1;
    }
  }
  fill(byID("ui-filter-button"), number ? `Filter (${number})` : "Filter");
  byID("ui-filter-button").classList.toggle("active", number > 0);
  byID("ui-filter-words").textContent = number ? "A claim must match every column in which something is ticked." : "Nothing is ticked: every claim counts.";
  byID("ui-clear").disabled = !number;
}
