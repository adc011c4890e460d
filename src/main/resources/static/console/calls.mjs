import { el, picto } from "../shared/dom.mjs";

/** Calls that were promised: who calls, when, and what became of it. */

const EVERY = 30_000;
const DUE = {
  late: { style: "danger", picto: "alerte", words: "En retard" },
  now: { style: "care", picto: "telephone", words: "À appeler maintenant" },
  soon: { style: "care", picto: "horloge", words: "Dans moins de 15 minutes" },
};
const BROKEN = "En retard : promesse non tenue";

const $ = (id) => document.getElementById(id);
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

let calls = [];
let shown = "";
let told = null;
let looking = false;

export function start(stage) {
  $("call-new").addEventListener("click", () => ask(stage));
  $("call-close").addEventListener("click", () => $("call-dialog").close(""));
  $("call-form").addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    promise(stage);
  });
  setInterval(() => look(stage), EVERY);
  look(stage);
}

/** The queue changed, and calls are told of with it. */
export function frame(frame, stage) {
  if (frame.type === "queue") look(stage);
}

// --- The list -------------------------------------------------------------------------------------------------------

async function look(stage) {
  if (looking) return;
  looking = true;
  const answer = await send("GET", "");
  looking = false;
  if (!answer.ok) return;
  calls = answer.body;
  remind(stage);
  show(stage);
}

/** Says once that a call is due; nobody is interrupted by a call of somebody else. */
function remind({ quietly, desk }) {
  const due = calls.filter((call) => call.due === "now" && (!call.by || call.by.id === desk.me?.id)).map((call) => call.id);
  const fresh = told && due.filter((id) => !told.has(id));
  told = new Set(due);
  if (fresh?.length > 0) quietly(fresh.length === 1 ? "Un rappel est à faire maintenant." : `${fresh.length} rappels sont à faire maintenant.`);
}

function show(stage) {
  const now = JSON.stringify([calls, stage.desk.me?.id]);
  if (now === shown) return;
  shown = now;
  const focused = document.activeElement?.dataset.key;
  $("calls-count").textContent = calls.length;
  $("calls-none").hidden = calls.length > 0;
  $("calls-list").replaceChildren(...calls.map((call) => card(call, stage)));
  if (focused) $("calls-list").querySelector(`[data-key="${focused}"]`)?.focus();
}

function card(call, stage) {
  const mine = call.by && call.by.id === stage.desk.me?.id;
  const due = DUE[call.due];
  const words = call.state === "BROKEN" ? BROKEN : due?.words;
  const act = (label, path, said, style = "button") => el("button", { type: "button", class: style, "data-key": `${path}-${call.id}`,
    onclick: (clicked) => change(clicked.currentTarget, call, path, said, stage) }, label, el("span", { class: "off-screen" }, ` : ${call.about ?? call.when}`));
  return el("li", { class: `entry ${call.due === "late" ? "danger" : ""}` },
    due && el("p", { class: "row" }, el("span", { class: `badge ${due.style}` }, picto(due.picto), words)),
    el("p", { class: "call-when" }, capital(call.when)),
    (call.name || call.about) && el("p", { class: "call-about" }, [call.name, call.about].filter(Boolean).join(" : ")),
    el("p", { class: "hint" }, [call.tries > 0 && "1 essai sans réponse", call.by && (mine ? "Vous appelez" : `${call.by.name} appelle`)].filter(Boolean).join(" · ")),
    mine && call.phone && el("p", {}, el("a", { class: "button", href: `tel:${call.phone}` }, picto("telephone"), call.spoken)),
    mine
      ? el("div", { class: "row" }, act("Nous avons parlé", "kept", "Rappel fait.", "button main"), act("Pas de réponse", `unreached?tries=${call.tries}`,
          call.tries > 0 ? "C'est noté. La personne en est prévenue par message." : "C'est noté. Réessayez plus tard."), act("Annuler", "cancel", "Rappel annulé."))
      : !call.by && el("div", { class: "row" }, act("Je m'en occupe", "take", "Le numéro est affiché.", "button main")));
}

async function change(button, call, path, said, stage) {
  button.disabled = true;
  const answer = await send("POST", `/${call.id}/${path}`, {});
  button.disabled = false;
  if (!answer.ok) stage.tell(answer.why);
  else stage.quietly(said);
  await look(stage);
  if (!document.activeElement || document.activeElement === document.body) {
    ($("calls-list").querySelector(`[data-key="kept-${call.id}"]`) ?? $("call-new")).focus();
  }
}

// --- The dialog -----------------------------------------------------------------------------------------------------

async function ask({ desk, tell }) {
  const entry = desk.entry();
  const answer = await send("GET", `/slots${desk.current ? `?conversation=${desk.current}` : ""}`);
  if (!answer.ok) return tell(answer.why);
  const { number, slots } = answer.body;
  $("call-form").reset();
  $("call-form").dataset.conversation = desk.current ?? "";
  $("call-for").hidden = !desk.current;
  $("call-for").textContent = "Le rappel sera noté avec la conversation ouverte.";
  $("call-phone").required = !number;
  $("call-phone-hint").textContent = number ? "Nous avons déjà son numéro : laissez vide pour le garder." : "10 chiffres. Le numéro est effacé 30 jours après le rappel.";
  $("call-about").value = entry?.summary?.need ?? "";
  $("call-slot").replaceChildren(...slots.map((slot) => el("option", { value: `${slot.from}|${slot.until}` }, capital(slot.label))));
  wrong(slots.length === 0 ? "Aucun moment n'est libre ces prochains jours." : null);
  $("call-dialog").returnValue = "";
  $("call-dialog").showModal();
}

/** Whether the open conversation has its promise: one that was made before, or is made now. */
export async function promised(stage) {
  const conversation = stage.desk.current;
  if (calls.some((call) => call.conversation === conversation)) return true;
  await ask(stage);
  const dialog = $("call-dialog");
  if (dialog.open) await new Promise((over) => dialog.addEventListener("close", over, { once: true }));
  return dialog.returnValue === "promised";
}

async function promise(stage) {
  const [from, until] = $("call-slot").value.split("|");
  const given = (id) => $(id).value.trim() || null;
  const answer = await send("POST", "", { conversation: $("call-form").dataset.conversation || null, phone: given("call-phone"), name: given("call-name"), about: given("call-about"), from, until });
  if (!answer.ok) return wrong(answer.why);
  $("call-dialog").close("promised");
  stage.quietly(`Rappel promis ${answer.body.when}.`);
  look(stage);
}

function wrong(words) {
  $("call-wrong").hidden = !words;
  $("call-wrong").textContent = words ?? "";
}

// --- The line -------------------------------------------------------------------------------------------------------

async function send(method, path, body) {
  const headers = { Accept: "application/json, application/problem+json" };
  if (body) headers["Content-Type"] = "application/json";
  const [name, token] = [meta("_csrf_header"), meta("_csrf")];
  if (name && token && method !== "GET") headers[name] = token;
  let response;
  try {
    response = await fetch(`/api/v1/call-backs${path}`, { method, headers, body: body && JSON.stringify(body), redirect: "manual", credentials: "same-origin" });
  } catch {
    return { ok: false, why: "Connexion perdue. Réessayez dans un instant." };
  }
  if (response.type === "opaqueredirect" || response.status === 401) return { ok: false, why: "Votre session est terminée. Reconnectez-vous : rien n'est perdu." };
  const read = await response.json().catch(() => ({}));
  return response.ok ? { ok: true, body: read } : { ok: false, why: read.detail ?? "Cette action n'est pas possible maintenant." };
}

function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
