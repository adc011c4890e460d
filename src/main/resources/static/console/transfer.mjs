import { el } from "../shared/dom.mjs";
import * as actions from "./actions.mjs";
import { isHere, room } from "./french.mjs";
import { register } from "./keys.mjs";

const $ = (id) => document.getElementById(id);

let stage;
/** The person who is passed on: the queue may change while the dialog is open, what it speaks of does not. */
let passed = null;
let shown = "";

/** Passing a conversation to a colleague or a group, with a word for them. */
export function start(theStage) {
  stage = theStage;
  register("t", "Transférer à un collègue", () => (usable() ? begin() : false));
  $("transfer-open").addEventListener("click", begin);
  $("transfer-cancel").addEventListener("click", () => $("transfer").close());
  $("transfer-form").addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    pass();
  });
}

export function refresh({ desk }) {
  $("transfer-open").hidden = !desk.holds();
  if ($("transfer").open) offer();
}

function usable() {
  return stage.desk.holds() && !$("transfer").open;
}

function begin() {
  passed = stage.desk.entry();
  if (!passed) return;
  shown = "";
  $("transfer-whom").replaceChildren();
  $("transfer-trouble").textContent = "";
  offer();
  $("transfer").showModal();
  ($("transfer-whom").querySelector("input:enabled") ?? $("transfer-cancel")).focus();
}

/** To whom it may go; drawn again while the dialog is open, and what was chosen stays chosen. */
function offer() {
  const { colleagues, me } = stage.desk;
  const choices = choicesOf(colleagues, me?.id);
  const now = JSON.stringify(choices);
  if (now === shown) return;
  shown = now;
  const chosen = $("transfer-form").elements.whom?.value;
  const focused = document.activeElement?.value;
  $("transfer-whom").replaceChildren(...choices.map(radio));
  for (const input of $("transfer-whom").querySelectorAll("input")) {
    if (input.value === chosen && !input.disabled) input.checked = true;
    if (focused && input.value === focused) input.focus();
  }
  const anybody = choices.some((choice) => choice.possible);
  $("transfer-nobody").hidden = anybody;
  $("transfer-send").disabled = !anybody;
}

/** Colleagues, who is here first, then groups with those of them who are here. */
export function choicesOf(colleagues, me) {
  const others = colleagues.filter(({ id }) => id !== me);
  const people = others.map((one) => ({
    value: `to ${one.id}`, name: one.name, fact: room(one), possible: isHere(one) && (one.load ?? 0) < one.capacity,
  }));
  const groups = [...new Set(others.flatMap((one) => one.groups ?? []))].sort((one, other) => one.localeCompare(other, "fr"));
  return [
    ...people.filter(({ possible }) => possible),
    ...groups.map((group) => ({ value: `group ${group}`, name: `Groupe ${group}`, fact: present(others, group), possible: true })),
    ...people.filter(({ possible }) => !possible),
  ];
}

function present(colleagues, group) {
  const here = colleagues.filter((one) => isHere(one) && one.groups?.includes(group)).length;
  return here === 0 ? "personne n'est là" : here === 1 ? "1 personne est là" : `${here} personnes sont là`;
}

function radio({ value, name, fact, possible }) {
  return el("label", { class: "agree" },
    el("input", { type: "radio", name: "whom", value, required: true, disabled: !possible }),
    el("span", {}, el("b", {}, name), " ", el("span", { class: "hint" }, fact)));
}

async function pass() {
  const chosen = $("transfer-form").elements.whom?.value;
  if (!chosen) return;
  const [kind, ...rest] = chosen.split(" ");
  const whom = rest.join(" ");
  const note = $("transfer-note").value.trim();
  $("transfer-send").disabled = true;
  const outcome = await actions.transfer(passed.id, { [kind]: whom, ...(note && { note }) });
  $("transfer-send").disabled = false;
  if (!outcome.ok) {
    $("transfer-trouble").textContent = outcome.why;
    return;
  }
  const name = kind === "to" ? stage.desk.colleagues.find(({ id }) => id === whom)?.name : `groupe ${whom}`;
  $("transfer-note").value = "";
  $("transfer").close();
  if (stage.desk.current === passed.conversation) stage.done(outcome, `Conversation confiée : ${name ?? "un collègue"}.`);
}
