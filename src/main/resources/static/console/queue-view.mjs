import { el, picto } from "../shared/dom.mjs";
import { duration } from "../shared/french.mjs";
import { channel, countdown, language, promise, reason, urgency } from "./french.mjs";

/**
 * One list of the left column. A card is made anew only when what it tells has changed, and only what has moved is
 * moved: with two hundred people in the list, one change touches one card.
 */
export class QueueView {
  #list;
  #on;
  #cards = new Map();

  /** @param on {open(entry), claim(entry), decline(entry)}, and `take` and `since`, the words of the button and of the time */
  constructor(list, on) {
    this.#list = list;
    this.#on = { take: "Prendre", since: null, ...on };
  }

  show(entries, desk) {
    const focused = this.#list.contains(document.activeElement) ? document.activeElement : null;
    const place = focused && [...this.#list.children].findIndex((card) => card.contains(focused));
    const cards = entries.map((entry) => this.#card(entry, desk));
    this.#arrange(cards);
    const present = new Set(entries.map((entry) => entry.id));
    for (const id of this.#cards.keys()) if (!present.has(id)) this.#cards.delete(id);
    if (focused && !focused.isConnected) this.#focusAgain(focused.dataset.key, place);
    this.tick();
  }

  /** The times go on by themselves. */
  tick(now = Date.now()) {
    for (const { times } of this.#cards.values()) {
      for (const [node, words] of times) {
        const told = words(now);
        if (node.textContent !== told) node.textContent = told;
      }
    }
  }

  #arrange(cards) {
    const wanted = new Set(cards);
    for (const child of [...this.#list.children]) if (!wanted.has(child)) child.remove();
    let at = this.#list.firstElementChild;
    for (const card of cards) {
      if (at !== card && at?.nextElementSibling === card) {
        at.remove(); // it has gone down, and is put back where it comes
        at = card;
      }
      if (at === card) at = at.nextElementSibling;
      else this.#list.insertBefore(card, at);
    }
  }

  /** Who reads with the keyboard stays where they were, also when that person has just been taken. */
  #focusAgain(key, place) {
    const same = key && this.#list.querySelector(`[data-key="${key}"]`);
    const near = this.#list.children[Math.min(place, this.#list.children.length - 1)]?.querySelector(".entry-open");
    (same || near || document.getElementById("queue-title"))?.focus();
  }

  #card(entry, desk) {
    const [unread, open] = [desk.unread(entry), entry.conversation === desk.current];
    const turn = desk.offered(entry) ? "offered" : desk.forOthers(entry) ? "later" : "";
    const told = JSON.stringify([entry, unread, open, turn]);
    const known = this.#cards.get(entry.id);
    if (known?.told === told) return known.card;
    const made = this.#make(entry, { unread, open, turn, mine: entry.claimedBy?.id === desk.me?.id, me: desk.me?.id });
    this.#cards.set(entry.id, { told, ...made });
    known?.card.replaceWith(made.card);
    return made.card;
  }

  #make(entry, { unread, open, turn, mine, me }) {
    const from = channel(entry.channel);
    const times = [];
    const timed = (tag, style, words) => {
      const node = el(tag, { class: style });
      times.push([node, words]);
      return node;
    };
    const waits = !entry.claimedBy;
    const since = this.#on.since ?? (waits ? "attend depuis" : "ouvert depuis");
    const card = el("li", { class: `entry ${entry.urgency ?? ""} ${turn} ${open ? "open" : ""}` },
      this.#badges(entry, { unread, waits, me }, timed),
      el("button", { type: "button", class: "entry-open", "data-key": `open-${entry.id}`, "aria-pressed": String(open), onclick: () => this.#on.open(entry) },
        el("span", { class: "need-words" }, entry.summary?.need || "Demande sans mots")),
      el("p", { class: "entry-facts hint" },
        el("span", { class: "with-picto" }, picto(from.picto), from.text),
        entry.summary?.commune && el("span", { class: "with-picto" }, picto("lieu"), entry.summary.commune),
        entry.reason && !mine && el("span", {}, reason(entry.reason)),
        timed("span", "since", (now) => `${since} ${duration(now - Date.parse(entry.openedAt))}`)),
      entry.transferNote && (waits || (mine && !open)) && el("p", { class: "word" }, `Mot d'un collègue : « ${entry.transferNote} »`),
      entry.claimedBy && !mine && el("p", { class: "hint" }, `Avec ${entry.claimedBy.name}`),
      waits && this.#buttons(entry, turn));
    return { card, times };
  }

  #badges(entry, { unread, waits, me }, timed) {
    const level = urgency(entry.urgency);
    const code = entry.language ?? entry.summary?.language;
    const whose = waits ? turnOf(entry, me) : null;
    const badges = [
      level && el("span", { class: `badge ${level.style}` }, picto(level.picto), level.text),
      unread && el("span", { class: "badge good" }, picto("bulle"), "Nouveau message"),
      entry.promisedAt && el("span", { class: "badge care" }, picto("horloge"), timed("span", "", (now) => promise(entry.promisedAt, now))),
      code && code !== "fr" && el("span", { class: "badge" }, `Parle ${language(code)}`),
      whose && el("span", { class: `badge ${whose.style}` }, picto("personne"),
        whose.until ? timed("span", "", (now) => `${whose.text}, ${countdown(whose.until, now)}`) : whose.text),
    ].filter(Boolean);
    return badges.length > 0 && el("p", { class: "row badges" }, badges);
  }

  #buttons(entry, turn) {
    const whom = el("span", { class: "off-screen" }, ` : ${entry.summary?.need ?? ""}`);
    const take = el("button", { type: "button", class: "button take", "data-key": `claim-${entry.id}`, onclick: () => this.#on.claim(entry) }, this.#on.take, whom);
    if (turn !== "offered") return take;
    return el("p", { class: "row turn" }, take,
      el("button", { type: "button", class: "button", "data-key": `decline-${entry.id}`, onclick: () => this.#on.decline(entry) }, "Pas moi", whom.cloneNode(true)));
  }
}

/** Whose turn it is to take this person. */
function turnOf({ offeredTo, forOperator, forGroup }, me) {
  if (offeredTo) {
    return offeredTo.id === me
      ? { text: "Proposée à vous", style: "good", until: offeredTo.until }
      : { text: `Proposée à ${offeredTo.name}`, style: "" };
  }
  if (forOperator) return forOperator.id === me ? { text: "Pour vous", style: "good" } : { text: `Pour ${forOperator.name}`, style: "" };
  return forGroup ? { text: `Pour le groupe ${forGroup}`, style: "" } : null;
}
