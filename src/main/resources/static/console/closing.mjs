import { el, uuid } from "../shared/dom.mjs";
import * as actions from "./actions.mjs";
import { promised } from "./calls.mjs";
import * as keys from "./keys.mjs";

const $ = (id) => document.getElementById(id);
const DRAFT = "console.closing.";

/** The conversation's escalation that the open form ends; null for a phone call or a visit. */
let ends = null;
let id = null;

/** The short form that ends a conversation, and the same form for a phone call or a visit. */
export function start(stage) {
  $("close").addEventListener("click", () => show(stage, stage.desk.entry()));
  $("note-contact").addEventListener("click", () => show(stage, null));
  keys.register?.("v", "Noter un appel ou une visite", () => $("note-contact").click());
  $("outcome").addEventListener("change", referral);
  $("closing-form").addEventListener("input", keep);
  $("closing").addEventListener("close", () => {
    if ($("closing").returnValue === "close") send(stage);
    $("closing").returnValue = "";
  });
}

async function show(stage, entry) {
  if ($("closing").open) return;
  const { ok, body, why } = await actions.get(entry ? `/contacts/form?escalation=${entry.id}` : "/contacts/form");
  if (!ok) return stage.tell(why);
  ends = entry?.id ?? null;
  const draft = read();
  id = draft?.id ?? uuid();
  fill(body, draft);
  $("closing-title").textContent = entry ? "Terminer la conversation" : "Noter un appel ou une visite";
  $("closing-finish").textContent = entry ? "Terminer" : "Noter";
  $("closing-kind").hidden = Boolean(entry);
  $("closing").showModal();
  focus(body, draft, entry);
}

/** Where the next key does the likeliest: to finish, when the form is surely right; else to choose. */
function focus({ themes }, draft, entry) {
  if (!entry) $("closing-form").querySelector("[name=kind]:checked").focus();
  else if (themes.length > 0 || draft) $("closing-finish").focus();
  else $("closing-likely").querySelector("input").focus();
}

function fill(form, draft) {
  const { vocabulary } = form;
  const chosen = draft?.themes ?? form.themes;
  const every = [...vocabulary.themes, ...vocabulary.services];
  const first = form.likely.map((word) => every.find((theme) => theme.word === word));
  const others = (themes) => themes.filter((theme) => !form.likely.includes(theme.word));
  chips("closing-likely", "theme", first, chosen);
  chips("closing-themes", "theme", others(vocabulary.themes), chosen);
  chips("closing-services", "theme", others(vocabulary.services), chosen);
  chips("closing-materials", "material", vocabulary.materials, draft?.materials ?? []);
  options("referral", vocabulary.referrals, draft?.referral ?? form.referral);
  options("autonomy", vocabulary.autonomies, draft?.autonomy);
  $("closing-more").open = chosen.some((word) => !form.likely.includes(word));
  $("closing-details").open = Boolean(draft?.autonomy || draft?.materials?.length);
  $("outcome").value = draft?.outcome ?? form.outcome;
  $("minutes").value = draft?.minutes ?? form.minutes;
  $("note").value = draft?.note ?? "";
  const kind = document.querySelector(`#closing-kind [value="${draft?.kind ?? "phone"}"]`);
  if (kind) kind.checked = true;
  referral();
}

function chips(place, name, values, chosen) {
  $(place).replaceChildren(...values.map(({ word, french }) => el("label", { class: "chip" },
    el("input", { type: "checkbox", name, value: word, checked: chosen.includes(word) }), el("span", {}, french))));
}

function options(place, values, chosen) {
  $(place).replaceChildren(el("option", { value: "" }, "Non précisé"),
    ...values.map(({ word, french }) => el("option", { value: word }, french)));
  $(place).value = chosen ?? "";
}

function referral() {
  $("closing-referral").hidden = $("outcome").value !== "referred";
}

const ticked = (name) => [...document.querySelectorAll(`#closing-form [name=${name}]:checked`)].map((box) => box.value);

function values() {
  const referred = $("outcome").value === "referred";
  return {
    id,
    themes: ticked("theme"),
    outcome: $("outcome").value,
    referral: (referred && $("referral").value) || null,
    autonomy: $("autonomy").value || null,
    materials: ticked("material"),
    minutes: Number($("minutes").value),
    note: $("note").value.trim(),
  };
}

async function send(stage) {
  const [form, escalation] = [values(), ends];
  if (escalation) {
    if (form.outcome === "callback" && !(await promised(stage))) {
      return stage.tell("La conversation n'est pas terminée : choisissez d'abord le moment du rappel.");
    }
    const outcome = await actions.post(`/escalations/${escalation}/close`, form);
    if (outcome.ok) forget(escalation);
    return stage.done(outcome, "Conversation terminée.");
  }
  const outcome = await actions.post("/contacts", { ...form, kind: ticked("kind")[0] });
  if (!outcome.ok) return stage.tell(outcome.why);
  forget(null);
  stage.quietly("C'est noté.");
  $("note-contact").focus();
}

// --- What was typed and not yet sent ------------------------------------------------------------------------------

function keep() {
  try {
    sessionStorage.setItem(DRAFT + ends, JSON.stringify({ ...values(), kind: ticked("kind")[0] }));
  } catch {
    // A browser that keeps nothing loses the form with the page.
  }
}

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(DRAFT + ends));
  } catch {
    return null;
  }
}

function forget(escalation) {
  try {
    sessionStorage.removeItem(DRAFT + escalation);
  } catch {
    // Nothing was kept.
  }
}
