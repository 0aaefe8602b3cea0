// A told story: captions in order, each resting on claims.

function startStory() {
  const open = byID("ui-story-button");
  open.hidden = !data.story.length;
  open.addEventListener("click", () => toStep(state.step ?? 0));
}

/** The picture of a step: that of its view; else the one that is there, unless it draws nothing of what the step rests on. */
function viewFor(step, view) {
  if (pictureOf.has(step.view)) return step.view;
  const number = (picture) => step.claims.filter((id) => draws(picture, id)).length;
  const here = pictureOf.get(view);
  if (!step.claims.length || number(here)) return view;
  return data.pictures.reduce((best, other) => (number(other) > number(best) ? other : best), here).view;
}

function toStep(index) {
  const step = data.story[index];
  if (!step) return;
  stop();
  go({ step: index, selection: null, at: step.date ?? null, view: viewFor(step, state.view) });
}

const leaveStory = () => go({ step: null, at: data.story[state.step]?.date === state.at ? null : state.at });

function storyCard() {
  const index = state.step;
  const step = data.story[index];
  const last = data.story.length - 1;
  const claims = step.claims.map((id) => claimOf.get(id)).filter(Boolean);
  const missing = step.claims.filter((id) => !claimOf.has(id));
  return [
    el("p", { class: "kicker" }, `Story · ${index + 1} of ${data.story.length}`),
    el("p", { class: "caption", id: "ui-story-caption" }, step.caption),
    step.words ? el("p", { class: "remark" }, `As of ${step.words}.`) : null,
    el("p", { class: "actions" },
      button("Back", () => toStep(index - 1), { disabled: index === 0, id: "ui-story-back" }),
      button("Next", () => toStep(index + 1), { disabled: index === last, id: "ui-story-next" }),
      button("Leave the story", leaveStory)),
    claims.length ? [el("h3", {}, "What it rests on"), el("ul", { class: "claims" }, claims.map((claim) => claimItem(claim)))] : null,
    missing.length ? el("p", { class: "remark" }, `Not in this page: ${missing.join(", ")}.`) : null,
    el("ol", { class: "contents", "aria-label": "Steps of the story" }, data.story.map((other, at) => el("li", {},
      button(other.caption, () => toStep(at), { class: "line", "aria-current": at === index ? "step" : null })))),
  ];
}
