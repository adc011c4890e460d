import { el, uuid } from "../shared/dom.mjs";

const $ = (id) => document.getElementById(id);
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
const NAMES = new Intl.DisplayNames(["fr"], { type: "language" });
const ASKED_AGAIN = 60_000;

/** Reading and answering people of another language, where a deployer has set a service that translates. */
let languages = [];
let asked = -Infinity;
let shownFor = null;
const known = new Map();

export function start(stage) {
  $("translate").addEventListener("click", () => preview(stage));
  stage.reply.addEventListener("input", forget);
}

export function refresh(stage) {
  const { current } = stage.desk;
  const language = spoken(stage);
  if (current !== shownFor) forget();
  shownFor = current;
  if (language) ask(stage);
  const possible = Boolean(language) && languages.includes(language) && languages.includes("fr");
  $("translate").hidden = !possible || !stage.desk.holds();
  if (!possible) return;
  $("translate").textContent = `Traduire en ${NAMES.of(language)}`;
  for (const event of stage.desk.file(current).log.events) {
    if (event.kind === "message" && event.author === "person" && event.text) offer(stage, current, event, language);
  }
}

/** The person's language when it is another than French. */
function spoken({ desk }) {
  const entry = desk.entry();
  const language = entry?.language ?? entry?.summary?.language;
  return language && language !== "fr" ? language : null;
}

/** Which languages there are is asked once somebody speaks one, and again only while there are none. */
async function ask(stage) {
  if (languages.length > 0 || performance.now() - asked < ASKED_AGAIN) return;
  asked = performance.now();
  const answer = await call("/translations");
  if (!answer.ok || !answer.body.languages?.length) return;
  languages = answer.body.languages;
  stage.refresh();
}

/** Under the person's words; asked for on demand, and once. */
function offer(stage, conversation, event, language) {
  const line = $("transcript").querySelector(`.message[data-seq="${event.seq}"]`);
  if (!line || line.querySelector(".translation")) return;
  line.querySelector(".said")?.setAttribute("lang", language);
  const key = `${conversation} ${event.seq}`;
  const place = el("div", { class: "translation", "aria-live": "polite" });
  const show = (text) => place.replaceChildren(el("p", { class: "translated", lang: "fr" }, text));
  const button = el("button", { type: "button", class: "button quiet translate" }, "Traduction");
  button.addEventListener("click", async () => {
    button.disabled = true;
    const answer = await call("/translations", { text: event.text, from: language, to: "fr" });
    button.disabled = false;
    if (!answer.ok) return stage.tell(answer.why);
    known.set(key, answer.body.text);
    show(answer.body.text);
  });
  if (known.has(key)) show(known.get(key));
  else place.append(button);
  line.append(place);
}

/** What the person will read, to be seen before it leaves. */
async function preview(stage) {
  const original = stage.reply.value.trim();
  const language = spoken(stage);
  const conversation = stage.desk.current;
  if (!original || !language) return stage.reply.focus();
  $("translate").disabled = true;
  const answer = await call("/translations", { text: original, from: "fr", to: language });
  $("translate").disabled = false;
  if (conversation !== stage.desk.current || original !== stage.reply.value.trim()) return;
  if (!answer.ok) return stage.tell(answer.why);
  const words = el("textarea", { class: "field", id: "translated", rows: 2, maxlength: 2000, lang: language, dir: "auto" });
  words.value = answer.body.text;
  const clientId = uuid();
  const send = el("button", { type: "button", class: "button main" }, "Envoyer la traduction");
  words.addEventListener("keydown", (pressed) => {
    if (pressed.key === "Enter" && (pressed.ctrlKey || pressed.metaKey)) send.click();
  });
  send.addEventListener("click", async () => {
    send.disabled = true;
    const sent = await call(`/conversations/${conversation}/translated`, { clientId, text: words.value.trim(), original });
    send.disabled = false;
    if (!sent.ok) return stage.tell(sent.why);
    stage.tell(null);
    if (conversation !== stage.desk.current) return;
    stage.reply.value = "";
    stage.reply.dispatchEvent(new Event("input"));
    stage.reply.focus();
    stage.quietly("Traduction envoyée. Le français est gardé en note pour vos collègues.");
  });
  $("translation").replaceChildren(
    el("label", { class: "label", for: "translated" }, `Ce que la personne lira, en ${NAMES.of(language)} `,
      el("span", { class: "hint" }, "(par une machine ; le français reste en note)")),
    words,
    el("div", { class: "row" }, send,
      el("button", { type: "button", class: "button", onclick: () => { forget(); stage.reply.focus(); } }, "Ne pas traduire")));
  words.focus();
}

/** Other words need another translation. */
function forget() {
  $("translation").replaceChildren();
}

async function call(path, body) {
  const headers = { Accept: "application/json, application/problem+json" };
  const [name, token] = [meta("_csrf_header"), meta("_csrf")];
  if (body) headers["Content-Type"] = "application/json";
  if (name && token) headers[name] = token;
  try {
    const response = await fetch(`/api/v1${path}`, { method: body ? "POST" : "GET", headers, body: body && JSON.stringify(body), redirect: "manual" });
    const told = await response.json().catch(() => ({}));
    return response.ok ? { ok: true, body: told } : { ok: false, why: told.detail ?? "La traduction ne répond pas pour le moment." };
  } catch {
    return { ok: false, why: "Connexion perdue. Réessayez dans un instant." };
  }
}
