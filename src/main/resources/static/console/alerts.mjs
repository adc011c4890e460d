import { isHere, reason, urgency } from "./french.mjs";

const NOTIFY = "console.notify";
const MUTE = "console.mute";
const $ = (id) => document.getElementById(id);

/** Two soft notes for a person who waits; three higher and pressing ones for danger. Hertz. */
const NOTES = { calm: [523, 659], danger: [880, 698, 880, 698] };
const LENGTH = 0.16;

let stage;
let audio = null;

/** Tells an operator who looks elsewhere that somebody waits: a notification and a sound. */
export function start(theStage) {
  stage = theStage;
  $("sound").checked = read(MUTE) !== "1";
  $("sound").addEventListener("change", () => {
    write(MUTE, $("sound").checked ? null : "1");
    if ($("sound").checked) play("calm");
  });
  $("notify").addEventListener("click", ask);
  // A browser lets a page sound only after it was touched.
  for (const touch of ["pointerdown", "keydown"]) document.addEventListener(touch, () => context()?.resume(), { once: true });
  showNotify();
}

export function fresh(entries) {
  const call = worth(entries, stage.desk, document.hidden || !document.hasFocus());
  if (!call) return;
  alone(call.entry.id, () => {
    if ($("sound").checked) play(call.danger ? "danger" : "calm");
    if (wanted() && (document.hidden || !document.hasFocus())) notify(call);
  });
}

/**
 * The one to tell of, or null: danger always, anybody else when this page is out of sight, unless it is a colleague's
 * turn or this operator is on a pause.
 */
export function worth(entries, desk, away) {
  const danger = entries.find((entry) => entry.urgency === "danger");
  if (danger) return { entry: danger, danger: true, words: wordsOf(danger) };
  if (!away || (desk.me?.presence && !isHere(desk.me))) return null;
  const entry = entries.find((one) => one.claimedBy || !desk.forOthers(one));
  return entry ? { entry, danger: false, words: wordsOf(entry) } : null;
}

/** Never a word of the person's: a screen may be seen by others. */
function wordsOf(entry) {
  if (entry.claimedBy) return "Un collègue vous confie une personne";
  const why = urgency(entry.urgency)?.text ?? reason(entry.reason);
  return why ? `Une personne attend : ${why.charAt(0).toLowerCase()}${why.slice(1)}` : "Une personne attend";
}

function notify({ entry, words }) {
  const note = new Notification("Aiguilleur", { body: words, tag: entry.id, lang: "fr", silent: true, icon: "/pictos/favicon.svg" });
  note.onclick = () => {
    window.focus();
    note.close();
    const now = stage.desk.entryOf(entry.conversation);
    if (now) stage.open(now);
  };
}

function play(kind) {
  const now = context();
  if (!now || now.state === "closed") return;
  NOTES[kind].forEach((pitch, at) => {
    const [tone, volume] = [now.createOscillator(), now.createGain()];
    const begin = now.currentTime + at * LENGTH;
    tone.frequency.value = pitch;
    tone.type = kind === "danger" ? "triangle" : "sine";
    volume.gain.setValueAtTime(0.0001, begin);
    volume.gain.exponentialRampToValueAtTime(kind === "danger" ? 0.25 : 0.12, begin + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, begin + LENGTH);
    tone.connect(volume).connect(now.destination);
    tone.start(begin);
    tone.stop(begin + LENGTH);
  });
}

function context() {
  if (!audio && typeof AudioContext === "function") audio = new AudioContext();
  return audio;
}

/** Of several tabs of one operator, one calls. */
function alone(name, then) {
  if (!navigator.locks) return then();
  navigator.locks.request(`console ${name}`, { ifAvailable: true }, (lock) => {
    if (!lock) return null;
    then();
    return new Promise((over) => setTimeout(over, 3000));
  });
}

async function ask() {
  if (wanted()) write(NOTIFY, null);
  else if (typeof Notification === "function" && (await Notification.requestPermission()) === "granted") write(NOTIFY, "1");
  showNotify();
}

function wanted() {
  return read(NOTIFY) === "1" && typeof Notification === "function" && Notification.permission === "granted";
}

function showNotify() {
  $("notify").setAttribute("aria-pressed", String(wanted()));
  const refused = typeof Notification !== "function" || Notification.permission === "denied";
  $("notify-state").textContent = wanted() ? "Une notification vous prévient quand vous regardez ailleurs."
    : refused ? "Votre navigateur bloque les notifications : autorisez-les pour ce site dans ses réglages."
    : "Votre navigateur vous demandera votre accord.";
}

function read(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name, value) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // The choice lasts as long as the page.
  }
}
