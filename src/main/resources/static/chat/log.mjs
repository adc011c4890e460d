/**
 * One conversation as its numbered events, and what was written here but not yet seen in it.
 * No DOM and no network in this file: it is the part that must never lose nor double a message.
 */
export class Log {
  last = 0;
  head = 0;
  events = [];
  outbox = [];
  owner = "assistant";
  ownerName = null;
  position = null;
  statuses = new Map();

  /** Says "applied", "old" (already here) or "gap" (ask again from `last`). */
  apply(event) {
    if (event.seq <= this.last) return "old";
    if (event.seq > this.last + 1) return "gap";
    this.last = event.seq;
    this.head = Math.max(this.head, this.last);
    this.events.push(event);
    this.#follow(event);
    this.#acknowledge(event);
    return "applied";
  }

  /** True when the other side has events that are not here. */
  behind(head) {
    this.head = Math.max(this.head, head ?? 0);
    return this.head > this.last;
  }

  /** Keeps a frame until its event comes back; the same client id is kept once. */
  post(entry) {
    if (!this.outbox.some((waiting) => waiting.clientId === entry.clientId)) this.outbox.push(entry);
  }

  /** What must be sent (again), oldest first. */
  toSend() {
    return this.outbox.filter((entry) => !entry.refused);
  }

  /** Marks a message that the other side will never take, so that it is not sent again. */
  refuse(clientId, why) {
    const entry = this.outbox.find((waiting) => waiting.clientId === clientId);
    if (entry) entry.refused = why;
    return entry;
  }

  drop(clientId) {
    this.outbox = this.outbox.filter((entry) => entry.clientId !== clientId);
  }

  /** The choices that may still be answered: those of the last words, while nothing was answered to them. */
  openChoices() {
    if (this.toSend().some((entry) => entry.type !== "human")) return null;
    const spoken = this.#lastWords();
    if (this.owner === "closed" && spoken?.author !== "assistant") return null;
    return spoken && spoken.author !== "person" && spoken.choices?.length ? spoken : null;
  }

  /** True while the person waits for the assistant's words. */
  searching() {
    if (this.owner !== "assistant") return false;
    return this.toSend().length > 0 || this.#lastWords()?.author === "person";
  }

  /** What the house says of its own accord answers nobody and closes no question. */
  #lastWords() {
    for (let at = this.events.length - 1; at >= 0; at--) {
      const { kind, author } = this.events[at];
      if (kind === "message" && author !== "system") return this.events[at];
    }
    return null;
  }

  #follow(event) {
    if (event.kind === "owner") {
      this.owner = event.owner ?? this.owner;
      this.ownerName = event.owner === "operator" ? (event.ownerName ?? null) : null;
      if (this.owner !== "queue") this.position = null;
    } else if (event.kind === "queue") {
      this.position = event.position ?? this.position;
    } else if (event.kind === "closed") {
      this.owner = "closed";
      this.position = null;
    } else if (event.kind === "status" && event.about) {
      this.statuses.set(event.about, event.status);
    }
  }

  #acknowledge(event) {
    const reached = (event.kind === "owner" && event.owner !== "assistant") || event.kind === "queue";
    this.outbox = this.outbox.filter(
      (entry) => entry.clientId !== event.clientId && !(reached && entry.type === "human"));
  }
}
