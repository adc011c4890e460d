import { el, picto } from "../shared/dom.mjs";
import { inQueue } from "../shared/french.mjs";
import { place, sources, words } from "../shared/records.mjs";

/** What of a log stands on the page; each event and each waiting message has one line, made once. */
export class View {
  #list;
  #on;
  #lines = new Map();
  #waiting = new Map();

  /** @param on {choose(choice), edit(entry)} */
  constructor(list, on) {
    this.#list = list;
    this.#on = on;
  }

  clear() {
    this.#list.replaceChildren();
    this.#lines.clear();
    this.#waiting.clear();
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
    return fresh;
  }

  #showEvents(log) {
    const fresh = [];
    const firstWaiting = this.#waiting.values().next().value ?? null;
    for (const event of log.events) {
      if (this.#lines.has(event.seq)) continue;
      const line = lineOf(event, log);
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
            choice.id === "0" && picto("personne"), choice.label)))));
  }
}

/** The sentence about who answers now; null when there is nothing to say. */
export function stateOf(log, connected) {
  if (log.owner === "queue") return { picto: "horloge", text: inQueue(log.position) };
  if (log.owner === "operator") return { picto: "personne", text: `${log.ownerName ?? "Un conseiller"} vous répond.` };
  if (log.owner === "closed") return { picto: "oui", text: "La conversation est terminée." };
  if (connected && log.searching()) return { picto: "bulle", text: "L'aide cherche une réponse…" };
  return null;
}

function lineOf(event, log) {
  if (event.kind !== "message") return event.text ? el("p", { class: "line" }, event.text) : null;
  const who = { person: "Vous", assistant: "L'aide", system: "L'aide" }[event.author]
    ?? event.authorName ?? log.ownerName ?? "Un conseiller";
  return el("div", { class: `message ${event.author === "system" ? "assistant" : event.author}`, tabindex: -1 },
    el("p", { class: "who" }, el("b", {}, who)),
    event.text && el("div", { class: "said" }, event.author === "person" ? el("p", { class: "words" }, event.text) : words(event.text)),
    event.cards?.length ? el("div", { class: "cards" }, event.cards.map(place)) : null,
    event.citations?.length ? sources(event.citations) : null);
}
