const NAME = "console";

/**
 * What an operator has typed but not yet sent, kept by the browser's tab until it is sent or the conversation ends:
 * a reload, a crash or a session that ended loses no word. Another operator at the same tab finds nothing.
 */
export class Store {
  #place;
  #kept;

  /** @param place the tab's sessionStorage, or nothing where the browser refuses it */
  constructor(place) {
    this.#place = place;
    this.#kept = this.#read();
  }

  /** Forgets what somebody else left in this tab. */
  belongsTo(operator) {
    if (this.#kept.operator === operator) return;
    this.#kept = { operator, files: {} };
    this.#write();
  }

  /** {draft, outbox} of a conversation. */
  of(conversation) {
    return this.#kept.files[conversation] ?? { draft: "", outbox: [] };
  }

  conversations() {
    return Object.keys(this.#kept.files);
  }

  keep(conversation, { draft, outbox }) {
    const waiting = outbox.filter((entry) => !entry.refused);
    if (!draft && waiting.length === 0) delete this.#kept.files[conversation];
    else this.#kept.files[conversation] = { draft, outbox: waiting };
    this.#write();
  }

  forget(conversation) {
    if (!(conversation in this.#kept.files)) return;
    delete this.#kept.files[conversation];
    this.#write();
  }

  /** The conversation that was open. */
  get open() {
    return this.#kept.open ?? null;
  }

  set open(conversation) {
    if (this.open === conversation) return;
    this.#kept.open = conversation;
    this.#write();
  }

  #read() {
    try {
      const kept = JSON.parse(this.#place?.getItem(NAME) ?? "null");
      if (kept?.files) return kept;
    } catch {
      // What cannot be read is begun anew.
    }
    return { operator: null, files: {} };
  }

  #write() {
    try {
      this.#place?.setItem(NAME, JSON.stringify(this.#kept));
    } catch {
      // The page goes on without it.
    }
  }
}
