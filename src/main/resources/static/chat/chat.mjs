import { Connection, onReturn, socketAddress } from "../shared/connection.mjs";
import { el, picto, uuid } from "../shared/dom.mjs";
import { dictation, easyReading, readingAloud } from "./comfort.mjs";
import { View, stateOf } from "./view.mjs";
import { Visit } from "./visit.mjs";

const LONGEST = 2000;
const COUNTED_FROM = 1800;
const TOO_FAST = 3000;
const TITLE = document.title;
const NO_LINE = "Pas de connexion pour le moment. Réessayez dans un instant.";
/** Of a link that leads to a conversation; what follows # stays in the browser. */
const LINK = "#suite=";

const $ = (id) => document.getElementById(id);
const text = $("text");
const tab = tabStorage();
const visit = new Visit(tab);
const reader = readingAloud();
const view = new View($("log"), { choose, edit, guide, steps, picture, reader });
const line = new Connection(() => new WebSocket(socketAddress("/ws/chat")), { up, down, frame: receive });
let welcomed = false;
let unread = 0;
/** True when the person writes on in a conversation that has ended. */
let more = false;
let lostSince = null;
/** The dialog to go on by text message, once it was opened. */
let way = null;
const guides = new Map();
const asked = new Map();
const calls = new Map();
const awaited = [];

function tabStorage() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

// --- The line -----------------------------------------------------------------------------------------------------

function up() {
  clearTimeout(lostSince);
  lostSince = null;
  $("lost").replaceChildren();
  hello();
}

function hello() {
  welcomed = false;
  line.send(visit.hello(navigator.language?.slice(0, 2).toLowerCase()));
}

function down() {
  welcomed = false;
  [...calls.keys()].forEach((clientId) => answer(clientId, NO_LINE));
  lostSince ??= setTimeout(sayLost, 1500);
}

function sayLost() {
  const words = visit.log.toSend().length > 0
    ? "Connexion perdue. Votre message partira dès qu'elle revient."
    : "Connexion perdue. Elle revient toute seule : gardez cette page ouverte.";
  say(stateOf(visit.log, false));
  notify(words);
}

function notify(words) {
  $("lost").replaceChildren(el("p", { class: "notice care" }, picto("alerte"), el("span", {}, words)));
}

function receive(frame) {
  if (frame.type === "welcome") welcome(frame);
  else if (frame.type === "event") event(frame);
  else if (frame.type === "ping") ping(frame);
  else if (frame.type === "done") answer(frame.clientId, null);
  else if (frame.type === "error") error(frame);
}

function welcome(frame) {
  if (visit.welcome(frame)) view.clear();
  welcomed = true;
  awaited.splice(0).forEach((then) => then(visit));
  sendAll();
  refresh();
}

function event(frame) {
  const outcome = visit.log.apply(frame);
  if (outcome === "gap") return hello();
  if (outcome === "old") return;
  if (frame.author === "system") settle(null);
  if (frame.about) way?.lost(frame.text);
  visit.save();
  refresh();
}

/** The heartbeat shows what was lost in silence, in either direction. */
function ping(frame) {
  if (visit.log.behind(frame.head)) hello();
  else sendAll();
}

function error(frame) {
  if (answer(frame.clientId, frame.message)) return;
  if (frame.code === "link_over") {
    leadNowhere(frame.message);
  } else if (frame.code === "unknown_conversation") {
    visit.forgetConversation();
    view.clear();
    hello();
  } else if (frame.code === "too_fast") {
    setTimeout(sendAll, TOO_FAST);
    if (asked.has(frame.clientId)) settle(frame.message);
    say({ picto: "horloge", text: frame.message });
  } else if (asked.has(frame.clientId)) {
    settle(frame.message);
  } else if (frame.clientId && visit.log.refuse(frame.clientId, frame.message)) {
    visit.save();
    refresh();
  } else {
    say({ picto: "alerte", text: frame.message });
  }
}

function sendAll() {
  if (welcomed) visit.log.toSend().forEach(transmit);
}

function transmit({ type, clientId, text, choice, about }) {
  line.send(type === "send" ? { type, clientId, text } : type === "choose" ? { type, clientId, choice, about } : { type, clientId });
}

// --- What the person does -----------------------------------------------------------------------------------------

function post(entry) {
  entry.clientId = uuid();
  visit.log.post(entry);
  visit.save();
  refresh();
  if (welcomed) transmit(entry);
  else line.start();
  if (lostSince !== null && !line.up) sayLost();
}

function send(said) {
  const words = said.trim().slice(0, LONGEST);
  if (words) post({ type: "send", text: words });
}

function choose(choice) {
  post({ type: "choose", choice: choice.id, text: choice.label, about: visit.log.openChoices()?.seq });
  view.focusLast();
}

/** Sends the wish to get the steps by text message, once: it is not repeated when the line is lost. */
function steps(frame, settled) {
  if (!welcomed) return false;
  asked.set(frame.clientId, settled);
  line.send(frame);
  return true;
}

/** One wish at a time is under way: it was refused for this reason, or it was done. */
function settle(refused) {
  asked.forEach((settled) => settled(refused));
  asked.clear();
}

/** Asks for what is done or refused at once, and promises why it was refused, or null; it is not repeated. */
function call(frame) {
  if (!welcomed) return Promise.resolve(NO_LINE);
  const clientId = uuid();
  line.send({ ...frame, clientId });
  return new Promise((answered) => calls.set(clientId, answered));
}

function answer(clientId, refused) {
  const answered = calls.get(clientId);
  calls.delete(clientId);
  answered?.(refused);
  return Boolean(answered);
}

async function goOnBySms() {
  try {
    const { bySms } = await import("./crossing.mjs");
    way = bySms(call, () => view.focusLast());
  } catch {
    say({ picto: "alerte", text: NO_LINE });
  }
}

/** Takes the secret out of the address at once: it is no use there, and must not be copied nor shown. */
function takeLink() {
  if (!location.hash.startsWith(LINK)) return;
  visit.follow({ link: location.hash.slice(LINK.length), token: uuid() + uuid() });
  history.replaceState(null, "", location.pathname + location.search);
  if (line.up) hello();
  else line.start();
}

function leadNowhere(words) {
  visit.follow(null);
  if (visit.conversation) hello();
  else line.stop();
  refresh();
  notify(words);
}

/** A guide with its steps, fetched once; null where that fails: the conversation does not need it. */
function guide(slug) {
  if (!guides.has(slug)) {
    guides.set(slug, fetch(`/api/v1/guides/${encodeURIComponent(slug)}`)
      .then((answer) => (answer.ok ? answer.json() : null))
      .catch(() => null));
  }
  return guides.get(slug);
}

/** When there is a conversation to send to. */
function ready() {
  if (welcomed) return Promise.resolve(visit);
  line.start();
  return new Promise((then) => awaited.push(then));
}

async function attach() {
  const [file] = $("photo").files;
  $("photo").value = "";
  if (!file) return;
  try {
    const photo = await import("./photo.mjs");
    await photo.attach(file, { words: text.value.trim(), ready, sent });
  } catch {
    say({ picto: "alerte", text: NO_LINE });
  }
}

function sent() {
  text.value = "";
  count();
  text.focus({ preventScroll: true });
}

/** Where a picture of the conversation will stand; what shows it is only loaded with the first. */
function picture(sent) {
  const place = el("p", { class: "shown" }, "Photo");
  place.style.aspectRatio = `${sent.width} / ${sent.height}`;
  import("./photo.mjs").then((photo) => photo.show(place, sent, visit)).catch(() => { /* its place says what it is */ });
  return place;
}

function edit(entry) {
  visit.log.drop(entry.clientId);
  if (!text.value) text.value = entry.text;
  visit.save();
  refresh();
  count();
  text.focus();
}

function askHuman() {
  const { owner, outbox } = visit.log;
  if (["queue", "operator"].includes(owner) || outbox.some((entry) => entry.type === "human")) {
    $("state").scrollIntoView({ block: "nearest" });
    return text.focus();
  }
  post({ type: "human", text: "Je voudrais parler à quelqu'un" });
}

function startAgain() {
  more = false;
  line.stop();
  reader?.stop();
  clearTimeout(lostSince);
  lostSince = null;
  welcomed = false;
  visit.erase();
  view.clear();
  text.value = "";
  $("lost").replaceChildren();
  refresh();
  window.scrollTo(0, 0);
  text.focus();
}

// --- The page -----------------------------------------------------------------------------------------------------

function refresh() {
  const { log } = visit;
  const begun = visit.begun() || log.events.length > 0;
  document.body.classList.toggle("talking", begun);
  $("log").hidden = !begun;
  $("erase").hidden = !begun;
  $("by-sms").hidden = !begun;
  $("log").setAttribute("aria-busy", String(log.last < visit.seen));
  $("label").textContent = begun ? "Votre message" : "Dites-le avec vos mots";
  const count = log.outbox.length;
  const fresh = view.show(log);
  say(stateOf(log, line.up));
  if (log.owner !== "closed") more = false;
  const over = log.owner === "closed" && !more;
  $("composer").hidden = over;
  $("again").hidden = !over;
  showHuman(!["queue", "operator"].includes(log.owner));
  const answers = fresh.filter(({ event }) => event.kind === "message" && event.author !== "person" && event.seq > visit.seen);
  if (answers.length > 0) bringIntoSight(answers[0].line);
  else if (fresh.length > 0 || count > 0) bringIntoSight($("log").lastElementChild);
  if (document.hidden) notice(answers.length);
}

/** Who already waits for somebody, or has them, need not ask again. */
function showHuman(shown) {
  if (!shown && document.activeElement === $("human")) view.focusLast();
  $("human").hidden = !shown;
}

function say(state) {
  const place = $("state");
  if (!state) return place.replaceChildren();
  if (place.textContent === state.text) return;
  place.replaceChildren(picto(state.picto), el("span", {}, state.text),
    state.typing ? el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")) : "");
}

/** Long answers show their beginning, short ones show whole. */
function bringIntoSight(element) {
  const room = window.innerHeight - $("composer").parentElement.offsetHeight - 100;
  element?.scrollIntoView({ block: element.offsetHeight > room ? "start" : "end" });
}

function notice(more) {
  unread += more;
  if (unread > 0) document.title = `(${unread}) ${unread > 1 ? "Nouvelles réponses" : "Nouvelle réponse"} – Aiguilleur`;
}

function count() {
  const length = text.value.length;
  $("counter").hidden = length < COUNTED_FROM;
  $("counter").textContent = length > LONGEST
    ? `C'est un peu long : enlevez ${length - LONGEST} caractères.`
    : `Il reste ${LONGEST - length} caractères.`;
  $("send").disabled = length > LONGEST;
}

function submit(event) {
  event.preventDefault();
  if (text.value.length > LONGEST) return;
  voice?.stop();
  const said = text.value;
  text.value = "";
  count();
  send(said);
  text.focus({ preventScroll: true });
}

$("composer").addEventListener("submit", submit);
text.addEventListener("input", count);
text.addEventListener("keydown", (pressed) => {
  if (pressed.key === "Enter" && !pressed.shiftKey && !pressed.isComposing) submit(pressed);
});
$("photo").addEventListener("change", attach);
$("needs").addEventListener("click", (clicked) => {
  const need = clicked.target.closest("[data-text]");
  if (!need) return;
  send(need.dataset.text);
  view.focusLast();
});
$("human").addEventListener("click", askHuman);
$("by-sms").addEventListener("click", goOnBySms);
window.addEventListener("hashchange", takeLink);
$("again").addEventListener("click", () => {
  more = true;
  refresh();
  text.focus();
});
$("erase").addEventListener("click", () => $("confirm").showModal());
$("confirm").addEventListener("close", () => {
  if ($("confirm").returnValue === "yes") startAgain();
  $("confirm").returnValue = "";
});
onReturn(() => {
  if (!document.hidden) {
    unread = 0;
    document.title = TITLE;
  }
  if (line.up) hello();
  else line.hurry();
});

easyReading(tab);
const voice = dictation(tab, text, (trouble) => say({ picto: "alerte", text: trouble }));
document.querySelectorAll("#send, #human, #photo, .need").forEach((button) => (button.disabled = false));
takeLink();
if (visit.begun()) line.start();
refresh();
