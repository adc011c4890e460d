import { el, picto, uuid } from "../shared/dom.mjs";
import { hour } from "../shared/french.mjs";
import { words } from "../shared/records.mjs";
import { post } from "./actions.mjs";
import { register } from "./keys.mjs";
import { called, calling, handle, suggested } from "./mention.mjs";
import { Options } from "./options.mjs";

const SOON = 2_000;
const DRAFT = "console.note.";

const $ = (id) => document.getElementById(id);
let mentions = [];
let seen = new Set();
let shown = null;
let colleagues = [];
let unsent = null;
let options = null;
let asked = null;

/** A note as it stands in the transcript, clearly not said to the person. */
export function note(event) {
  return el("div", { class: "message note" },
    el("p", { class: "who" }, el("b", {}, `Note de ${event.authorName ?? "l'équipe"}, pour l'équipe`), ` ${hour(event.at)}`),
    el("div", { class: "said" }, words(event.text ?? "")));
}

/** Notes for colleagues in the margin of a conversation, and who is called by one. */
export function start(stage) {
  options = new Options($("note-text"), $("note-colleagues"), { id: "note-colleague", choose: (one) => write(one), show: ({ name }) => [name] });
  $("note-text").addEventListener("input", () => {
    $("note-told").textContent = "";
    draft(stage.desk.current, $("note-text").value);
    offer(stage);
  });
  $("note-text").addEventListener("click", () => offer(stage));
  $("note-text").addEventListener("blur", () => setTimeout(() => options.close(), 150));
  $("note-text").addEventListener("keydown", (pressed) => {
    if (options.pressed(pressed)) return;
    if (pressed.key !== "Enter" || !(pressed.ctrlKey || pressed.metaKey)) return;
    pressed.preventDefault();
    keep(stage);
  });
  $("note-form").addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    keep(stage);
  });
  $("note-box").addEventListener("toggle", () => $("note-box").open && know());
  document.addEventListener("visibilitychange", () => look(stage));
  register("n", "Écrire aux collègues", () => {
    if (!stage.desk.current) return false;
    $("note-box").open = true;
    $("note-text").focus();
    return true;
  });
}

/** The queue's frame names the conversations in which I was called; who called is asked for when that changes. */
export function frame(frame, stage) {
  if (frame.type !== "queue") return;
  const known = mentions.map(({ conversation }) => conversation);
  const told = frame.mentions;
  if (told && told.length === known.length && told.every((one) => known.includes(one))) return;
  asked ??= setTimeout(() => ask(stage), told ? 0 : SOON);
}

export function refresh(stage) {
  const { current } = stage.desk;
  $("note-box").hidden = !current;
  if (current !== shown) {
    $("note-text").value = draft(current);
    $("note-box").open = Boolean($("note-text").value);
    $("note-told").textContent = "";
    shown = current;
    options.close();
  }
  look(stage);
}

async function ask(stage) {
  asked = null;
  const answer = await get("/api/v1/mentions");
  if (!answer) return;
  const fresh = answer.filter(({ conversation, at }) => !mentions.some((one) => one.conversation === conversation && one.at === at));
  mentions = answer;
  seen = new Set([...seen].filter((one) => mentions.some((mention) => key(mention) === one)));
  if (fresh.some(({ conversation }) => conversation !== stage.desk.current)) stage.quietly(`${fresh[0].by} vous cite dans une conversation.`);
  look(stage);
}

/** Whoever has the conversation before their eyes has seen that they were called in it. */
function look(stage) {
  const before = mentions.filter((mention) => mention.conversation === stage.desk.current && !seen.has(key(mention)));
  if (before.length > 0 && !document.hidden) {
    before.forEach((mention) => seen.add(key(mention)));
    post(`/mentions/${stage.desk.current}/seen`).then((outcome) => {
      if (outcome.ok) mentions = mentions.filter((mention) => !before.some((one) => key(one) === key(mention)));
      else before.forEach((mention) => seen.delete(key(mention)));
    });
  }
  show(mentions.filter((mention) => !seen.has(key(mention))), stage);
}

function show(open, { desk, open: openEntry }) {
  $("called").hidden = open.length === 0;
  $("called-count").textContent = open.length;
  const entries = [...desk.waiting, ...desk.claimed];
  const told = JSON.stringify(open.map((one) => [one, entries.find((entry) => entry.conversation === one.conversation)?.summary?.need]));
  if ($("called-list").dataset.told === told) return;
  $("called-list").dataset.told = told;
  $("called-list").replaceChildren(...open.map(({ conversation, by, at }) => {
    const entry = entries.find((one) => one.conversation === conversation);
    return el("li", { class: "entry" },
      el("p", { class: "row" }, el("span", { class: "badge good" }, picto("bulle"), "Vous êtes cité")),
      el("button", { type: "button", class: "entry-open", "data-key": `called-${conversation}`, onclick: () => openEntry(entry ?? { conversation }) },
        el("span", { class: "need-words" }, entry?.summary?.need || "Une conversation suivie par l'équipe")),
      el("p", { class: "entry-facts hint" }, `Par ${by}, à ${hour(at)}`));
  }));
}

async function keep(stage) {
  const conversation = stage.desk.current;
  const text = $("note-text").value.trim();
  if (!text || !conversation) return;
  if (unsent?.text !== text || unsent.conversation !== conversation) unsent = { conversation, text, clientId: uuid() };
  const outcome = await post(`/conversations/${conversation}/notes`, { clientId: unsent.clientId, text });
  if (outcome.ok && draft(conversation).trim() === text) draft(conversation, "");
  if (stage.desk.current !== conversation) return;
  if (!outcome.ok) return void ($("note-told").textContent = outcome.why);
  unsent = null;
  if ($("note-text").value.trim() === text) $("note-text").value = "";
  $("note-told").textContent = kept(outcome.body ?? {});
  $("note-text").focus();
}

/** What is being written to colleagues in a conversation; it outlives a reload, in this tab alone. */
function draft(conversation, words) {
  try {
    if (words) sessionStorage.setItem(DRAFT + conversation, words);
    else if (words === "") sessionStorage.removeItem(DRAFT + conversation);
    return sessionStorage.getItem(DRAFT + conversation) ?? "";
  } catch {
    return "";
  }
}

function kept({ called: names = [], unknown = [] }) {
  return [names.length > 0 ? `La note est gardée, et montrée à ${list(names)}.` : "La note est gardée.",
    unknown.length > 0 && `Personne n'est prévenu par @${unknown.join(", @")} : ce prénom est inconnu, ou plusieurs le portent.`]
    .filter(Boolean).join(" ");
}

const list = (names) => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} et ${names.at(-1)}`);

// --- Whom to call -------------------------------------------------------------------------------------------------

async function know() {
  colleagues = (await get("/api/v1/mentions/colleagues")) ?? colleagues;
}

function offer({ desk }) {
  const call = calling($("note-text").value, $("note-text").selectionStart);
  options.show(call ? suggested(colleagues, call.word, desk.me?.id) : []);
}

function write(colleague) {
  const field = $("note-text");
  const call = calling(field.value, field.selectionStart);
  if (!call) return;
  const { text, caret } = called(field.value, call, handle(colleague, colleagues));
  field.value = text;
  field.setSelectionRange(caret, caret);
  field.dispatchEvent(new Event("input"));
  options.close();
}

const key = ({ conversation, at }) => `${conversation} ${at}`;

async function get(path) {
  try {
    const response = await fetch(path, { headers: { Accept: "application/json" }, credentials: "same-origin" });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
