// The picture moves and grows by a transform of its element: the browser draws it once and moves what it drew.

const stage = byID("ui-picture");
const canvas = byID("ui-canvas");
let drawing = null;
let size = { width: 1, height: 1 };

const LARGEST = 8;
let sight = { x: 0, y: 0, scale: 1 };
/** The view that stays when the window changes its size; none once the reader has moved the picture. */
let kept = null;
let flight = 0;
let rest = 0;

function place(next) {
  const smallest = Math.min(0.2, fitting().scale);
  sight = { ...next, scale: Math.min(LARGEST, Math.max(smallest, next.scale)) };
  canvas.style.transform = `translate(${sight.x}px, ${sight.y}px) scale(${sight.scale})`;
  // While it moves it is a layer of its own; when it stands still it is drawn sharply.
  canvas.classList.add("moving");
  clearTimeout(rest);
  rest = setTimeout(() => canvas.classList.remove("moving"), 180);
}

/** The whole picture, or the part in a rectangle of the picture's own units. */
function fitting(box = { x: 0, y: 0, ...size }, largest = 1.4) {
  const { clientWidth: width, clientHeight: height } = stage;
  const margin = Math.min(48, width * 0.04);
  const scale = Math.min(largest, (width - 2 * margin) / box.width, (height - 2 * margin) / box.height);
  return {
    scale: Math.max(0.01, scale),
    x: width / 2 - scale * (box.x + box.width / 2), y: height / 2 - scale * (box.y + box.height / 2),
  };
}

function fly(next) {
  cancelAnimationFrame(flight);
  if (prefersStillness() || document.hidden) return place(next);
  const from = { ...sight };
  const start = performance.now();
  const moment = (now) => {
    const part = Math.min(1, Math.max(0, (now - start) / 350));
    const eased = 1 - (1 - part) ** 3;
    const between = (a, b) => a + (b - a) * eased;
    place({ x: between(from.x, next.x), y: between(from.y, next.y), scale: between(from.scale, next.scale) });
    if (part < 1) flight = requestAnimationFrame(moment);
  };
  flight = requestAnimationFrame(moment);
}

function fit() {
  kept = fitting;
  fly(fitting());
}

/** Names of shapes are drawn so large; on the screen so many pixels are easy to read. */
const NAMES = 12;
const READABLE = 9.5;

/** How a picture is seen at first: all of it where its names can be read so; else as large as that takes, with the shape of the
 *  most lines in the middle, or as near to it as the borders allow. */
function opening() {
  const whole = fitting();
  const scale = READABLE / NAMES;
  const hub = whole.scale < scale && boxOf([hubElement()].filter(Boolean));
  if (!hub) return whole;
  const place = (room, length, middle) => {
    const margin = 24;
    const first = room / 2 - middle * scale;
    return length * scale < room - 2 * margin ? (room - length * scale) / 2 : Math.min(margin, Math.max(room - margin - length * scale, first));
  };
  return {
    scale, x: place(stage.clientWidth, size.width, hub.x + hub.width / 2), y: place(stage.clientHeight, size.height, hub.y + hub.height / 2),
  };
}

function move(dx, dy) {
  cancelAnimationFrame(flight);
  kept = null;
  place({ ...sight, x: sight.x + dx, y: sight.y + dy });
}

function zoom(factor, x = stage.clientWidth / 2, y = stage.clientHeight / 2) {
  cancelAnimationFrame(flight);
  kept = null;
  const scale = Math.min(LARGEST, Math.max(Math.min(0.2, fitting().scale), sight.scale * factor));
  const ratio = scale / sight.scale;
  place({ scale, x: x - (x - sight.x) * ratio, y: y - (y - sight.y) * ratio });
}

/** Where elements stand, in the picture's units. */
function boxOf(elements) {
  const origin = canvas.getBoundingClientRect();
  let box = null;
  for (const element of elements) {
    const place = element.getBoundingClientRect();
    if (!place.width && !place.height) continue;
    const left = (place.left - origin.left) / sight.scale;
    const top = (place.top - origin.top) / sight.scale;
    const right = left + place.width / sight.scale;
    const bottom = top + place.height / sight.scale;
    box = box
      ? { left: Math.min(box.left, left), top: Math.min(box.top, top), right: Math.max(box.right, right), bottom: Math.max(box.bottom, bottom) }
      : { left, top, right, bottom };
  }
  return box && { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top };
}

/** Moves as little as is needed to see elements; `closely` goes near them. */
function reveal(elements, { closely = false } = {}) {
  const box = boxOf(elements);
  if (!box || !stage.clientWidth) return;
  if (closely) {
    kept = null;
    return fly(fitting(box, 1.25));
  }
  const margin = 40;
  const left = sight.x + box.x * sight.scale;
  const top = sight.y + box.y * sight.scale;
  const right = left + box.width * sight.scale;
  const bottom = top + box.height * sight.scale;
  const isInside = left >= 0 && top >= 0 && right <= stage.clientWidth && bottom <= stage.clientHeight;
  if (isInside) return;
  kept = null;
  if (right - left > stage.clientWidth - 2 * margin || bottom - top > stage.clientHeight - 2 * margin) return fly(fitting(box, sight.scale));
  const shift = (low, high, length) => (low < margin ? margin - low : high > length - margin ? length - margin - high : 0);
  fly({ ...sight, x: sight.x + shift(left, right, stage.clientWidth), y: sight.y + shift(top, bottom, stage.clientHeight) });
}

/** What was chosen at a size at which its words can be read, with as much of what is around it as there is room for. */
function approach(chosen, around) {
  const words = chosen.slice(0, 1).flatMap((element) => [...element.querySelectorAll("text:not(.possibly)")]);
  const heights = words.map((text) => (parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a) / sight.scale);
  const least = Math.min(LARGEST, READABLE / Math.min(READABLE, ...heights.filter((height) => height > 0)));
  if (sight.scale >= least) return reveal(words.length ? words : chosen);
  const [core, whole] = [boxOf(words) ?? boxOf(chosen), boxOf(around)];
  if (!core || !stage.clientWidth) return;
  const room = 40;
  const all = fitting({ x: whole.x - room, y: whole.y - room, width: whole.width + 2 * room, height: whole.height + 2 * room }, Math.max(1.25, least));
  kept = null;
  if (all.scale >= least) return fly(all);
  fly({
    scale: least, x: stage.clientWidth / 2 - least * (core.x + core.width / 2), y: stage.clientHeight / 2 - least * (core.y + core.height / 2),
  });
}

// Mouse, pen, fingers.

const pointers = new Map();
let dragged = false;
let pinch = null;

function spread() {
  const [a, b] = [...pointers.values()];
  const origin = stage.getBoundingClientRect();
  return {
    distance: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)),
    x: (a.x + b.x) / 2 - origin.left, y: (a.y + b.y) / 2 - origin.top,
  };
}

function beginPointer(event) {
  if (event.button > 0) return;
  pointers.set(event.pointerId, { x: event.clientX, y: event.clientY, startX: event.clientX, startY: event.clientY });
  if (pointers.size === 1) dragged = false;
  if (pointers.size === 2) { pinch = spread(); dragged = true; }
}

function movePointer(event) {
  const pointer = pointers.get(event.pointerId);
  if (!pointer) return;
  const dx = event.clientX - pointer.x;
  const dy = event.clientY - pointer.y;
  if (!dragged && Math.hypot(event.clientX - pointer.startX, event.clientY - pointer.startY) < 4) return;
  if (!dragged || !stage.hasPointerCapture(event.pointerId)) {
    dragged = true;
    stage.setPointerCapture(event.pointerId);
    stage.classList.add("dragging");
  }
  Object.assign(pointer, { x: event.clientX, y: event.clientY });
  if (pointers.size === 1) return move(dx, dy);
  if (pointers.size !== 2 || !pinch) return;
  const next = spread();
  zoom(next.distance / pinch.distance, next.x, next.y);
  move(next.x - pinch.x, next.y - pinch.y);
  pinch = next;
}

function endPointer(event) {
  pointers.delete(event.pointerId);
  pinch = null;
  if (!pointers.size) stage.classList.remove("dragging");
}

function wheel(event) {
  event.preventDefault();
  const unit = event.deltaMode === 1 ? 18 : event.deltaMode === 2 ? 400 : 1;
  const origin = stage.getBoundingClientRect();
  const strength = event.ctrlKey ? 0.01 : 0.0018;
  const delta = Math.max(-240, Math.min(240, event.deltaY * unit));
  zoom(Math.exp(-delta * strength), event.clientX - origin.left, event.clientY - origin.top);
}

/** Takes another drawing into the frame. */
function frame(next) {
  drawing = next;
  canvas.replaceChildren(...(drawing ? [drawing] : []));
  const box = drawing?.viewBox.baseVal;
  size = { width: box?.width || 1, height: box?.height || 1 };
  drawing?.setAttribute("width", size.width);
  drawing?.setAttribute("height", size.height);
  place(opening());
  kept = opening;
}

function startViewport() {
  stage.addEventListener("pointerdown", beginPointer);
  stage.addEventListener("pointermove", movePointer);
  stage.addEventListener("pointerup", endPointer);
  stage.addEventListener("pointercancel", endPointer);
  stage.addEventListener("wheel", wheel, { passive: false });
  // A press that became a drag is no click.
  stage.addEventListener("click", (event) => { if (dragged) { event.stopImmediatePropagation(); dragged = false; } }, true);
  byID("ui-zoom-in").addEventListener("click", () => zoom(1.3));
  byID("ui-zoom-out").addEventListener("click", () => zoom(1 / 1.3));
  byID("ui-zoom-fit").addEventListener("click", fit);
  new ResizeObserver(() => { if (kept) place(kept()); }).observe(stage);
}
