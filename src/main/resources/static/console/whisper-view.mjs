import { el, picto } from "../shared/dom.mjs";
import { day, dialled, distance, tied } from "../shared/french.mjs";

const WEB = /^https?:\/\//i;

/**
 * Suggestions as one list: what each is, what is put into the answer (`draft`) and what leaves at once (`ready`).
 * A record is named by its id; its facts are added by the server.
 */
export function tips(found, ignored) {
  if (!found) return [];
  const all = [
    ...found.lines.map((line, at) => tip("line", line.number, at, `${line.number}, ${line.name}`, line, { line: line.number })),
    ...found.guides.map((guide, at) => guideTip(guide, at)),
    ...found.places.map((place, at) => tip("place", place.id, at, place.name, place, { place: place.id })),
    ...found.events.map((event, at) => tip("event", event.id, at, event.title, event, { event: event.id })),
    ...(found.assistant ? [assistantTip(found.assistant)] : []),
  ];
  return all.map((one) => ({ ...one, use: { ...one.use, reading: found.reading } })).filter(({ key }) => !ignored.has(key));
}

function tip(kind, record, at, title, shown, named) {
  const sent = { words: "", record: named };
  return { key: `${kind} ${record}`, kind, title, shown, use: { kind, record, rank: at + 1 }, draft: sent, ready: sent };
}

/** A step may be put in other words, and keeps its source; as it is, it comes from our records. */
function guideTip(guide, at) {
  const { slug, step, title, text } = guide;
  const record = step ? `${slug}#${step.id}` : slug;
  const named = { guide: step ? { slug, step: step.id } : { slug } };
  const one = tip("guide", record, at, title, guide, named);
  return step ? { ...one, draft: { words: text, record: { guide: { slug } } } } : one;
}

function assistantTip(said) {
  const { place, guide, event, words, text, handsOver } = said;
  const record = place ? { place } : event ? { event } : guide ? { guide } : null;
  const id = place ?? event ?? (guide ? [guide.slug, guide.step].filter(Boolean).join("#") : "");
  const ready = handsOver && handsOver !== "danger" ? null : { words, record };
  const draft = guide ? { words: text, record: { guide: { slug: guide.slug } } } : { words, record };
  return { key: `assistant ${id}${text}`, kind: "assistant", title: "Ce que l'assistant aurait dit", shown: said,
    use: { kind: "assistant", record: id, rank: 1 }, draft, ready };
}

const SECTIONS = [
  ["line", "Numéros à donner", "alerte"],
  ["guide", "Guides", "livre"],
  ["place", "Lieux", "lieu"],
  ["event", "Ateliers", "horloge"],
  ["assistant", "L'assistant aurait dit", "bulle"],
];

/** Draws the list anew when it has changed; who stood on one of them stays there. */
export function show(place, found, { holds, conversation }) {
  const told = JSON.stringify([conversation, holds, found]);
  if (place.dataset.told === told) return;
  place.dataset.told = told;
  const inside = place.contains(document.activeElement);
  const key = document.activeElement?.closest?.(".tip")?.dataset.key;
  place.replaceChildren(...SECTIONS.map(([kind, title, icon]) => section(kind, title, icon, found, holds)).filter(Boolean));
  if (!inside) return;
  const all = [...place.querySelectorAll(".tip")];
  (all.find((one) => one.dataset.key === key) ?? all[0])?.focus();
}

function section(kind, title, icon, found, holds) {
  const mine = found.filter((one) => one.kind === kind);
  if (mine.length === 0) return null;
  return el("section", { class: `tips ${kind}` },
    el("h3", { class: "with-picto" }, picto(icon), title),
    el("ul", {}, mine.map((one, at) => el("li", {}, body(one, `tip-${kind}-${at}`, holds)))));
}

function body(one, id, holds) {
  return el("div", { class: "tip", tabindex: "0", role: "group", "aria-labelledby": id, "data-key": one.key },
    el("p", { class: "tip-title", id }, one.kind === "assistant" ? about(one.shown) : one.title),
    ...CONTENTS[one.kind](one.shown),
    el("div", { class: "row tip-acts" },
      holds && button("insert", one.draft.words ? "Modifier" : "Joindre", one.title),
      holds && one.ready && button("send", "Envoyer", one.title),
      button("ignore", "Ignorer", one.title, "quiet")));
}

function button(act, label, title, style = "") {
  return el("button", { type: "button", class: `button ${style}`, "data-act": act },
    label, el("span", { class: "off-screen" }, ` : ${title}`));
}

const CONTENTS = {
  line: (line) => [
    fact([line.when, line.hours].filter(Boolean).join(", ")),
    fresh(line),
  ],
  guide: (guide) => [
    guide.step && el("p", { class: "tip-step" }, `Étape : ${guide.step.title}`),
    el("details", {},
      el("summary", {}, guide.step ? "Lire l'étape" : "Lire l'article"),
      el("p", { class: "words" }, tied(guide.text)),
      guide.step?.answers.length ? el("p", { class: "hint" }, `La personne pourra répondre : ${guide.step.answers.join(" · ")}`) : null),
    why(guide.why),
    fresh(guide),
  ],
  place: (place) => [
    fact([distance(place.distanceKm), place.address].filter(Boolean).join(", ")),
    fact([place.hours ?? "horaires non connus", place.free ? "gratuit" : null].filter(Boolean).join(" · ")),
    place.phone && fact(dialled(place.phone)),
    why(reasons(place)),
    place.doubts.length ? el("ul", { class: "doubts" }, place.doubts.map((doubt) => el("li", {}, doubt))) : null,
    fresh(place),
  ],
  event: (event) => [
    fact(event.when),
    fact([event.where, distance(event.distanceKm), event.free ? "gratuit" : null].filter(Boolean).join(", ")),
    fresh(event),
  ],
  assistant: (said) => [
    el("p", { class: "words" }, tied(said.text)),
    said.choices.length ? el("p", { class: "hint" }, `Avec ces réponses à toucher : ${said.choices.join(" · ")}`) : null,
  ],
};

function about({ handsOver, about: to }) {
  if (handsOver === "danger") return "Appeler à l'aide d'abord, puis vous :";
  if (handsOver) return "Il vous aurait passé la conversation :";
  return to === "need" ? "Au besoin dit avant :" : "À ces derniers mots :";
}

/** The distance and the hours are told already. */
function reasons({ reasons: all, hours }) {
  return all.filter((reason) => !/^à (environ )?\d/.test(reason) && reason !== hours && reason !== "gratuit").join(", ");
}

function fact(words) {
  return words ? el("p", { class: "tip-fact" }, tied(words)) : null;
}

function why(words) {
  return words ? el("p", { class: "tip-why" }, el("b", {}, "Pourquoi : "), tied(words)) : null;
}

/** How old the facts are, and whose they are. */
function fresh({ verifiedOn, toVerify, url, source }) {
  const on = day(verifiedOn);
  return el("p", { class: "row tip-fresh" },
    toVerify
      ? el("span", { class: "old" }, picto("alerte"), el("span", {}, `À vérifier, fiche du ${on}`))
      : el("span", { class: "hint" }, `Vérifié le ${on}`),
    WEB.test(url ?? "") ? el("a", { href: url, target: "_blank", rel: "noopener noreferrer", class: "hint" }, "Source", el("span", { class: "off-screen" }, " (nouvel onglet)"))
      : source ? el("span", { class: "hint" }, `Source : ${source}`) : null);
}
