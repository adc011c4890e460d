import { Connection, onReturn, socketAddress } from "../shared/connection.mjs";
import { el, picto, uuid } from "../shared/dom.mjs";
import * as actions from "./actions.mjs";
import { showCase } from "./case-view.mjs";
import { Desk } from "./desk.mjs";
import { reason, sms, urgency } from "./french.mjs";
import { segmentsOf } from "./gsm7.mjs";
import { showHead } from "./head.mjs";
import { QueueView } from "./queue-view.mjs";
import { Store } from "./store.mjs";
import { Transcript } from "./transcript.mjs";
import * as alerts from "./alerts.mjs";
import * as calls from "./calls.mjs";
import * as canned from "./canned.mjs";
import * as closing from "./closing.mjs";
import * as drafts from "./drafts.mjs";
import * as keys from "./keys.mjs";
import * as notes from "./notes.mjs";
import * as pictures from "./pictures.mjs";
import * as presence from "./presence.mjs";
import * as transfer from "./transfer.mjs";
import * as translation from "./translation.mjs";
import * as way from "./way.mjs";
import * as whisper from "./whisper.mjs";

const TITLE = document.title;
const RETRY = 10_000;

const $ = (id) => document.getElementById(id);
const reply = $("reply");
const desk = new Desk(new Store(storage()));
const lists = {
  waiting: new QueueView($("waiting"), { open, claim, decline }),
  mine: new QueueView($("mine"), { open, claim }),
  others: new QueueView($("others"), { open, claim }),
};
const transcript = new Transcript($("transcript"), { again });
const line = new Connection(() => new WebSocket(socketAddress("/ws/console")), { up, down, frame: receive });
let lost = null;

/** What every part of the console may see and do; see docs/console.md. */
const stage = { desk, reply, open, claim, takeOver, insert, say, tell, refresh, done, quietly: (words) => ($("live").textContent = words) };
/** Each part has start(stage), and where it wants them refresh(stage), fresh(entries, stage) and frame(frame, stage). */
const parts = [presence, alerts, way, transfer, notes, canned, pictures, translation, whisper, drafts, closing, calls, keys];

// --- The line -----------------------------------------------------------------------------------------------------

function up() {
  clearTimeout(lost);
  lost = null;
  tell(null, "lost");
  desk.connected();
  follow();
  sendAgain();
}

function down() {
  lost ??= setTimeout(() => tell("Connexion perdue. La file se mettra à jour dès qu'elle revient.", "lost"), 1500);
  if (desk.me) actions.get("/operators").then(({ status, why }) => status === 401 && !line.up && tell(why, "lost"));
}

/** A line that only seems to be there, after the computer slept, breaks when something is said on it. */
function back() {
  if (!line.up) line.hurry();
  else if (desk.current) follow();
  else line.send({ type: "leave" });
}

function receive(frame) {
  if (frame.type === "queue") queue(frame);
  else if (frame.type === "events") events(frame);
  else if (frame.type === "heard") heard(frame);
  else if (frame.type === "error") tell(frame.message);
  parts.forEach((part) => part.frame?.(frame, stage));
}

function queue(frame) {
  const first = !desk.me;
  const fresh = desk.queue(frame);
  if (fresh === null) return;
  if (first) restore();
  if (fresh.length > 0) {
    announce(fresh);
    parts.forEach((part) => part.fresh?.(fresh, stage));
  }
  refresh();
}

/** The page was loaded again: the conversation that was open, what was typed, what could not leave. */
function restore() {
  desk.restore();
  const before = desk.before();
  if (before && !desk.current) open(before);
  sendAgain();
}

function heard(frame) {
  desk.heard(frame);
  refresh();
}

function events(frame) {
  if (desk.events(frame)) follow();
  refresh();
}

/** Asks for the open conversation from where it stands here. */
function follow() {
  if (desk.current) line.send({ type: "open", conversation: desk.current, after: desk.file(desk.current).log.last });
}

function sendAgain() {
  desk.unsent().forEach(({ conversation, entry }) => transmit(conversation, entry));
}

// --- What the operator does ---------------------------------------------------------------------------------------

function open(entry) {
  tell(null);
  desk.draft(reply.value);
  const file = desk.open(entry.conversation);
  file.need = entry.summary?.need ?? file.need;
  file.channel = entry.channel ?? file.channel;
  reply.value = file.draft;
  follow();
  refresh();
  $("conversation-title").focus();
}

function leave() {
  desk.draft(reply.value);
  desk.leave();
  line.send({ type: "leave" });
  refresh();
}

async function claim(entry) {
  if (!entry) return;
  desk.asks(entry.conversation);
  const outcome = await actions.claim(entry.id);
  if (!outcome.ok) return tell(outcome.why);
  taken(entry);
}

/** From the assistant, at any moment; it says nothing after that. */
async function takeOver(entry) {
  desk.asks(entry.conversation);
  const outcome = await actions.takeOver(entry.conversation);
  if (!outcome.ok) return tell(outcome.why);
  taken(entry);
}

function taken(entry) {
  if (desk.current !== entry.conversation) open(entry);
  waitFor(() => desk.holds(), () => reply.focus());
}

async function decline(entry) {
  const outcome = await actions.decline(entry.id);
  if (!outcome.ok) return tell(outcome.why);
  stage.quietly("La personne est proposée à un collègue.");
}

async function release() {
  const entry = desk.entry();
  if (!entry) return;
  done(await actions.release(entry.id), "Conversation remise en attente, à sa place dans la file.");
}

async function handBack() {
  const entry = desk.entry();
  if (!entry) return;
  done(await actions.handBack(entry.id), "Conversation rendue à l'assistant.");
}

function done(outcome, said) {
  if (!outcome.ok) return tell(outcome.why);
  reply.value = "";
  leave();
  stage.quietly(said);
  $("queue-title").focus();
}

function answer() {
  const text = reply.value.trim();
  if (!desk.holds() || parts.some((part) => part.holdsBack?.(text, stage))) return;
  const enclosed = whisper.take(text, stage);
  if (!text && !enclosed) return;
  reply.value = "";
  desk.draft("");
  say(text, enclosed);
  reply.focus();
}

/** @param enclosed the record that goes with the words: {record, title}, or null */
function say(text, enclosed = null) {
  const entry = { type: "send", clientId: uuid(), text, enclosed };
  desk.file(desk.current).log.post(entry);
  desk.keep(desk.current);
  refresh();
  transmit(desk.current, entry);
}

async function transmit(conversation, entry) {
  const outcome = await actions.say(conversation, entry.clientId, entry.text, entry.enclosed?.record);
  if (outcome.ok) return;
  if (outcome.again) setTimeout(sendAgain, RETRY);
  else desk.file(conversation).log.refuse(entry.clientId, outcome.why);
  refresh();
}

function again(entry) {
  desk.file(desk.current).log.drop(entry.clientId);
  if (entry.enclosed) whisper.enclose(entry.enclosed, stage);
  reply.value = reply.value ? `${reply.value}\n${entry.text}` : entry.text;
  desk.draft(reply.value);
  refresh();
  reply.focus();
}

/** Puts words into the answer where the cursor stands, to be read again before they leave. */
function insert(words) {
  reply.setRangeText(words, reply.selectionStart, reply.selectionEnd, "end");
  reply.dispatchEvent(new Event("input"));
  reply.focus();
}

// --- The page -----------------------------------------------------------------------------------------------------

function refresh() {
  const { waiting, current } = desk;
  const [entry, file] = [desk.entry(), current && desk.file(current)];
  document.body.classList.toggle("reading", Boolean(current));
  title(waiting);
  if (desk.me) $("me").textContent = desk.me.name;
  showLists();
  const anybody = waiting.length + desk.claimed.length > 0;
  $("nothing").hidden = Boolean(current) || !anybody;
  $("calm").hidden = Boolean(current) || anybody || !desk.me;
  $("conversation").hidden = !current;
  if (current) {
    file.channel = entry?.channel ?? file.channel;
    showHead(desk);
    transcript.show(current, file.log);
  }
  showCase($("case"), entry, file?.log);
  count();
  parts.forEach((part) => part.refresh?.(stage));
}

function title(waiting) {
  const danger = waiting.some((entry) => entry.urgency === "danger");
  const told = waiting.length > 0 ? `(${waiting.length}) ${danger ? "Danger – " : ""}${TITLE}` : TITLE;
  if (document.title !== told) document.title = told;
}

function showLists() {
  const [mine, others] = [desk.mine(), desk.others()];
  lists.waiting.show(desk.waiting, desk);
  lists.mine.show(mine, desk);
  lists.others.show(others, desk);
  $("waiting-count").textContent = desk.waiting.length;
  $("mine-count").textContent = mine.length;
  $("others-count").textContent = others.length;
  $("waiting-none").hidden = desk.waiting.length > 0 || !desk.me;
  $("mine-none").hidden = mine.length > 0 || !desk.me;
}

function count() {
  const bySms = desk.entry()?.channel === "sms" && !canned.byWhatsApp(desk.current);
  $("cost").hidden = !bySms;
  if (!bySms) return;
  const { segments, unicode, foreign } = segmentsOf(reply.value.trim());
  $("cost").textContent = sms(segments, unicode, foreign);
}

function announce(fresh) {
  const [first] = fresh;
  if (fresh.length === 1 && first.claimedBy) return stage.quietly(`Un collègue vous confie une personne : ${first.summary?.need ?? ""}.`);
  const level = urgency(first.urgency);
  const who = [level?.text, reason(first.reason), first.summary?.commune].filter(Boolean).join(", ");
  stage.quietly(fresh.length === 1 ? `Une personne attend : ${who}.` : `${fresh.length} personnes de plus attendent.`);
}

/** Shows a sentence above the columns; an empty one takes it away. */
function tell(words, place = "told") {
  $(place).replaceChildren(...(words ? [el("p", { class: "notice care" }, picto("alerte"), el("span", {}, words),
    words.includes("session") && el("a", { href: "/login" }, "Se connecter"))] : []));
}

/** The queue tells a moment later what an action changed. */
function waitFor(true_, then, tries = 20) {
  if (true_()) then();
  else if (tries > 0) setTimeout(() => waitFor(true_, then, tries - 1), 100);
}

function storage() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

$("answer").addEventListener("submit", (submitted) => {
  submitted.preventDefault();
  answer();
});
reply.addEventListener("input", () => {
  desk.draft(reply.value);
  count();
});
reply.addEventListener("keydown", (pressed) => {
  if (pressed.key !== "Enter" || !(pressed.ctrlKey || pressed.metaKey)) return;
  pressed.preventDefault();
  answer();
});
$("back").addEventListener("click", leave);
$("claim").addEventListener("click", () => claim(desk.entry()));
$("take-over").addEventListener("click", () => takeOver(desk.entry() ?? { conversation: desk.current }));
$("release").addEventListener("click", release);
$("hand-back").addEventListener("click", handBack);
window.addEventListener("resize", () => transcript.stay());
onReturn(back);
setInterval(() => Object.values(lists).forEach((list) => list.tick()), 1000);
parts.forEach((part) => part.start(stage));
line.start();
refresh();
