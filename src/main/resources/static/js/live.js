// Keeps the page current. Each piece of news is the whole changing part; only what differs is touched, so that the
// focus, a selection and what a screen reader reads stay where they are.

const main = document.getElementById("main");
const texts = main.dataset;
const now = document.getElementById("now");
const state = document.getElementById("live-state");
const news = document.getElementById("news");
const pause = document.getElementById("pause");

const STALE_AFTER = 5000;
const PRESENT_EVERY = 60000;

let source; // of the news, while there is one
let watchdog; // barks when no news come
let told = troubles(); // what a screen reader was told last
let present = Date.now(); // when the server last heard that somebody is here

function open() {
  source = new EventSource(main.dataset.stream);
  source.addEventListener("now", (event) => show(event.data));
  source.addEventListener("full", () => end("full"));
  source.addEventListener("over", () => end("over"));
  source.addEventListener("error", () => {
    if (source?.readyState === EventSource.CLOSED) end("lost");
  });
  wait();
}

function close() {
  source?.close();
  source = undefined;
  clearTimeout(watchdog);
}

function end(why) {
  close();
  if (why === "over") now.replaceChildren();
  pause.hidden = true;
  say(why);
  news.textContent = texts[why];
}

function wait() {
  clearTimeout(watchdog);
  watchdog = setTimeout(() => say("stale"), STALE_AFTER);
}

function say(what) {
  if (state.textContent !== texts[what]) state.textContent = texts[what];
  state.classList.toggle("note", what !== "on" && what !== "paused");
}

function show(html) {
  wait();
  say("on");
  const page = new DOMParser().parseFromString(html, "text/html");
  become(now, page.body);
  const heard = troubles();
  if (heard !== told) news.textContent = heard || texts.well;
  told = heard;
}

function troubles() {
  return [...now.querySelectorAll("[data-trouble]")].map((one) => one.textContent.trim()).join(" ");
}

// makes the children of one element those of another, and keeps what is the same
function become(old, fresh) {
  const rows = new Map([...old.children].filter((row) => row.dataset.row).map((row) => [row.dataset.row, row]));
  for (const parent of [old, fresh]) dropBlanks(parent);
  let at = old.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const kept = rows.get(wanted.dataset?.row) ?? at;
    if (kept && isLike(kept, wanted)) {
      if (kept === at) at = at.nextSibling;
      else old.insertBefore(kept, at);
      refresh(kept, wanted);
    } else {
      old.insertBefore(wanted, at);
    }
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}

function dropBlanks(parent) {
  for (const node of [...parent.childNodes]) if (node.nodeType === Node.TEXT_NODE && !node.nodeValue.trim()) node.remove();
}

function isLike(one, other) {
  return one.nodeName === other.nodeName && one.dataset?.row === other.dataset?.row;
}

function refresh(kept, wanted) {
  if (kept.nodeType !== Node.ELEMENT_NODE) {
    if (kept.nodeValue !== wanted.nodeValue) kept.nodeValue = wanted.nodeValue;
    return;
  }
  for (const { name } of [...kept.attributes]) if (!wanted.hasAttribute(name)) kept.removeAttribute(name);
  for (const { name, value } of wanted.attributes) if (kept.getAttribute(name) !== value) kept.setAttribute(name, value);
  become(kept, wanted);
}

// the stream alone does not keep a session open: a hand on the mouse or on the keys does
function isHere() {
  if (!source || Date.now() - present < PRESENT_EVERY) return;
  present = Date.now();
  fetch("/console/live/here", { redirect: "manual" }).catch(() => {});
}

pause.addEventListener("click", () => {
  const goesOn = !source;
  if (goesOn) open();
  else close();
  pause.textContent = goesOn ? texts.pause : texts.goOn;
  say(goesOn ? "on" : "paused");
});
for (const sign of ["pointermove", "pointerdown", "keydown", "wheel"]) addEventListener(sign, isHere, { passive: true });
addEventListener("pagehide", close);
addEventListener("pageshow", (shown) => {
  if (shown.persisted && !pause.hidden && pause.textContent === texts.pause) open();
});

pause.hidden = false;
open();
