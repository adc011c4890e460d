import * as actions from "./actions.mjs";
import * as drafts from "./drafts.mjs";
import { register } from "./keys.mjs";
import { show, tips } from "./whisper-view.mjs";

/** People send their sentence in pieces: the last piece is worth a question, not each. */
const PAUSE = 350;

const $ = (id) => document.getElementById(id);
let wanted = null;
let timer = null;

/** What could be answered to the last words. */
export function start(stage) {
  register("s", "Aller aux suggestions", () => focus());
  const list = $("whisper-list");
  list.addEventListener("keydown", (pressed) => move(pressed, stage));
  list.addEventListener("click", (clicked) => touch(clicked, stage));
  list.addEventListener("focusin", () => ($("whisper-keys").hidden = false));
  $("whisper-search").addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    seek($("whisper-words").value.trim(), stage);
  });
  $("whisper-back").addEventListener("click", () => {
    seek("", stage);
    $("whisper-words").focus();
  });
  $("enclosed-away").addEventListener("click", () => {
    enclose(null, stage);
    stage.reply.focus();
  });
}

export function refresh(stage) {
  const { desk } = stage;
  $("whisper").hidden = !desk.current;
  showEnclosed(desk);
  if (!desk.current) {
    wanted = null;
    return;
  }
  const file = desk.file(desk.current);
  if (wanted?.conversation !== desk.current) $("whisper-words").value = file.sought ?? "";
  draw(stage);
  ask(stage, file);
}

/** The record that goes with the answer being written, and with it what was made of the suggestion; then none does. */
export function take(text, { desk }) {
  const file = desk.file(desk.current);
  const { enclosed = null, borrowed = null } = file;
  if (!text && !enclosed) return null;
  file.enclosed = file.borrowed = null;
  if (enclosed) note(desk.current, enclosed.use, text === enclosed.words ? "sent" : "edited");
  else if (borrowed && keeps(text, borrowed.words)) note(desk.current, borrowed.use, text === borrowed.words ? "sent" : "edited");
  showEnclosed(desk);
  return enclosed;
}

/** Puts a record beside the answer, or takes it away; a message carries one. */
export function enclose(enclosed, { desk }) {
  desk.file(desk.current).enclosed = enclosed;
  showEnclosed(desk);
}

/** True when at least a sentence of what was put there is still in the answer. */
export function keeps(text, words) {
  return words.split(/(?<=[.!?:])\s+|\n+/).some((sentence) => sentence.length > 3 && text.includes(sentence.trim()));
}

function showEnclosed(desk) {
  const enclosed = desk.current ? desk.file(desk.current).enclosed : null;
  $("enclosed").hidden = !enclosed;
  $("enclosed-title").textContent = enclosed?.title ?? "";
}

// --- Asking -------------------------------------------------------------------------------------------------------

function seek(words, stage) {
  if (!stage.desk.current) return;
  const file = stage.desk.file(stage.desk.current);
  file.sought = words;
  $("whisper-words").value = words;
  wanted = null;
  ask(stage, file, 0);
}

/** Once for each new thing the person says, and for other words when the operator looks for them. */
function ask({ desk }, file, pause = PAUSE) {
  const heard = file.log.events.findLast((event) => event.kind === "message" && event.author === "person")?.seq;
  const sought = file.sought ?? "";
  if (!heard || (wanted?.conversation === desk.current && wanted.heard === heard && wanted.sought === sought)) return;
  const question = { conversation: desk.current, heard, sought };
  wanted = question;
  clearTimeout(timer);
  if (!file.suggestions) $("whisper-state").textContent = "Je cherche…";
  timer = setTimeout(async () => {
    const found = await actions.suggestions(question.conversation, sought);
    if (wanted !== question) return;
    if (!found) {
      $("whisper-state").textContent = "Les suggestions ne viennent pas. Vous pouvez répondre sans elles.";
      return;
    }
    file.suggestions = found;
    draw({ desk });
    drafts.refresh({ desk });
  }, pause);
}

function draw({ desk }) {
  const file = desk.file(desk.current);
  const found = tips(file.suggestions, file.ignored ?? new Set());
  show($("whisper-list"), found, { holds: desk.holds(), conversation: desk.current });
  $("whisper-back").hidden = !file.sought;
  if (file.suggestions) $("whisper-state").textContent = told(found, file);
}

function told(found, { sought, suggestions }) {
  const for_ = sought ? ` pour « ${sought} »` : "";
  if (found.length === 0) return `Rien à proposer${for_}. Essayez d'autres mots.`;
  const count = found.length === 1 ? `1 suggestion${for_}` : `${found.length} suggestions${for_}`;
  return suggestions.commune ? `${count}, autour de ${suggestions.commune}.` : `${count}. Pour des lieux, demandez la commune.`;
}

// --- What the operator does with one ------------------------------------------------------------------------------

/** By keyboard: to the first suggestion, or the panel while there is none. */
function focus() {
  const first = $("whisper-list").querySelector(".tip");
  (first ?? $("whisper-title")).focus();
}

function move(pressed, stage) {
  const all = [...$("whisper-list").querySelectorAll(".tip")];
  const here = pressed.target.closest(".tip");
  const at = all.indexOf(here);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[pressed.key];
  if (to !== undefined) {
    pressed.preventDefault();
    all[Math.min(Math.max(to, 0), all.length - 1)]?.focus();
  } else if (pressed.key === "Escape") {
    pressed.preventDefault();
    if (stage.desk.holds()) stage.reply.focus();
    else $("conversation-title").focus();
  } else if (pressed.key === "Enter" && pressed.target === here) {
    pressed.preventDefault();
    act(here, pressed.shiftKey ? "send" : "insert", stage);
  }
}

function touch(clicked, stage) {
  const button = clicked.target.closest("button[data-act]");
  if (button) act(button.closest(".tip"), button.dataset.act, stage);
}

function act(element, what, stage) {
  const { desk } = stage;
  const file = desk.file(desk.current);
  const tip = tips(file.suggestions, file.ignored ?? new Set()).find(({ key }) => key === element?.dataset.key);
  if (!tip) return;
  if (what === "ignore") return ignore(tip, element, file, stage);
  if (!desk.holds()) return stage.tell("Prenez d'abord la conversation.");
  if (what === "send") send(tip, stage);
  else insert(tip, file, stage);
}

/** Words go into the answer, to be changed at will; a card is put beside it and is added by the server. */
function insert({ use, title, draft }, file, stage) {
  const words = draft.words.trim();
  if (draft.record) enclose({ record: draft.record, title, words, use }, stage);
  else file.borrowed = { words, use };
  if (words) stage.insert(stage.reply.value && !/\s$/.test(stage.reply.value) ? `\n${words}` : words);
  stage.reply.focus();
  stage.quietly(draft.record ? `Fiche jointe à la réponse : ${title}` : "Mis dans la réponse.");
}

function send({ use, title, ready }, stage) {
  if (!ready) return stage.tell("Ces mots ne s'envoient pas tels quels. Mettez-les d'abord dans la réponse.");
  stage.say(ready.words, ready.record ? { record: ready.record, title } : null);
  note(stage.desk.current, use, "sent");
  stage.quietly(`Envoyé : ${title}`);
}

function ignore(tip, element, file, stage) {
  const all = [...$("whisper-list").querySelectorAll(".tip")];
  const next = all[all.indexOf(element) + 1] ?? all[all.indexOf(element) - 1];
  const key = next?.dataset.key;
  file.ignored = new Set([...(file.ignored ?? []), tip.key]);
  note(stage.desk.current, tip.use, "ignored");
  draw(stage);
  const there = [...$("whisper-list").querySelectorAll(".tip")].find((one) => one.dataset.key === key);
  (there ?? $("whisper-title")).focus();
}

/** Codes and ids alone; when it cannot be noted, nothing is lost but a figure. */
function note(conversation, use, what) {
  if (use) actions.used(conversation, { ...use, what });
}
