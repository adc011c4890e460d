import { hour } from "../shared/french.mjs";

/** The console's words for what the server names in codes. */
export { fate, troubled } from "./fates.mjs";

const REASONS = {
  asked: "demande une personne",
  danger: "danger pour la personne",
  cyber: "argent ou compte en danger",
  urgent: "situation urgente",
  misunderstood: "l'assistant ne comprend pas",
  not_understood: "l'assistant ne comprend pas",
  unclear: "l'assistant ne comprend pas",
  guide_failed: "le guide n'a pas suffi",
  unresolved: "le guide n'a pas suffi",
  no_answer: "pas de réponse trouvée",
  no_place: "aucun lieu trouvé",
  language: "autre langue que le français",
  out_of_scope: "hors du numérique",
  failure: "panne de l'assistant",
  follow_up: "n'a pas trouvé d'aide",
  privacy: "données personnelles",
};
const LANGUAGES = typeof Intl.DisplayNames === "function" ? new Intl.DisplayNames(["fr"], { type: "language" }) : null;

/** A reason the server already tells in French is shown as it is. */
export function reason(code) {
  return REASONS[(code ?? "").toLowerCase()] ?? code ?? "";
}

export function language(code) {
  if (!code) return "";
  try {
    return LANGUAGES?.of(code) ?? code;
  } catch {
    return code;
  }
}

export function urgency(level) {
  if (level === "danger") return { picto: "alerte", style: "danger", text: "Danger" };
  if (level === "cyber") return { picto: "bouclier", style: "care", text: "Argent ou compte en danger" };
  return null;
}

export function channel(code) {
  return code === "sms" ? { picto: "telephone", text: "SMS" } : { picto: "bulle", text: "Web" };
}

/** What a text will cost, and why when it is dear. */
export function sms(segments, unicode, foreign) {
  if (segments === 0) return "";
  const cost = `${segments} SMS`;
  return unicode && segments > 1 ? `${cost}, à cause de : ${foreign.slice(0, 5).join(" ")}` : cost;
}

/** Until when somebody was promised an answer, and that it is late. */
export function promise(until, now) {
  const told = `Promis avant ${hour(until)}`;
  return now > Date.parse(until) ? `${told} : en retard` : told;
}

/** How long one still has to say yes: "encore 25 s". */
export function countdown(until, now) {
  const seconds = Math.ceil((Date.parse(until) - now) / 1000);
  return seconds > 0 ? `encore ${seconds} s` : "à un collègue bientôt";
}

/** "aide 2 personnes sur 4", or why somebody can take nobody. */
export function room({ presence, load = 0, capacity }) {
  if (!isHere({ presence })) return (presence ?? "").toLowerCase() === "paused" ? "en pause" : "pas là";
  const helps = load === 0 ? "libre" : `aide ${load} ${load > 1 ? "personnes" : "personne"} sur ${capacity}`;
  return load >= capacity ? `${helps}, n'a plus de place` : helps;
}

export function isHere({ presence }) {
  return (presence ?? "").toLowerCase() === "here";
}
