// Valid time: a step for each date at which something changes. Known time: what was published by then.

let playing = 0;

/** The last step on or before a date; 0 is "at any time". */
function positionOf(date) {
  if (date === null) return 0;
  const day = dayOf(date);
  let position = 0;
  for (const moment of data.moments) if (moment.day <= day) position += 1;
  return position;
}

function setPosition(position, options) {
  const moment = data.moments[position - 1];
  go({ at: moment ? moment.date : null }, options);
}

function startTime() {
  const slider = byID("ui-slider");
  slider.max = data.moments.length;
  slider.addEventListener("input", () => { stop(); setPosition(Number(slider.value), { replace: true }); });
  byID("ui-play").addEventListener("click", () => (playing ? stop() : play()));
  const known = byID("ui-known");
  fill(known, el("option", { value: "" }, "at any time"), data.publications.map((moment) => el("option", { value: moment.date }, `by ${moment.words}`)));
  known.addEventListener("change", () => go({ known: known.value || null }));
  byID("ui-certain").addEventListener("change", (event) => go({ certain: event.target.checked }));
  byID("ui-time").hidden = !data.moments.length && !data.publications.length;
  byID("ui-known-label").hidden = !data.publications.length;
}

function play() {
  if (!data.moments.length) return;
  if (positionOf(state.at) >= data.moments.length) setPosition(0, { replace: true });
  const step = () => {
    const next = positionOf(state.at) + 1;
    setPosition(next, { replace: true });
    if (next >= data.moments.length) stop();
  };
  playing = setInterval(step, 1400);
  updatePlay();
  step();
}

function stop() {
  clearInterval(playing);
  playing = 0;
  updatePlay();
}

function updatePlay() {
  byID("ui-play").textContent = playing ? "Pause" : "Play";
  byID("ui-play").setAttribute("aria-pressed", playing !== 0);
}

function updateTime() {
  const words = state.at === null ? "At any time" : `On ${spoken(state.at)}`;
  const slider = byID("ui-slider");
  slider.value = positionOf(state.at);
  slider.setAttribute("aria-valuetext", words);
  byID("ui-at-words").textContent = words;
  byID("ui-certain").checked = state.certain;
  const known = byID("ui-known");
  const isListed = [...known.options].some((option) => option.value === (state.known ?? ""));
  if (!isListed) known.append(el("option", { value: state.known }, `by ${spoken(state.known)}`));
  known.value = state.known ?? "";
  const all = data.claims.filter((claim) => claim.counts).length;
  const yes = data.claims.filter((claim) => answerOf(claim.id) === 2).length;
  const possibly = data.claims.filter((claim) => answerOf(claim.id) === 1).length;
  const counted = yes + possibly === all && !possibly ? count(all, "claim") : `${figure(yes + possibly)} of ${figure(all)} claims${possibly ? `, ${figure(possibly)} possibly` : ""}`;
  byID("ui-count").textContent = counted;
  return `${words}: ${counted}`;
}
