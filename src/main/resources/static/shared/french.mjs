/** How dates, distances and numbers are told in French. No DOM here. */
const PARIS = "Europe/Paris";
const DAY = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", year: "numeric", timeZone: PARIS });
const HOUR = new Intl.DateTimeFormat("fr-FR", { hour: "numeric", minute: "2-digit", timeZone: PARIS });
const KILOMETRES = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

/** "2 octobre 2026", "1er mai 2026"; a date without hour stays the day it is. */
export function day(iso) {
  const at = /^\d{4}-\d\d-\d\d$/.test(iso) ? new Date(`${iso}T12:00:00Z`) : new Date(iso);
  return Number.isNaN(at.getTime()) ? "" : DAY.format(at).replace(/^1 /, "1er ");
}

/** "14:05" is told "14 h 05", "09:05" is told "9 h 05", never cut by the end of a line. */
export function hour(iso) {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? "" : HOUR.format(at).replace(/^0(?=\d)/, "").replace(":", "\u00a0h\u00a0");
}

/** "à 800 m", "à 1,2 km". */
export function distance(kilometres) {
  if (kilometres === null || kilometres === undefined) return "";
  if (kilometres < 0.95) return `à ${Math.max(50, Math.round(kilometres * 20) * 50)} m`;
  return `à ${KILOMETRES.format(kilometres)} km`;
}

/** "moins d'une minute", "4 min", "1 h 05". */
export function duration(milliseconds) {
  const minutes = Math.floor(Math.max(0, milliseconds) / 60_000);
  if (minutes < 1) return "moins d'une minute";
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")}`;
  const days = Math.floor(minutes / (24 * 60));
  return days === 1 ? "1 jour" : `${days} jours`;
}

/** What a person in the queue is told; position counts from 1. */
export function inQueue(position) {
  const said = "Un conseiller vous répond ici.";
  if (!position) return `${said} Restez sur cette page.`;
  if (position === 1) return `${said} C'est bientôt votre tour.`;
  const before = position - 1;
  return `${said} Il y a ${before} personne${before > 1 ? "s" : ""} avant vous.`;
}

/** Keeps ? ! : ; » and « on the line of their word. */
export function tied(text) {
  return text.replace(/ ([?!:;»])/g, "\u00a0$1").replace(/« /g, "«\u00a0");
}

/** Cuts a text after each sentence and each line; put together again, the pieces are the text. */
export function sentences(text) {
  const found = [];
  let from = 0;
  for (const end of text.matchAll(/[.!?…]+[ \u00a0]+|\n+/g)) {
    const to = end.index + end[0].length;
    if (/^[^\S\n]*\d+\.\s*$/.test(text.slice(from, to))) continue;
    found.push(text.slice(from, to));
    from = to;
  }
  if (from < text.length) found.push(text.slice(from));
  return found;
}

const NUMBER = String.raw`(?:\+33|0)(?: ?\(0\))?(?:[ .]?\d){9}`;
const PIECES = new RegExp(String.raw`(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])|(${NUMBER})(?!\d)`, "g");
const ALONE = /^(?:\+?\d[\d .]{8,16}|\d{2,4}|\d{5})$/;

/** Cuts a text in {text}, {link} and {phone}; a number alone on its line is {phone, alone}. */
export function pieces(text) {
  const found = [];
  text.split("\n").forEach((line, index) => {
    if (index > 0) found.push({ text: "\n" });
    if (ALONE.test(line.trim())) found.push({ phone: line.trim(), alone: true });
    else inLine(line, found);
  });
  return found;
}

function inLine(line, found) {
  let from = 0;
  for (const match of line.matchAll(PIECES)) {
    if (/[\d.]/.test(line.charAt(match.index - 1))) continue;
    if (match.index > from) found.push({ text: line.slice(from, match.index) });
    found.push(match[1] ? { link: match[1] } : { phone: match[2] });
    from = match.index + match[0].length;
  }
  if (from < line.length) found.push({ text: line.slice(from) });
}

/** A French number in pairs of digits, as people say and dial it: "+33169000000" is "01 69 00 00 00". */
export function dialled(number) {
  const national = number.replace(/\(0\)|[^\d+]/g, "").replace(/^\+33/, "0");
  return /^0\d{9}$/.test(national) ? national.replace(/(\d\d)(?=\d)/g, "$1\u00a0") : number;
}

/** The address that a telephone calls: "01 69 00 00 00" is tel:0169000000. */
export function telephone(number) {
  return `tel:${number.replace(/\(0\)|[^\d+]/g, "")}`;
}
