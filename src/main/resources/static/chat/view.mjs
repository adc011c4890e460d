import { el, picto } from "../shared/dom.mjs";
import { inQueue } from "../shared/french.mjs";
import { place, sources, words } from "../shared/records.mjs";
import { progress } from "./guide.mjs";
import { keep } from "./keep.mjs";
import { pictoOf } from "./pictos.mjs";
import { spoken } from "./voice.mjs";

/** What of a log stands on the page; each event and each waiting message has one line, made once. */
export class View {
  #list;
  #on;
  #lines = new Map();
  #waiting = new Map();
  #kept = null;

  /** @param on {choose(choice), edit(entry), guide(slug) → Promise, steps(frame, settled), picture(sent) → element, reader or null} */
  constructor(list, on) {
    this.#list = list;
    this.#on = on;
  }

  clear() {
    this.#list.replaceChildren();
    this.#lines.clear();
    this.#waiting.clear();
    this.#kept = null;
  }

  /** Moves the focus to the last line, so that Tab goes on from there. */
  focusLast() {
    this.#list.lastElementChild?.focus({ preventScroll: true });
  }

  /** Brings the page to what the log says; gives back the lines that are new. */
  show(log) {
    const fresh = this.#showEvents(log);
    this.#showWaiting(log);
    this.#showChoices(log);
    this.#showKeep(log);
    return fresh;
  }

  #showEvents(log) {
    const fresh = [];
    const firstWaiting = this.#waiting.values().next().value ?? null;
    for (const event of log.events) {
      if (this.#lines.has(event.seq)) continue;
      const line = this.#lineOf(event, log);
      this.#lines.set(event.seq, line);
      if (!line) continue;
      const echo = event.clientId && this.#waiting.get(event.clientId);
      if (echo) {
        const focused = echo === document.activeElement;
        echo.replaceWith(line);
        if (focused) line.focus({ preventScroll: true });
        this.#waiting.delete(event.clientId);
      } else {
        this.#list.insertBefore(line, firstWaiting?.isConnected ? firstWaiting : null);
        fresh.push({ event, line });
      }
    }
    return fresh;
  }

  #showWaiting(log) {
    for (const [clientId, line] of this.#waiting) {
      if (log.outbox.some((entry) => entry.clientId === clientId && Boolean(entry.refused) === line.classList.contains("refused"))) continue;
      line.remove();
      this.#waiting.delete(clientId);
    }
    for (const entry of log.outbox) {
      if (this.#waiting.has(entry.clientId)) continue;
      const line = this.#echo(entry);
      this.#waiting.set(entry.clientId, line);
      this.#list.append(line);
    }
  }

  #echo(entry) {
    const fate = entry.refused
      ? el("p", { class: "fate" }, entry.refused,
          el("button", { type: "button", class: "button", onclick: () => this.#on.edit(entry) }, "Modifier"))
      : el("p", { class: "fate" }, "envoi…");
    return el("div", { class: `message person ${entry.refused ? "refused" : "sending"}`, tabindex: -1 },
      el("p", { class: "who" }, el("b", {}, "Vous")),
      el("div", { class: "said" }, el("p", { class: "words" }, entry.text)), fate);
  }

  #showChoices(log) {
    const open = log.openChoices();
    const shown = this.#list.querySelector(".choices");
    if (shown?.dataset.seq === String(open?.seq)) return;
    shown?.remove();
    if (!open) return;
    this.#lines.get(open.seq).append(
      el("ul", { class: "choices", "data-seq": open.seq, "aria-label": "Vos réponses possibles" },
        open.choices.map((choice) => el("li", {},
          el("button", { type: "button", class: `button ${choice.id === "0" ? "human" : ""}`, onclick: () => this.#on.choose(choice) },
            pictoBeside(choice), choice.label)))));
  }

  /** Under the last step shown, as long as it is the last that was said. */
  #showKeep(log) {
    const last = log.openChoices();
    const step = last?.guide ? last : null;
    if (this.#kept === (step?.seq ?? null)) return;
    this.#kept = step?.seq ?? null;
    this.#list.querySelector(".keep")?.remove();
    if (!step) return;
    this.#on.guide(step.guide.slug).then((guide) => {
      if (guide && this.#kept === step.seq) this.#lines.get(step.seq)?.append(keep(guide, this.#on.steps));
    });
  }

  #lineOf(event, log) {
    if (event.kind !== "message") return event.text ? el("p", { class: "line" }, event.text) : null;
    const mine = event.author === "person";
    const who = { person: "Vous", assistant: "L'aide", system: "L'aide" }[event.author]
      ?? event.authorName ?? log.ownerName ?? "Un conseiller";
    return el("div", { class: `message ${event.author === "system" ? "assistant" : event.author}`, tabindex: -1 },
      el("div", { class: "who" }, el("p", {}, el("b", {}, who), event.guide && this.#progress(event.guide)),
        !mine && event.text && this.#listen(event)),
      event.text && el("div", { class: "said" }, mine ? el("p", { class: "words" }, event.text) : words(event.text)),
      event.pictures?.map(this.#on.picture),
      event.cards?.length ? el("div", { class: "cards" }, event.cards.map(place)) : null,
      event.citations?.length ? sources(event.citations) : null);
  }

  #progress({ slug, trail }) {
    const told = el("span", { class: "progress" });
    this.#on.guide(slug).then((guide) => {
      const words = guide && progress(guide, trail);
      if (words) told.textContent = words;
    });
    return told;
  }

  #listen(event) {
    if (!this.#on.reader) return null;
    const key = String(event.seq);
    return el("button", { type: "button", class: "button quiet listen", "data-key": key, "aria-pressed": "false",
      onclick: () => this.#on.reader.toggle(key, spoken(event)) }, picto("ecouter"), "Écouter");
  }
}

function pictoBeside(choice) {
  const id = pictoOf(choice);
  return id ? picto(id) : el("span", { class: "picto", "aria-hidden": "true" });
}

/** The sentence about who answers now; null when there is nothing to say. */
export function stateOf(log, connected) {
  if (log.owner === "queue") return { picto: "horloge", text: inQueue(log.position) };
  if (log.owner === "operator") return { picto: "personne", text: `${log.ownerName ?? "Un conseiller"} vous répond.` };
  if (log.owner === "closed") return { picto: "oui", text: "La conversation est terminée." };
  if (connected && log.searching()) return { picto: "bulle", text: "L'aide cherche une réponse…", typing: true };
  return null;
}
