const $ = (id) => document.getElementById(id);
const OFF = "console.keys";
const CHOICES = ["radio", "checkbox", "button", "submit"];

const known = new Map();

/**
 * Gives a key a meaning; also before the console has started. The same key registered again changes its meaning.
 * `action(pressed)` may say false when there is nothing to do with it now.
 */
export function register(key, french, action) {
  known.set(key.toLowerCase(), { key, french, action });
  if (typeof document !== "undefined" && $("keys")?.open) list();
}

/** What a pressed key means, or null: keys of a field, of a dialog or with Ctrl, Alt and Meta are left alone. */
export function meaning({ key, ctrlKey, altKey, metaKey, repeat, target, isComposing }, { off, dialog }) {
  if (ctrlKey || altKey || metaKey || isComposing || dialog) return null;
  if (writes(target)) return null;
  if (off && key !== "?") return null;
  if (repeat && !["j", "k"].includes(key.toLowerCase())) return null;
  return known.get(key.toLowerCase()) ?? null;
}

/** True in a field where letters are written, or a list that searches by letters. */
export function writes(target) {
  const tag = target?.tagName?.toLowerCase();
  if (tag === "textarea" || tag === "select" || target?.isContentEditable) return true;
  return tag === "input" && !CHOICES.includes(target.type);
}

/** The keys in the order in which they were given. */
export function all() {
  return [...known.values()];
}

/** The keys of the console, and the help that lists them. */
export function start(stage) {
  register("?", "Cette aide", () => help(stage));
  $("keys-on").checked = !off();
  $("keys-on").addEventListener("change", () => {
    try {
      if ($("keys-on").checked) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, "1");
    } catch {
      // A browser that keeps nothing has the keys on at the next visit.
    }
  });
  $("keys-help").addEventListener("click", () => help(stage));
  document.addEventListener("keydown", (pressed) => {
    if (pressed.defaultPrevented) return;
    const found = meaning(pressed, { off: off(), dialog: Boolean(document.querySelector("dialog[open]")) });
    if (!found || found.action(pressed) === false) return;
    pressed.preventDefault();
  });
}

function off() {
  if ($("keys-on").isConnected && $("keys").open) return !$("keys-on").checked;
  try {
    return localStorage.getItem(OFF) === "1";
  } catch {
    return !$("keys-on").checked;
  }
}

function help() {
  list();
  $("keys").showModal();
}

function list() {
  const rows = all().map(({ key, french }) => {
    const row = document.createElement("tr");
    const [name, what] = [document.createElement("th"), document.createElement("td")];
    const cap = document.createElement("kbd");
    cap.textContent = WORDS[key] ?? key;
    name.scope = "row";
    name.append(cap);
    what.textContent = french;
    row.append(name, what);
    return row;
  });
  $("keys-list").replaceChildren(...rows);
}

const WORDS = { Escape: "Échap", ArrowDown: "↓", ArrowUp: "↑" };
