import { dialled } from "../shared/french.mjs";

/** Reading aloud and taking dictation, by what the browser brings along. No DOM here; the browser's parts are passed in. */

/** What is read aloud for an event: its words as one says them, the places, then the answers. */
export function spoken({ text, cards, choices }) {
  const words = (text ?? "")
    .replace(/https?:\/\/(www\.)?/g, "")
    .replace(/(^|\s)(?!19|20)(\d\d)(\d\d)(?=\s|$|[.,;:])/g, "$1$2 $3")
    .trim();
  const offered = (choices ?? []).map((choice) => choice.label);
  const parts = [words, ...(cards ?? []).map(place)];
  if (offered.length) parts.push(`Vous pouvez répondre : ${offered.join(". ")}.`);
  return parts.join("\n");
}

function place({ nom, adresse, ouvert, gratuit, telephone }) {
  const number = telephone && `Téléphone : ${dialled(telephone).replaceAll("\u00a0", " ")}`;
  return `${[nom, adresse, ouvert, gratuit && "Gratuit", number].filter(Boolean).join(". ")}.`;
}

/** Reads one text at a time; `changed(key)` tells which one is being read, null for none. */
export class Reader {
  #synthesis;
  #Utterance;
  #changed;
  #reading = null;

  constructor(browser, changed) {
    this.#synthesis = browser.speechSynthesis;
    this.#Utterance = browser.SpeechSynthesisUtterance;
    this.#changed = changed;
  }

  get present() {
    return Boolean(this.#synthesis && this.#Utterance);
  }

  /** Reads this, or stops when this is being read. */
  toggle(key, text) {
    const stop = this.#reading === key;
    this.stop();
    if (stop) return;
    const utterance = new this.#Utterance(text);
    utterance.lang = "fr-FR";
    utterance.rate = 0.9;
    const voice = this.#synthesis.getVoices().find((each) => each.lang.replace("_", "-").startsWith("fr"));
    if (voice) utterance.voice = voice;
    utterance.onend = utterance.onerror = () => {
      if (this.#reading === key) this.#tell(null);
    };
    this.#tell(key);
    this.#synthesis.speak(utterance);
  }

  stop() {
    if (this.#reading === null) return;
    this.#synthesis.cancel();
    this.#tell(null);
  }

  #tell(key) {
    this.#reading = key;
    this.#changed(key);
  }
}

const TROUBLES = {
  "not-allowed": "Le micro n'est pas permis. Écrivez votre message.",
  "service-not-allowed": "La dictée n'est pas permise ici. Écrivez votre message.",
  "audio-capture": "Je ne trouve pas de micro. Écrivez votre message.",
  "no-speech": "Je n'ai rien entendu. Réessayez, ou écrivez.",
  network: "La dictée ne répond pas. Écrivez votre message.",
};

/** Writes what is said after what stands there; `on` has words(text), listening(yes), trouble(french). */
export class Dictation {
  #Recognition;
  #on;
  #recognition = null;

  constructor(browser, on) {
    this.#Recognition = browser.SpeechRecognition ?? browser.webkitSpeechRecognition;
    this.#on = on;
  }

  get present() {
    return Boolean(this.#Recognition);
  }

  toggle(before) {
    if (this.#recognition) return this.#recognition.stop();
    const recognition = new this.#Recognition();
    recognition.lang = "fr-FR";
    recognition.interimResults = true;
    const begun = before.trim() ? `${before.trim()} ` : "";
    recognition.onresult = ({ results }) => this.#on.words(begun + [...results].map((result) => result[0].transcript).join("").trim());
    recognition.onerror = ({ error }) => error !== "aborted" && this.#on.trouble(TROUBLES[error] ?? TROUBLES.network);
    recognition.onend = () => {
      this.#recognition = null;
      this.#on.listening(false);
    };
    this.#recognition = recognition;
    this.#on.listening(true);
    recognition.start();
  }

  stop() {
    this.#recognition?.stop();
  }
}
