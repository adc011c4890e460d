import { el } from "../shared/dom.mjs";
import { source } from "../shared/records.mjs";
import { language, reason } from "./french.mjs";

/** The right column: what the assistant understood and tried, and the records the conversation rests on. */
export function showCase(place, entry, log) {
  const open = log ? citations(log) : [];
  const told = JSON.stringify([entry?.summary, entry?.reason, open]);
  if (place.dataset.told === told) return;
  place.dataset.told = told;
  place.replaceChildren(...(entry || open.length ? [summary(entry), list(open)].filter(Boolean) : [nothing()]));
}

function summary(entry) {
  if (!entry) return null;
  const { need, later, service, device, account, commune, wishes, guide, tried, earlier, language: code } = entry.summary ?? {};
  const facts = [
    ["Passage à un humain", reason(entry.reason)],
    ["Besoin", need],
    ["Aussi demandé", later],
    ["Service", service],
    ["Appareil", device],
    ["Compte", account],
    ["Commune", commune],
    ["À savoir", wishes?.join(", ")],
    ["Guide suivi", guide],
    ["Déjà aidé par", earlier],
    ["Langue", code && code !== "fr" ? language(code) : null],
  ].filter(([, value]) => value);
  return el("section", { class: "stack" },
    el("h3", {}, "Ce que l'assistant a compris"),
    el("dl", {}, facts.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])),
    tried?.length ? el("div", {}, el("h3", {}, "Déjà essayé"), el("ol", {}, tried.map((title) => el("li", {}, title)))) : null);
}

function list(open) {
  if (open.length === 0) return null;
  return el("section", {}, el("h3", {}, "Sources citées"), el("ul", {}, open.map(source)));
}

function nothing() {
  return el("p", { class: "hint" }, "Ouvrez une conversation : ce que l'assistant a compris s'affiche ici.");
}

function citations(log) {
  const found = new Map();
  log.events.flatMap((event) => event.citations ?? []).forEach((citation) => found.set(`${citation.type} ${citation.id}`, citation));
  return [...found.values()];
}
