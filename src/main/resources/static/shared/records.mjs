import { el, picto } from "./dom.mjs";
import { day, dialled, distance, pieces, sentences, telephone, tied } from "./french.mjs";

/** Words sentence by sentence, with their addresses and telephone numbers ready to touch. */
export function words(text) {
  return el("p", { class: "words" },
    sentences(tied(text)).map((sentence) => el("span", { class: "sentence" }, pieces(sentence).map(shown))));
}

function shown(piece) {
  if (piece.link) return outside(piece.link, piece.link);
  if (piece.phone) return el("a", { href: telephone(piece.phone), class: piece.alone ? "number" : null }, piece.phone);
  return piece.text;
}

/** A place: what it is, where, when, what to check, and how to reach it. */
export function place(card) {
  const { near, doubt, others } = sorted(card);
  const where = [card.adresse, near ?? distance(card.distanceKm)].filter(Boolean).join(", ");
  return el("article", { class: "card place" },
    el("h2", { class: "place-name" }, sheet(card)),
    where && el("p", { class: "fact" }, picto("lieu"), el("span", {}, where)),
    card.ouvert && el("p", { class: "fact" }, picto("horloge"), el("span", {}, capital(card.ouvert))),
    el("p", { class: "row" },
      card.gratuit && el("span", { class: "badge good" }, picto("oui"), "Gratuit"),
      doubt && el("span", { class: "badge care" }, picto("alerte"), el("span", {}, capital(doubt)))),
    others.length ? el("ul", { class: "reasons" }, others.map((reason) => el("li", {}, capital(reason)))) : null,
    el("p", { class: "row reach" },
      card.telephone && el("a", { class: "button main", href: telephone(card.telephone) }, picto("telephone"), dialled(card.telephone)),
      directions(card),
      web(card.siteWeb) && outside(card.siteWeb, "Site web", "button")),
    card.verifieLe && el("p", { class: "hint" }, `Fiche vérifiée le ${day(card.verifieLe)}`));
}

/** The reasons in their places: how far goes with the address, the doubt gets its colour, and nothing is said twice. */
function sorted({ raisons = [], ouvert, aVerifier, telephone: number }) {
  const near = raisons.find((reason) => /^(à (environ )?\d|dans votre commune)/.test(reason));
  const doubt = raisons.find((reason) => reason.startsWith("horaires"))
    ?? (aVerifier ? `à vérifier${number ? " : appelez avant" : ""}` : null);
  return { near, doubt, others: raisons.filter((reason) => ![near, doubt, ouvert, "gratuit"].includes(reason)) };
}

/** Where an answer comes from, one touch away. */
export function sources(citations) {
  return el("details", { class: "sources" },
    el("summary", {}, "D'où vient cette réponse ?"),
    el("ul", {}, citations.map(source)));
}

/** One record with its title, its address when it has one, and the day somebody checked it. */
export function source(citation) {
  return el("li", {},
    web(citation.url) ? outside(citation.url, citation.title) : citation.title,
    citation.verifiedOn && el("span", { class: "hint" }, `, vérifié le ${day(citation.verifiedOn)}`));
}

/** The name leads to the place's page, which says all the rest; the conversation stays open. */
function sheet({ id, nom }) {
  return id ? outside(`/carte/${encodeURIComponent(id)}`, nom) : nom;
}

/** The way to the place, or the map around its address where its point is not known. */
function directions({ nom, adresse, latitude, longitude }) {
  const known = typeof latitude === "number" && typeof longitude === "number";
  if (!known && !adresse) return null;
  const asked = known ? `directions?to=${latitude},${longitude}` : `search?query=${encodeURIComponent(adresse)}`;
  return el("a", { class: "button", href: `https://www.openstreetmap.org/${asked}`, target: "_blank", rel: "noopener" },
    picto("chemin"), el("span", {}, known ? "Itinéraire" : "Voir le plan", el("span", { class: "off-screen" }, `, ${nom} (nouvel onglet)`)));
}

function outside(address, label, style) {
  return el("a", { href: address, class: style, target: "_blank", rel: "noopener noreferrer" }, label);
}

function web(address) {
  return Boolean(address) && /^https?:\/\//i.test(address);
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
