import { el } from "../shared/dom.mjs";
import { dialled } from "../shared/french.mjs";
import { post } from "./actions.mjs";
import * as blanks from "./blanks.mjs";
import { sms } from "./french.mjs";
import { segmentsOf } from "./gsm7.mjs";
import { register } from "./keys.mjs";
import { Options } from "./options.mjs";

const PAUSE = 400;
const MOST_SIGNS = 6;
const USED = "console.canned";

const $ = (id) => document.getElementById(id);
let replies = null;
let options = null;
let facts = {};
let preview = null;
let later = null;
let warned = false;
/** Conversations that are known to go on in WhatsApp, where nothing is counted. */
const chats = new Set();

/** Replies that are ready, with their blanks to fill in; and what an SMS will cost and what is simplified in it. */
export function start(stage) {
  const { reply } = stage;
  options = new Options($("canned-search"), $("canned-list"), { id: "canned-option", expands: true, choose: (one) => take(one, stage), show: shown });
  $("canned-open").addEventListener("click", () => show(stage));
  $("canned-close").addEventListener("click", () => $("canned").close());
  $("canned").addEventListener("close", () => reply.focus());
  $("canned-search").addEventListener("input", search);
  $("canned-search").addEventListener("keydown", (pressed) => options.pressed(pressed));
  reply.addEventListener("input", () => look(stage));
  register("m", "Réponses prêtes", () => (stage.desk.holds() ? void show(stage) : false));
}

export function byWhatsApp(conversation) {
  return chats.has(conversation);
}

export function refresh(stage) {
  look(stage);
}

/** An answer with a blank in it does not leave: the blank is shown instead, ready to be written over. */
export function holdsBack(text, { reply }) {
  warned = blanks.open(text).length > 0;
  if (!warned) return false;
  tellOpen(text);
  select(reply, 0);
  return true;
}

// --- Ready replies ------------------------------------------------------------------------------------------------

async function show(stage) {
  const { desk } = stage;
  facts = blanks.facts({ me: desk.me, entry: desk.entry(), events: desk.file(desk.current).log.events, origin: location.origin, now: Date.now() });
  if (facts.numero) facts.numero = dialled(facts.numero);
  $("canned-search").value = "";
  if (!$("canned").open) $("canned").showModal();
  $("canned-search").focus();
  search();
  replies = (await load()) ?? replies;
  search();
}

async function load() {
  try {
    const response = await fetch("/api/v1/canned", { headers: { Accept: "application/json" }, credentials: "same-origin" });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

function search() {
  const used = lately();
  const found = replies ? blanks.search(replies, $("canned-search").value) : [];
  if (!$("canned-search").value.trim()) found.sort((one, other) => rank(used, one) - rank(used, other));
  options.show(found);
  $("canned-none").hidden = found.length > 0;
  $("canned-none").textContent = replies ? "Aucune réponse avec ces mots. La coordination peut en ajouter." : "Les réponses arrivent…";
  $("canned-told").textContent = replies ? `${found.length} réponse${found.length > 1 ? "s" : ""}` : "";
}

function shown({ title, text }) {
  return [el("b", {}, title), el("span", { class: "option-text" }, blanks.filled(text, facts))];
}

/** What this operator took last comes first, as long as nothing is searched. */
function lately() {
  try {
    return JSON.parse(localStorage.getItem(USED)) ?? [];
  } catch {
    return [];
  }
}

function rank(used, { id }) {
  const at = used.indexOf(id);
  return at < 0 ? used.length : at;
}

function take({ id, text }, stage) {
  try {
    localStorage.setItem(USED, JSON.stringify([id, ...lately().filter((one) => one !== id)].slice(0, 20)));
  } catch {
    // A browser that keeps nothing keeps the alphabet.
  }
  const words = blanks.filled(text, facts);
  $("canned").close();
  const from = stage.reply.selectionStart;
  stage.insert(words);
  if (blanks.open(words).length > 0) select(stage.reply, from);
}

function select(reply, from) {
  const blank = blanks.next(reply.value, from) ?? blanks.next(reply.value);
  reply.focus();
  if (blank) reply.setSelectionRange(blank.from, blank.to);
}

// --- What will leave ----------------------------------------------------------------------------------------------

function look(stage) {
  const text = stage.reply.value;
  if (blanks.open(text).length === 0) warned = false;
  tellOpen(text);
  const words = text.trim();
  const bySms = stage.desk.entry()?.channel === "sms" && stage.desk.holds();
  if (!bySms || !words) {
    $("sms-preview").textContent = "";
    return;
  }
  if (preview?.of === words && preview.to === stage.desk.current) return tellPreview();
  $("sms-preview").textContent = "";
  clearTimeout(later);
  later = setTimeout(() => ask(words, stage), PAUSE);
}

function tellOpen(text) {
  const left = [...new Set(blanks.open(text))].join(", ");
  const told = !left ? "" : warned ? `Rien n'est parti : complétez d'abord ${left}.` : `À compléter avant d'envoyer : ${left}.`;
  if ($("to-fill").textContent !== told) $("to-fill").textContent = told;
  $("to-fill").classList.toggle("warned", warned);
}

/** Without a line the count made here stands. */
async function ask(words, stage) {
  const to = stage.desk.current;
  const outcome = await post("/sms/preview", { text: words, conversation: to });
  if (!outcome.ok || !outcome.body || stage.reply.value.trim() !== words || stage.desk.current !== to) return;
  preview = { of: words, to, ...outcome.body };
  if (preview.whatsApp) chats.add(to);
  look(stage);
}

function tellPreview() {
  const { segments, unicode, text, changes, messages, masked, cut } = preview;
  $("cost").textContent = preview.whatsApp ? "" : sms(segments, unicode, segmentsOf(text).foreign);
  const signs = changes.filter(({ from, to }) => from.trim() && to.trim());
  const told = [
    signs.length > 0 && `À l'envoi, ${signs.slice(0, MOST_SIGNS).map(({ from, to }) => `${from} devient ${to}`).join(", ")}${signs.length > MOST_SIGNS ? "…" : ""}.`,
    messages.length > 1 && `La personne reçoit ${messages.length} messages.`,
    masked && "Un mot de passe ou un numéro secret sera effacé.",
    cut && "La fin ne partira pas : c'est trop long. Envoyez-la à part.",
  ].filter(Boolean).join(" ");
  if ($("sms-preview").textContent !== told) $("sms-preview").textContent = told;
}
