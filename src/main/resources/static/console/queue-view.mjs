import { el, picto } from "../shared/dom.mjs";
import { duration } from "../shared/french.mjs";
import { channel, reason, urgency } from "./french.mjs";

/** One list of the left column; a card is made anew only when what it tells has changed. */
export class QueueView {
  #list;
  #on;
  #cards = new Map();

  /** @param on {open(entry), claim(entry)} */
  constructor(list, on) {
    this.#list = list;
    this.#on = on;
  }

  show(entries, desk) {
    const focused = document.activeElement?.dataset.key;
    const cards = entries.map((entry) => this.#card(entry, desk));
    const same = cards.length === this.#list.children.length && cards.every((card, at) => card === this.#list.children[at]);
    if (!same) this.#list.replaceChildren(...cards);
    for (const id of this.#cards.keys()) if (!entries.some((entry) => entry.id === id)) this.#cards.delete(id);
    if (focused && document.activeElement?.dataset.key !== focused) this.#list.querySelector(`[data-key="${focused}"]`)?.focus();
    this.tick();
  }

  /** The waiting times go on by themselves. */
  tick() {
    this.#list.querySelectorAll("[data-since]").forEach((time) => {
      time.textContent = `${time.dataset.verb} ${duration(Date.now() - Date.parse(time.dataset.since))}`;
    });
  }

  #card(entry, desk) {
    const unread = desk.unread(entry);
    const open = entry.conversation === desk.current;
    const told = JSON.stringify([entry, unread, open]);
    const known = this.#cards.get(entry.id);
    if (known?.told === told) return known.card;
    const card = this.#make(entry, unread, open, entry.claimedBy?.id === desk.me?.id);
    this.#cards.set(entry.id, { told, card });
    return card;
  }

  #make(entry, unread, open, mine) {
    const level = urgency(entry.urgency);
    const from = channel(entry.channel);
    const waits = !entry.claimedBy;
    return el("li", { class: `entry ${entry.urgency ?? ""} ${open ? "open" : ""}` },
      level && el("p", { class: "row" }, el("span", { class: `badge ${level.style}` }, picto(level.picto), level.text)),
      el("button", { type: "button", class: "entry-open", "data-key": `open-${entry.id}`, "aria-pressed": String(open), onclick: () => this.#on.open(entry) },
        el("span", { class: "need-words" }, entry.summary?.need || "Demande sans mots")),
      el("p", { class: "entry-facts hint" },
        el("span", { class: "with-picto" }, picto(from.picto), from.text),
        entry.summary?.commune && el("span", { class: "with-picto" }, picto("lieu"), entry.summary.commune),
        el("span", {}, reason(entry.reason)),
        el("span", { class: "since", "data-since": entry.openedAt, "data-verb": waits ? "attend depuis" : "ouvert depuis" })),
      unread && el("p", { class: "row" }, el("span", { class: "badge good" }, picto("bulle"), "Nouveau message")),
      entry.claimedBy && !mine && el("p", { class: "hint" }, `Avec ${entry.claimedBy.name}`),
      waits && el("button", { type: "button", class: "button main", "data-key": `claim-${entry.id}`, onclick: () => this.#on.claim(entry) }, "Prendre",
        el("span", { class: "off-screen" }, ` : ${entry.summary?.need ?? ""}`)));
  }
}
