const SHORTEST = 500;
const LONGEST = 10_000;
const SILENCE = 45_000;

/**
 * A socket that comes back: it waits longer after each failure, tries at once when the network or the page returns,
 * and leaves a line that has gone silent.
 */
export class Connection {
  #open;
  #on;
  #timers;
  #socket = null;
  #failures = 0;
  #retry = null;
  #watch = null;
  #wanted = false;

  /**
   * @param open makes a new WebSocket
   * @param on {up(), down(), frame(object)}
   */
  constructor(open, on, timers = { set: (f, ms) => setTimeout(f, ms), clear: (id) => clearTimeout(id) }) {
    this.#open = open;
    this.#on = on;
    this.#timers = timers;
  }

  get up() {
    return this.#socket?.readyState === 1;
  }

  start() {
    this.#wanted = true;
    if (!this.#socket) this.#connect();
  }

  stop() {
    this.#wanted = false;
    this.#leave();
    this.#failures = 0;
  }

  /** The network or the page is back: no need to wait any longer. */
  hurry() {
    if (!this.#wanted || this.#socket) return;
    this.#failures = 0;
    this.#connect();
  }

  /** Says false when there is no line; the caller keeps what it wanted to send. */
  send(frame) {
    if (!this.up) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  #connect() {
    this.#timers.clear(this.#retry);
    const socket = this.#open();
    this.#socket = socket;
    this.#listen();
    socket.onopen = () => {
      if (socket !== this.#socket) return;
      this.#failures = 0;
      this.#listen();
      this.#on.up();
    };
    socket.onmessage = (message) => {
      if (socket !== this.#socket) return;
      this.#listen();
      this.#on.frame(JSON.parse(message.data));
    };
    socket.onclose = () => {
      if (socket === this.#socket) this.#lost();
    };
  }

  #listen() {
    this.#timers.clear(this.#watch);
    this.#watch = this.#timers.set(() => this.#lost(), SILENCE);
  }

  #lost() {
    this.#leave();
    this.#on.down();
    if (!this.#wanted) return;
    const wait = Math.min(LONGEST, SHORTEST * 2 ** this.#failures++);
    this.#retry = this.#timers.set(() => this.#connect(), wait);
  }

  #leave() {
    this.#timers.clear(this.#retry);
    this.#timers.clear(this.#watch);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }
}

/** The address of a socket of this site. */
export function socketAddress(path, here = window.location) {
  return `${here.protocol === "https:" ? "wss" : "ws"}://${here.host}${path}`;
}

/** Calls back when the person or the network is here again. */
export function onReturn(again) {
  window.addEventListener("online", again);
  window.addEventListener("pageshow", again);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) again();
  });
}
