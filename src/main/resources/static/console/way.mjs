import { register } from "./keys.mjs";

const $ = (id) => document.getElementById(id);
const shown = (element) => Boolean(element) && element.offsetParent !== null;

/** Going through the console by keyboard: from one person to the next, to the answer, and back. */
export function start(stage) {
  register("j", "Personne suivante (aussi ↓ dans la liste)", () => step(1));
  register("k", "Personne précédente (aussi ↑ dans la liste)", () => step(-1));
  register("p", "Prendre : la personne choisie, sinon la prochaine", () => take(stage));
  register("r", "Répondre", () => focus($("reply")));
  register("f", "Terminer la conversation", () => press($("close")));
  document.addEventListener("click", ({ target }) => {
    const menu = document.querySelector("details.menu[open]");
    if (menu && !menu.contains(target)) menu.open = false;
  });
  document.addEventListener("keydown", (pressed) => {
    if (pressed.defaultPrevented || document.querySelector("dialog[open]")) return;
    if (pressed.key === "Escape") out(pressed.target);
    const by = { ArrowDown: 1, ArrowUp: -1 }[pressed.key];
    if (by && pressed.target.closest?.(".entries") && step(by)) pressed.preventDefault();
  });
}

/** To the next person of the lists that are open; from elsewhere, to the conversation that is open, or the first. */
function step(by) {
  const people = [...document.querySelectorAll(".queue .entry-open")].filter(shown);
  if (people.length === 0) return false;
  const here = document.activeElement?.closest(".entry")?.querySelector(".entry-open")
    ?? document.querySelector(".queue .entry.open .entry-open");
  const at = people.indexOf(here);
  const next = people[Math.min(people.length - 1, Math.max(0, at + by))];
  next.focus();
  return true;
}

function take(stage) {
  const chosen = document.activeElement?.closest(".entry");
  if (chosen) return press(chosen.querySelector(".take"));
  if (shown($("claim"))) return press($("claim"));
  if (stage.desk.current) return press($("take-over"));
  const next = stage.desk.next();
  if (next) stage.claim(next);
  return Boolean(next);
}

function press(button) {
  if (!shown(button)) return false;
  button.click();
  return true;
}

function focus(field) {
  if (!shown(field)) return false;
  field.focus();
  return true;
}

/** From a field to the conversation, from there to the queue. */
function out(target) {
  const menu = target.closest?.("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  } else if (target.matches?.("textarea, input, select")) {
    focus($("conversation-title"));
  } else if (document.body.classList.contains("reading") && !target.closest?.(".queue")) {
    const open = document.querySelector(".queue .entry.open .entry-open");
    if (shown(open)) open.focus();
    else press($("back"));
  }
}
