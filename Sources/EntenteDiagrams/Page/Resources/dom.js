// Elements from values. Text comes into the page only as textContent, so that no name can become markup.

const byID = (id) => document.getElementById(id);

function add(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return element;
}

/** el("p", { class: "source" }, "words", otherElement). Functions among the attributes are listeners. */
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  return add(element, children);
}

function svg(tag, attributes = {}, text = "") {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  if (text) element.textContent = text;
  return element;
}

const button = (words, click, attributes = {}) => el("button", { type: "button", click, ...attributes }, words);

/** A link to a source: only http and https, and the other page learns nothing of this one. */
function link(words, url) {
  if (!/^https?:\/\//i.test(url)) return document.createTextNode(words);
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer external" }, words);
}

const fill = (element, ...children) => { element.replaceChildren(); return add(element, children); };

const figure = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

const count = (number, word, plural = word + "s") => (number === 1 ? `one ${word}` : `${figure(number)} ${plural}`);

const prefersStillness = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

const isNarrow = () => matchMedia("(max-width: 760px)").matches;

/** Tells those who do not see the page what has changed. */
const announce = (words) => { byID("ui-live").textContent = words; };
