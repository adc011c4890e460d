import { Log } from "../chat/log.mjs";
import { Store } from "./store.mjs";

/**
 * An operator's desk without DOM or network: who waits, who is mine, and which conversation is open.
 * Each conversation keeps its log and how far it was read while the page lives, and what was typed longer than that.
 */
export class Desk {
  me = null;
  colleagues = [];
  mentions = [];
  /** In the order of the server: danger, money or an account, promises that are due, then who waits longest. */
  waiting = [];
  claimed = [];
  current = null;
  #head = 0;
  #files = new Map();
  #known = null;
  #asked = new Set();
  #store;

  constructor(store = new Store(null)) {
    this.#store = store;
  }

  /** A new line to the server may count its snapshots anew. */
  connected() {
    this.#head = 0;
  }

  /** Takes a snapshot of the queue; gives back who newly waits and whom a colleague passed to me, or null when it is an old snapshot. */
  queue(frame) {
    if (frame.head < this.#head) return null;
    const [mine, others] = [this.mine(), this.others()].map((entries) => new Set(entries.map(({ id }) => id)));
    if (!this.me) this.#store.belongsTo(frame.me.id);
    this.#head = frame.head;
    this.me = frame.me;
    this.colleagues = frame.colleagues ?? [];
    this.mentions = frame.mentions ?? [];
    this.waiting = frame.waiting;
    this.claimed = frame.claimed;
    this.#forgetEnded();
    const known = this.#known;
    this.#known = new Set(this.waiting.map((entry) => this.#call(entry)));
    if (known === null) return [];
    const passed = this.mine().filter((entry) => others.has(entry.id) && !this.#asked.has(entry.conversation));
    return [...this.waiting.filter((entry) => !known.has(this.#call(entry)) && !mine.has(entry.id)), ...passed];
  }

  /** Remembers that I wanted this person myself: nobody has to tell me that I have them. */
  asks(conversation) {
    this.#asked.add(conversation);
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

  /** True when the server asks me, now, whether I take this person. */
  offered(entry) {
    return Boolean(this.me) && entry.offeredTo?.id === this.me.id;
  }

  /** True when it is first of all somebody else's turn to take this person. */
  forOthers(entry) {
    if (this.offered(entry)) return false;
    if (entry.offeredTo) return true;
    if (entry.forOperator) return entry.forOperator.id !== this.me?.id;
    return Boolean(entry.forGroup) && !this.groups().includes(entry.forGroup);
  }

  /** The groups I am in. */
  groups() {
    return this.colleagues.find(({ id }) => id === this.me?.id)?.groups ?? [];
  }

  /** Who is to be taken next by me: who is offered to me, else the first whose turn is nobody else's. */
  next() {
    return this.waiting.find((entry) => this.offered(entry)) ?? this.waiting.find((entry) => !this.forOthers(entry)) ?? null;
  }

  /** The escalation of the open conversation as the queue tells it now; null once it has left the queue. */
  entry() {
    return this.entryOf(this.current);
  }

  entryOf(conversation) {
    return [...this.waiting, ...this.claimed].find((entry) => entry.conversation === conversation) ?? null;
  }

  /** True when the operator may write in the open conversation. */
  holds() {
    return this.mine().some((entry) => entry.conversation === this.current);
  }

  open(conversation) {
    this.current = conversation;
    this.#store.open = conversation;
    const file = this.file(conversation);
    file.read = Math.max(file.read, file.log.last);
    return file;
  }

  leave() {
    this.current = this.#store.open = null;
  }

  /** The conversation that was open when the page was loaded anew, while it still is in the queue. */
  before() {
    return this.entryOf(this.#store.open);
  }

  file(conversation) {
    if (!this.#files.has(conversation)) this.#files.set(conversation, this.#fileOf(conversation));
    return this.#files.get(conversation);
  }

  #fileOf(conversation) {
    const { draft, outbox } = this.#store.of(conversation);
    const log = new Log();
    outbox.forEach((entry) => log.post(entry));
    return { log, draft, read: 0, need: null, channel: null };
  }

  /** What is typed in the open conversation; it goes with a conversation that has ended. */
  draft(words) {
    if (!this.current) return;
    this.file(this.current).draft = this.entry() ? words : "";
    this.keep(this.current);
  }

  /** Remembers what is typed and not yet sent, for the page that may be loaded again. */
  keep(conversation) {
    const { draft, log } = this.file(conversation);
    this.#store.keep(conversation, { draft, outbox: log.outbox });
  }

  /** Applies a page of events; says whether the rest must be asked for. */
  events(frame) {
    const file = this.file(frame.conversation);
    const { log } = file;
    const unsent = log.outbox.length;
    const gap = frame.events.some((event) => log.apply(event) === "gap");
    log.behind(frame.head);
    if (frame.conversation === this.current) file.read = log.last;
    if (log.outbox.length !== unsent) this.keep(frame.conversation);
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

  /** The same after a reload: takes up what the page before could not send. */
  restore() {
    this.#store.conversations().forEach((conversation) => this.file(conversation));
  }

  #forgetEnded() {
    const alive = new Set([...this.waiting, ...this.claimed].map((entry) => entry.conversation));
    this.#store.conversations().filter((id) => !alive.has(id)).forEach((id) => this.#store.forget(id));
    for (const [id, file] of this.#files) if (!alive.has(id) && id !== this.current) file.draft = "";
  }

  /** Somebody who is offered to me waits anew, for me. */
  #call(entry) {
    return this.offered(entry) ? `${entry.id} offered` : entry.id;
  }
}
