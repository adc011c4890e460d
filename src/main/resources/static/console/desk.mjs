import { Log } from "../chat/log.mjs";

/**
 * An operator's desk without DOM or network: who waits, who is mine, and which conversation is open.
 * Each conversation keeps its log, its draft and how far it was read while the page lives.
 */
export class Desk {
  me = null;
  waiting = [];
  claimed = [];
  current = null;
  #head = 0;
  #files = new Map();
  #known = null;

  /** A new line to the server may count its snapshots anew. */
  connected() {
    this.#head = 0;
  }

  /** Takes a snapshot of the queue; gives back who has newly come, or null when it is an old snapshot. */
  queue(frame) {
    if (frame.head < this.#head) return null;
    this.#head = frame.head;
    this.me = frame.me;
    this.waiting = [...frame.waiting].sort(byUrgencyThenAge);
    this.claimed = frame.claimed;
    const known = this.#known;
    this.#known = new Set([...frame.waiting, ...frame.claimed].map((entry) => entry.id));
    return known === null ? [] : this.waiting.filter((entry) => !known.has(entry.id));
  }

  /** A person of mine wrote while I look at another conversation. */
  heard(frame) {
    const entry = this.claimed.find((held) => held.conversation === frame.conversation);
    if (entry) entry.heard = Math.max(entry.heard, frame.heard);
  }

  mine() {
    return this.claimed.filter((entry) => entry.claimedBy?.id === this.me?.id);
  }

  others() {
    return this.claimed.filter((entry) => entry.claimedBy?.id !== this.me?.id);
  }

  /** The escalation of the open conversation as the queue tells it now; null once it has left the queue. */
  entry() {
    return [...this.waiting, ...this.claimed].find((entry) => entry.conversation === this.current) ?? null;
  }

  /** True when the operator may write in the open conversation. */
  holds() {
    return this.mine().some((entry) => entry.conversation === this.current);
  }

  open(conversation) {
    this.current = conversation;
    return this.file(conversation);
  }

  file(conversation) {
    if (!this.#files.has(conversation)) this.#files.set(conversation, { log: new Log(), draft: "", read: 0 });
    return this.#files.get(conversation);
  }

  /** Applies a page of events; says whether the rest must be asked for. */
  events(frame) {
    const { log } = this.file(frame.conversation);
    const gap = frame.events.some((event) => log.apply(event) === "gap");
    log.behind(frame.head);
    if (frame.conversation === this.current) this.file(frame.conversation).read = log.last;
    return gap;
  }

  /** True when one of my people wrote since I last looked. */
  unread(entry) {
    const mine = Boolean(this.me) && entry.claimedBy?.id === this.me.id;
    return mine && entry.conversation !== this.current && entry.heard > this.file(entry.conversation).read;
  }

  /** Messages whose fate is not known: they are posted again when the line returns. */
  unsent() {
    return [...this.#files].flatMap(([conversation, file]) => file.log.toSend().map((entry) => ({ conversation, entry })));
  }
}

const URGENCY = { danger: 0, cyber: 1, none: 2 };

function byUrgencyThenAge(one, other) {
  return (URGENCY[one.urgency] ?? 2) - (URGENCY[other.urgency] ?? 2) || one.openedAt.localeCompare(other.openedAt);
}
