import { Log } from "./log.mjs";

const KEY = "aiguilleur";

/**
 * A person's stay on this page: which conversation, its log, and what a reload must find again.
 * `storage` is the tab's sessionStorage, or nothing where the browser refuses it.
 */
export class Visit {
  conversation = null;
  token = null;
  seen = 0;
  /** What a link to a conversation carried, and the secret that opens it from then on; until it has. */
  link = null;
  log = new Log();
  #storage;

  constructor(storage) {
    this.#storage = storage;
    const saved = this.#read();
    if (!saved) return;
    this.conversation = saved.conversation ?? null;
    this.token = saved.token ?? null;
    this.seen = saved.last ?? 0;
    this.link = saved.link ?? null;
    (saved.outbox ?? []).forEach((entry) => this.log.post(entry));
  }

  /** True when there is something to show or to send. */
  begun() {
    return Boolean(this.conversation || this.link) || this.log.outbox.length > 0;
  }

  hello(language) {
    const hello = { type: "hello", language };
    if (this.link) Object.assign(hello, this.link);
    else if (this.conversation) Object.assign(hello, { conversation: this.conversation, token: this.token, after: this.log.last });
    return hello;
  }

  /** Goes where a link leads; nothing when it leads nowhere. */
  follow(link) {
    this.link = link;
    this.save();
  }

  /** Says true when the conversation is another one than before, so that the page starts again empty. */
  welcome(frame) {
    const other = this.conversation !== null && this.conversation !== frame.conversation;
    if (other) this.forgetConversation();
    this.link = null;
    this.conversation = frame.conversation;
    this.token = frame.token ?? this.token;
    this.log.behind(frame.head);
    this.save();
    return other;
  }

  /** Leaves the conversation but keeps what still has to be sent. */
  forgetConversation() {
    const waiting = this.log.outbox;
    this.conversation = null;
    this.token = null;
    this.seen = 0;
    this.log = new Log();
    waiting.forEach((entry) => this.log.post(entry));
    this.save();
  }

  /** Leaves nothing on this device. */
  erase() {
    this.log = new Log();
    this.conversation = null;
    this.token = null;
    this.link = null;
    this.seen = 0;
    try {
      this.#storage?.removeItem(KEY);
    } catch { /* nothing was kept */ }
  }

  save() {
    const { conversation, token, link, log } = this;
    const last = Math.max(log.last, this.seen);
    try {
      this.#storage?.setItem(KEY, JSON.stringify({ conversation, token, link: link ?? undefined, last, outbox: log.outbox }));
    } catch { /* a full or refused storage only costs the reload */ }
  }

  #read() {
    try {
      return JSON.parse(this.#storage?.getItem(KEY) ?? "null");
    } catch {
      return null;
    }
  }
}
