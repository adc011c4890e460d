import { el, picto, uuid } from "../shared/dom.mjs";

/** A picture of what is on the screen: looked at once more, made smaller, sent once, and shown. Loaded when first needed. */

const LONGEST_SIDE = 1600;
const LIGHT = 400_000;
const MOST_BYTES = 8 * 1024 * 1024;
const PATIENCE = 120_000;
const AGAIN = [3_000, 6_000, 12_000, 30_000];
/** What may go well another time; all else that is refused stays refused. */
const LATER = ["too_fast", "busy", "not_scanned"];
const TOO_LARGE = "Cette photo est trop lourde (plus de 8 Mo). Faites une capture d'écran, ou une photo plus petite.";
const UNREADABLE = "Je n'arrive pas à ouvrir cette photo. Essayez avec une autre, ou écrivez ce que vous voyez.";
const LOST = "La connexion est coupée. La photo partira dès qu'elle revient.";

/**
 * Lets the person look at what they chose, and send it with a few words or take it away.
 *
 * @param on {words, ready() → Promise of {conversation, token}, sent()}
 */
export async function attach(file, on) {
  new Preview(await drawn(file), on).open();
}

/** Drawn in the browser: smaller for a slow network, and without what the file tells beside the picture. */
async function drawn(file) {
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = el("canvas", { class: "photo-preview", role: "img", "aria-label": "La photo que vous avez choisie",
      width: Math.max(1, Math.round(bitmap.width * scale)), height: Math.max(1, Math.round(bitmap.height * scale)) });
    const context = canvas.getContext("2d");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const light = scale === 1 && file.size <= LIGHT && ["image/jpeg", "image/png"].includes(file.type);
    const smaller = light ? null : await new Promise((made) => canvas.toBlob(made, "image/jpeg", 0.85));
    return { canvas, file: smaller ?? file };
  } catch {
    return { canvas: null, file };
  }
}

class Preview {
  #on;
  #file;
  #clientId = uuid();
  #request = null;
  #timer = null;
  #tries = 0;
  #state = "ready";

  constructor({ canvas, file }, on) {
    this.#on = on;
    this.#file = file;
    this.words = el("textarea", { class: "field", id: "photo-words", rows: 2, maxlength: 2000 });
    this.words.value = on.words;
    this.told = el("p", { class: "photo-told", role: "status" });
    this.progress = el("progress", { max: 1, value: 0, "aria-label": "Envoi de la photo", hidden: true });
    this.send = el("button", { class: "button main" }, picto("envoyer"), "Envoyer");
    this.remove = el("button", { type: "button", class: "button", onclick: () => this.dialog.close() }, "Retirer");
    this.dialog = el("dialog", { class: "photo", "aria-labelledby": "photo-title", onclose: () => this.#leave() },
      el("form", { class: "stack", autocomplete: "off", onsubmit: (event) => this.#submit(event) },
        el("h2", { id: "photo-title" }, "Envoyer cette photo\u00a0?"),
        canvas,
        el("p", { class: "notice care" }, picto("bouclier"), el("span", {}, "Cachez les mots de passe et les numéros de carte.")),
        el("div", {}, el("label", { class: "label", for: "photo-words" }, "Ce qui bloque, en quelques mots ",
          el("span", { class: "hint" }, "(facultatif)")), this.words),
        this.told, this.progress,
        el("p", { class: "row" }, this.send, this.remove)));
    if (!canvas) this.#refuse(UNREADABLE);
    else if (file.size > MOST_BYTES) this.#refuse(TOO_LARGE);
  }

  open() {
    document.body.append(this.dialog);
    window.addEventListener("online", this.#back);
    this.dialog.showModal();
    (this.#state === "refused" ? this.remove : this.send).focus();
  }

  #submit(event) {
    event.preventDefault();
    if (this.#state === "ready" || this.#state === "waiting") this.#go();
  }

  #back = () => {
    if (this.#state === "waiting") this.#go();
  };

  async #go() {
    clearTimeout(this.#timer);
    this.#show("sending", "La photo part…");
    const { conversation, token } = await this.#on.ready();
    if (this.#state !== "sending") return;
    const form = new FormData();
    Object.entries({ conversation, token, clientId: this.#clientId, text: this.words.value.trim() })
      .forEach(([name, value]) => form.append(name, value));
    form.append("picture", this.#file, "photo");
    const outcome = await this.#upload(form);
    if (this.#state !== "sending") return;
    if (outcome.ok) this.#done();
    else if (outcome.code && !LATER.includes(outcome.code)) this.#refuse(outcome.why);
    else this.#wait(outcome);
  }

  /** Only the old way of asking tells how much has left. */
  #upload(form) {
    const request = new XMLHttpRequest();
    this.#request = request;
    return new Promise((settled) => {
      request.open("POST", "/api/v1/chat/pictures");
      request.setRequestHeader("Accept", "application/json, application/problem+json");
      request.timeout = PATIENCE;
      request.upload.onprogress = ({ loaded, total }) => (this.progress.value = total ? loaded / total : 0);
      request.onload = () => settled(outcomeOf(request));
      request.onerror = request.ontimeout = request.onabort = () => settled({ ok: false });
      request.send(form);
    });
  }

  #done() {
    this.#state = "done";
    this.dialog.close();
    this.#on.sent();
  }

  /** Sent again it has the same id: should it have arrived after all, it stands there once. */
  #wait({ code, why }) {
    this.#show("waiting", why ?? LOST);
    this.send.lastChild.textContent = "Réessayer";
    if (!code) this.#timer = setTimeout(this.#back, AGAIN[Math.min(this.#tries++, AGAIN.length - 1)]);
  }

  #refuse(why) {
    this.#show("refused", why);
    this.send.hidden = true;
    this.remove.focus();
  }

  #show(state, words) {
    this.#state = state;
    this.progress.hidden = state !== "sending";
    this.send.disabled = state === "sending";
    this.words.readOnly = state === "sending";
    this.told.classList.toggle("trouble", state === "refused" || state === "waiting");
    this.told.textContent = words;
  }

  #leave() {
    if (this.#state !== "done") this.#state = "left";
    clearTimeout(this.#timer);
    this.#request?.abort();
    window.removeEventListener("online", this.#back);
    this.dialog.remove();
  }
}

/** {ok}, or the code and the words of a refusal; without a code nobody answered who could say. */
function outcomeOf({ status, responseText }) {
  if (status >= 200 && status < 300) return { ok: true };
  try {
    const { code, detail } = JSON.parse(responseText);
    if (code) return { ok: false, code, why: detail };
  } catch { /* no answer of ours */ }
  if (status === 413) return { ok: false, code: "too_large", why: TOO_LARGE };
  return status >= 400 && status < 500 ? { ok: false, code: "refused", why: UNREADABLE } : { ok: false };
}

/** Puts a picture of the conversation where the log keeps its place. */
export async function show(place, { id }, { conversation, token }) {
  try {
    const answer = await fetch(`/api/v1/chat/pictures/${id}`, { cache: "no-store",
      headers: { "X-Conversation": conversation, "X-Conversation-Token": token } });
    if (!answer.ok) throw new Error(String(answer.status));
    const address = await readable(await answer.blob());
    place.replaceChildren(el("img", { src: address, alt: "Photo que vous avez envoyée" }));
  } catch {
    place.textContent = "Photo envoyée. Elle ne s'affiche pas ici.";
  }
}

/** The pages' security policy lets in pictures that are written out, and no others from elsewhere. */
function readable(blob) {
  return new Promise((read, failed) => {
    const reader = new FileReader();
    reader.onload = () => read(reader.result);
    reader.onerror = failed;
    reader.readAsDataURL(blob);
  });
}
