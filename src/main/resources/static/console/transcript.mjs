import { el } from "../shared/dom.mjs";
import { hour } from "../shared/french.mjs";
import { place, sources, words } from "../shared/records.mjs";
import { fate, troubled } from "./french.mjs";
import { note } from "./notes.mjs";
import { thumbnails } from "./pictures.mjs";

/** The whole conversation as the operator reads it: who, when, what was offered, on what it rests, what became of it. */
export class Transcript {
  #list;
  #on;
  #conversation = null;
  #lines = new Map();
  #echoes = [];
  #atEnd = true;

  /** @param on {again(entry)} */
  constructor(list, on) {
    this.#list = list;
    this.#on = on;
    for (const scrolled of [list, window]) scrolled.addEventListener("scroll", () => (this.#atEnd = this.#endInSight()), { passive: true });
    list.addEventListener("load", () => this.stay(), true); // a picture has come
    new ResizeObserver(() => this.stay()).observe(list);
  }

  /** Keeps the last words in sight when the room changes, for instance when a phone shows its keyboard. */
  stay() {
    if (this.#atEnd) this.#toEnd();
  }

  show(conversation, log) {
    const atEnd = this.#atEnd || log.outbox.length > this.#echoes.length;
    const changed = conversation !== this.#conversation;
    if (changed) {
      this.#list.replaceChildren();
      this.#lines.clear();
      this.#conversation = conversation;
    }
    this.#echoes.forEach((echo) => echo.remove());
    for (const event of log.events) {
      if (this.#lines.has(event.seq)) continue;
      const line = lineOf(event, log);
      this.#lines.set(event.seq, line);
      if (line) this.#list.append(line);
    }
    this.#showFates(log);
    this.#echoes = log.outbox.map((entry) => this.#echo(entry));
    this.#list.append(...this.#echoes);
    if (atEnd || changed) this.#toEnd();
  }

  /** On a wide screen the list scrolls, on a narrow one the page does. */
  #endInSight() {
    if (this.#list.scrollHeight > this.#list.clientHeight + 1) return this.#list.scrollHeight - this.#list.scrollTop - this.#list.clientHeight < 80;
    return (this.#list.lastElementChild?.getBoundingClientRect().top ?? 0) < window.innerHeight;
  }

  #toEnd() {
    this.#list.scrollTop = this.#list.scrollHeight;
    this.#list.lastElementChild?.scrollIntoView({ block: "nearest" });
    this.#atEnd = true;
  }

  #showFates(log) {
    for (const [seq, status] of log.statuses) {
      const note = this.#lines.get(seq)?.querySelector(".fate");
      if (!note) continue;
      note.textContent = `SMS ${fate(status)}`;
      note.classList.toggle("trouble", troubled(status));
    }
  }

  #echo(entry) {
    return el("div", { class: `message own ${entry.refused ? "refused" : "sending"}` },
      el("p", { class: "who" }, el("b", {}, "Vous")),
      el("div", { class: "said" }, el("p", { class: "words" }, [entry.text, entry.enclosed && `Fiche : ${entry.enclosed.title}`].filter(Boolean).join("\n"))),
      el("p", { class: "fate" }, entry.refused ?? "envoi…",
        entry.refused && el("button", { type: "button", class: "button", onclick: () => this.#on.again(entry) }, "Remettre dans le champ")));
  }
}

function lineOf(event, log) {
  if (event.kind === "message") return message(event, log);
  if (event.kind === "note") return note(event);
  const told = event.text ?? change(event);
  return told ? el("p", { class: "line" }, `${told} – ${hour(event.at)}`) : null;
}

function message(event, log) {
  const who = { person: "La personne", assistant: "L'aide", system: "L'aide" }[event.author] ?? event.authorName ?? log.ownerName ?? "Conseiller";
  return el("div", { class: `message ${event.author}`, "data-seq": event.seq },
    el("p", { class: "who" }, el("b", {}, who), ` ${hour(event.at)}`),
    event.text && el("div", { class: "said" }, words(event.text)),
    event.pictures?.length ? thumbnails(event) : null,
    event.choices?.length ? el("p", { class: "offered hint" }, `Réponses proposées : ${event.choices.map((choice) => choice.label).join(" · ")}`) : null,
    event.cards?.length ? el("div", { class: "cards" }, event.cards.map(place)) : null,
    event.citations?.length ? sources(event.citations) : null,
    el("p", { class: "fate" }));
}

function change(event) {
  if (event.kind === "closed") return "Conversation terminée";
  if (event.kind !== "owner") return null;
  if (event.owner === "queue") return "La personne attend un conseiller";
  if (event.owner === "operator") return `${event.ownerName ?? "Un conseiller"} a pris la conversation`;
  return event.owner === "assistant" ? "L'assistant a repris la conversation" : null;
}
