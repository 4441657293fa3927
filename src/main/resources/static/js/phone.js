// The phone: one WebSocket is one call. The server plays the switch; this page is the handset. What is heard is decided
// here: a key stops the sound before it is even sent, and the end of a sound is told by the clock of the sound itself.

const main = document.getElementById("main");
const handset = main.querySelector(".handset");
const texts = handset.dataset;
const state = document.getElementById("state");
const clock = document.getElementById("clock");
const last = document.getElementById("last");
const keyed = document.getElementById("keyed");
const words = document.getElementById("words");
const path = document.querySelector("#path ol");
const chart = document.getElementById("chart");
const dial = document.getElementById("dial");
const hangUpButton = document.getElementById("hang-up");
const keys = new Map([...document.querySelectorAll("[data-key]")].map((button) => [button.dataset.key, button]));
const rows = [...document.querySelectorAll("[data-keys]")];

const HERTZ = 8000;
const STILL_HERE = 4000; // the server lets go after 15 s without a word
const BETWEEN_KEYS = 130;
const BUSY = 4001;
const AWAY = 4002;
const TONES = { rows: [697, 770, 852, 941], columns: [1209, 1336, 1477], keys: "123456789*0#" };

let audio; // made at the first call: browsers play nothing before somebody has pressed something
let call; // the call that is on, if any
let charts = new Map(); // of this call, each with its way drawn into it

/* ---- what is heard ---- */

class Sound {
  constructor(number, milliseconds, most, ended) {
    this.number = number;
    this.milliseconds = milliseconds;
    this.most = most;
    this.ended = ended;
    this.over = false;
  }

  start(bytes) {
    if (this.over) return;
    this.began = performance.now();
    if (!audio || audio.state !== "running") {
      this.timer = setTimeout(() => this.end(), this.milliseconds);
      return;
    }
    const samples = new Int16Array(bytes);
    const buffer = audio.createBuffer(1, Math.max(1, samples.length || (this.milliseconds * HERTZ) / 1000), HERTZ);
    const channel = buffer.getChannelData(0);
    for (let at = 0; at < samples.length; at++) channel[at] = samples[at] / 32768;
    this.source = audio.createBufferSource();
    this.source.buffer = buffer;
    this.source.connect(audio.destination);
    this.source.onended = () => this.end();
    this.source.start();
  }

  end() {
    if (this.over) return;
    this.over = true;
    this.ended(this.number, this.milliseconds);
  }

  // how much of it has been heard, from 0 to 1
  share() {
    return this.began === undefined ? 0 : Math.min(1, (performance.now() - this.began) / this.milliseconds);
  }

  stop() {
    if (this.over) return;
    this.over = true;
    clearTimeout(this.timer);
    this.source?.stop();
  }
}

// what a phone sounds like when a key is pressed, so that the finger knows
function tone(key) {
  if (!audio || audio.state !== "running") return;
  const at = TONES.keys.indexOf(key);
  const quiet = audio.createGain();
  quiet.gain.value = 0.05;
  quiet.connect(audio.destination);
  for (const hertz of [TONES.rows[Math.floor(at / 3)], TONES.columns[at % 3]]) {
    const oscillator = audio.createOscillator();
    oscillator.frequency.value = hertz;
    oscillator.connect(quiet);
    oscillator.start();
    oscillator.stop(audio.currentTime + 0.1);
  }
}

/* ---- one call ---- */

class Call {
  constructor(from, elder) {
    this.began = performance.now();
    this.line = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/phone/line`);
    this.line.binaryType = "arraybuffer";
    this.line.onopen = () => this.send(`dial ${from}${elder ? " elder" : ""}`);
    this.line.onmessage = (message) => this.hears(message.data);
    this.line.onclose = (closed) => this.finish(this.why ?? whyClosed(closed.code));
    this.here = setInterval(() => this.send("here"), STILL_HERE);
    this.ticks = setInterval(() => this.tick(), 250);
  }

  send(word) {
    if (this.line.readyState === WebSocket.OPEN && (this.dialled || word.startsWith("dial "))) {
      this.dialled = true;
      this.line.send(word);
    }
  }

  hears(message) {
    if (typeof message !== "string") {
      this.sound?.start(message);
      return;
    }
    const word = JSON.parse(message);
    if ("connects" in word) this.connect();
    if ("says" in word) write("hotline", word.says);
    if ("plays" in word) this.play(word);
    if ("stops" in word && this.sound?.number === word.stops) this.sound.stop();
    if ("keyed" in word) write("caller", word.keyed);
    if ("place" in word) reach(word.dialog, word.place);
    if ("ended" in word) this.why = texts[camel(word.ended)];
  }

  connect() {
    this.connected = performance.now();
    // where the sentences are heard, a screen reader must not say them once more across them
    words.ariaLive = audio?.state === "running" ? "off" : "polite";
    show("connected", audio?.state === "running" ? texts.connected : `${texts.connected} · ${texts.noSound}`);
    keys.get("5").focus({ preventScroll: true });
  }

  play(word) {
    this.sound?.stop();
    this.sound = new Sound(word.plays, word.ms, word.most, (number, heard) => this.send(`played ${number} ${heard}`));
    keyed.textContent = "";
    this.secret = word.most > 1 && word.most < 18;
    if (word.bytes === 0) this.sound.start(new ArrayBuffer(0));
  }

  press(key) {
    if (!this.connected) return;
    if (this.sound && this.sound.most > 0) this.sound.stop();
    this.send(`key ${key}`);
    tone(key);
    keyed.textContent += this.secret ? "•" : key;
  }

  async pressAll(row) {
    const me = (this.row = {});
    for (const key of row) {
      if (call !== this || this.row !== me) return;
      this.press(key);
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_KEYS));
    }
  }

  hangUp(why) {
    this.why = why;
    this.sound?.stop();
    this.send("bye");
    this.line.close();
    this.finish(why);
  }

  tick() {
    if (this.connected) clock.textContent = minutes(performance.now() - this.connected);
    // the text on the display goes along with the sound
    last.scrollTop = (this.sound?.share() ?? 0) * (last.scrollHeight - last.clientHeight);
  }

  finish(why) {
    if (call !== this) return;
    call = undefined;
    this.sound?.stop();
    clearInterval(this.here);
    clearInterval(this.ticks);
    const inKeys = handset.contains(document.activeElement) || main.querySelector(".people")?.contains(document.activeElement);
    show("ended", why);
    if (inKeys) document.getElementById("call").focus({ preventScroll: true });
  }
}

function whyClosed(code) {
  return code === BUSY ? texts.busy : code === AWAY ? texts.away : texts.broken;
}

function camel(name) {
  return name.toLowerCase().replace(/_(.)/g, (_, letter) => letter.toUpperCase());
}

function minutes(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/* ---- what is seen ---- */

function show(name, text) {
  main.dataset.state = name;
  state.textContent = text;
  const on = name === "connected";
  for (const button of [...keys.values(), ...rows]) button.disabled = !on;
  hangUpButton.disabled = !on && name !== "ringing";
}

function write(who, text) {
  const line = document.createElement("p");
  line.className = who;
  const name = document.createElement("span");
  name.className = "who";
  name.textContent = texts[who];
  line.append(name, text);
  words.append(line);
  words.scrollTop = words.scrollHeight;
  if (who === "hotline") last.textContent = text;
}

function reach(dialog, place) {
  path.querySelector("[aria-current]")?.removeAttribute("aria-current");
  const here = document.createElement("li");
  here.textContent = `${dialog} · ${place}`;
  here.setAttribute("aria-current", "step");
  path.append(here);
  path.parentElement.scrollTop = path.parentElement.scrollHeight;
  draw(dialog, place);
}

// the way within one dialog; a dialog that another one walks has a chart of its own
async function draw(dialog, place) {
  const mine = charts;
  if (!mine.has(dialog)) mine.set(dialog, { picture: fetchChart(dialog) });
  const drawn = mine.get(dialog);
  const from = drawn.at;
  drawn.at = place;
  chart.dataset.wanted = dialog;
  const picture = await drawn.picture;
  if (!picture || mine !== charts) return;
  const box = picture.querySelector(`[data-place="${place}"]`);
  const way = from && picture.querySelector(`[data-from="${from}"][data-to="${place}"]`);
  if (way) {
    way.classList.add("been");
    picture.querySelector(".place").before(way); // above the other ways, below the places
  }
  picture.querySelector(".here")?.classList.remove("here");
  box?.classList.add("been");
  if (drawn.at === place) box?.classList.add("here");
  if (chart.dataset.wanted !== dialog) return;
  chart.hidden = false;
  if (chart.firstElementChild !== picture) chart.replaceChildren(picture);
  if (box) center(box);
}

async function fetchChart(dialog) {
  const answer = await fetch(`/phone/charts/${encodeURIComponent(dialog)}`);
  if (!answer.ok) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), "image/svg+xml");
  return document.importNode(page.documentElement, true);
}

function center(box) {
  const inside = chart.getBoundingClientRect();
  const there = box.getBoundingClientRect();
  chart.scrollLeft += there.left + there.width / 2 - inside.left - inside.width / 2;
  chart.scrollTop += there.top + there.height / 2 - inside.top - inside.height / 2;
}

function forget() {
  words.replaceChildren();
  path.replaceChildren();
  chart.replaceChildren();
  chart.hidden = true;
  charts = new Map();
  for (const element of [last, keyed, clock]) element.textContent = "";
}

/* ---- what is pressed ---- */

dial.addEventListener("submit", async (submitted) => {
  submitted.preventDefault();
  if (call) return;
  forget();
  show("ringing", texts.ringing);
  hangUpButton.focus({ preventScroll: true });
  await wake();
  call = new Call(dial.elements.from.value, dial.elements.elder.checked);
});

// a machine without a loudspeaker never gets there: it shows the text and takes the time that the sound would take
async function wake() {
  try {
    audio ??= new AudioContext({ latencyHint: "interactive" });
    await Promise.race([audio.resume(), new Promise((resolve) => setTimeout(resolve, 800))]);
  } catch {
    audio = undefined;
  }
}

hangUpButton.addEventListener("click", () => call?.hangUp(texts.hungUp));
for (const [key, button] of keys) button.addEventListener("click", () => call?.press(key));
for (const button of rows) button.addEventListener("click", () => call?.pressAll(button.dataset.keys));

main.addEventListener("keydown", (typed) => {
  if (!call || typed.ctrlKey || typed.altKey || typed.metaKey || typed.repeat) return;
  if (typed.key === "Escape") {
    call.hangUp(texts.hungUp);
    return;
  }
  const button = keys.get(typed.key);
  if (!button) return;
  typed.preventDefault();
  button.classList.add("down");
  setTimeout(() => button.classList.remove("down"), 150);
  call.press(typed.key);
});

document.addEventListener("visibilitychange", () => {
  if (document.hidden) call?.hangUp(texts.hidden);
});
addEventListener("pagehide", () => call?.hangUp(texts.hidden));
