import { fold } from "./mention.mjs";

/** What ready replies leave open, {lieu} and the like, and what of it the conversation knows. No DOM here. */
const BLANK = /\{(prenom|besoin|lieu|adresse|horaires|numero|lien|date)\}/g;
const FRESH = 60 * 60_000;
const DATE = new Intl.DateTimeFormat("fr-FR", { weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit", timeZone: "Europe/Paris" });

/** The blanks still open, in order, as they are written. */
export function open(text) {
  return [...text.matchAll(BLANK)].map(([written]) => written);
}

/** Where the first blank at or after a position stands, {from, to}; null when none is left. */
export function next(text, position = 0) {
  const found = [...text.matchAll(BLANK)].find((blank) => blank.index >= position);
  return found ? { from: found.index, to: found.index + found[0].length } : null;
}

/** The text with everything in it that is known. */
export function filled(text, facts) {
  return text.replace(BLANK, (written, name) => facts[name] || written);
}

/**
 * What the open conversation tells: the operator's first name, the need, the place shown last, and the promised moment.
 * Opening hours grow old within the hour.
 */
export function facts({ me, entry, events, origin, now }) {
  const last = events.findLast((event) => event.cards?.length || event.citations?.some(({ type }) => type === "guide"));
  const shown = events.findLast((event) => event.cards?.length);
  const card = shown?.cards[0];
  const guide = last?.cards?.length ? null : last?.citations?.find(({ type }) => type === "guide");
  const fresh = shown && now - Date.parse(shown.at) < FRESH;
  return {
    prenom: me?.name?.trim().split(/\s+/)[0],
    besoin: entry?.summary?.need?.trim().replace(/[.\s]+$/, ""),
    lieu: card?.nom,
    adresse: card?.adresse,
    horaires: fresh ? card?.ouvert : null,
    numero: card?.telephone,
    lien: guide ? `${origin}/guides/${encodeURIComponent(guide.id)}` : card ? `${origin}/carte/${encodeURIComponent(card.id)}` : null,
    date: entry?.promisedAt ? DATE.format(new Date(entry.promisedAt)).replace(" à ", " vers ") : null,
  };
}

/** The replies in which each word begins a word, whose title has them first. */
export function search(replies, words) {
  const sought = split(words);
  const has = (text) => {
    const mine = split(text);
    return sought.every((word) => mine.some((one) => one.startsWith(word)));
  };
  const found = replies.filter(({ title, text, keys }) => has(`${title} ${(keys ?? []).join(" ")} ${text}`));
  return [...found.filter(({ title }) => has(title)), ...found.filter(({ title }) => !has(title))];
}

function split(text) {
  return fold(text).split(/[^\p{L}\d]+/u).filter(Boolean);
}
