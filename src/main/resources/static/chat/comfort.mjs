import { el, picto } from "../shared/dom.mjs";
import { Dictation, Reader } from "./voice.mjs";

const EASY = "aiguilleur-facile";
const MAY_LISTEN = "aiguilleur-dictee";
const $ = (id) => document.getElementById(id);

/** Larger words, one sentence a line; remembered for this visit. */
export function easyReading(storage) {
  const button = $("easy");
  const show = (easy) => {
    document.documentElement.toggleAttribute("data-easy", easy);
    button.setAttribute("aria-pressed", String(easy));
  };
  show(read(storage, EASY) === "1");
  button.hidden = false;
  button.addEventListener("click", () => {
    const easy = button.getAttribute("aria-pressed") !== "true";
    show(easy);
    write(storage, EASY, easy ? "1" : "0");
  });
}

/** Reads messages aloud where the browser can; null where it cannot. */
export function readingAloud() {
  const reader = new Reader(window, (key) => {
    document.querySelectorAll(".listen").forEach((button) => {
      const on = button.dataset.key === key;
      button.setAttribute("aria-pressed", String(on));
      button.replaceChildren(picto(on ? "arreter" : "ecouter"), on ? "Arrêter" : "Écouter");
    });
  });
  window.addEventListener("pagehide", () => reader.stop());
  return reader.present ? reader : null;
}

/** A button that writes what is said into the field; what the browser may do with the voice is told before. */
export function dictation(storage, field, told) {
  const button = $("dictate");
  const written = (words) => {
    field.value = words;
    field.dispatchEvent(new Event("input"));
  };
  const listener = new Dictation(window, {
    words: written,
    listening(yes) {
      button.setAttribute("aria-pressed", String(yes));
      button.replaceChildren(picto(yes ? "arreter" : "micro"), el("span", {}, yes ? "Arrêter" : "Dicter"));
      if (!yes) field.focus();
    },
    trouble: told,
  });
  if (!listener.present) return null;
  button.hidden = false;
  const begin = () => listener.toggle(field.value);
  button.addEventListener("click", () => {
    if (read(storage, MAY_LISTEN) === "1") begin();
    else $("voice").showModal();
  });
  $("voice").addEventListener("close", () => {
    if ($("voice").returnValue !== "yes") return;
    $("voice").returnValue = "";
    write(storage, MAY_LISTEN, "1");
    begin();
  });
  return listener;
}

function read(storage, key) {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function write(storage, key, value) {
  try {
    storage?.setItem(key, value);
  } catch { /* it is asked again on the next page */ }
}
