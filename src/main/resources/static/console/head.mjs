import { el, picto } from "../shared/dom.mjs";
import { channel, urgency } from "./french.mjs";

const $ = (id) => document.getElementById(id);
const coordinates = document.body.dataset.coordinates !== undefined;

/** What stands above the open conversation: whom it is about, who has it, and what may be done with it now. */
export function showHead(desk) {
  const entry = desk.entry();
  const file = desk.file(desk.current);
  const holds = desk.holds();
  const led = !entry && file.log.last > 0 && file.log.owner === "assistant";
  $("conversation-title").textContent = file.need || "Conversation";
  badges(entry, file);
  $("answer").hidden = !holds;
  $("release").hidden = $("hand-back").hidden = $("close").hidden = !holds;
  $("claim").hidden = !entry || Boolean(entry.claimedBy);
  $("take-over").hidden = !(led || (coordinates && entry?.claimedBy && !holds));
  $("not-mine").hidden = holds;
  $("not-mine").textContent = holds ? "" : whose(entry, led, file.log);
  const word = entry?.transferNote;
  $("word").hidden = !word;
  $("word").textContent = word ? `Mot d'un collègue : « ${word} »` : "";
}

function whose(entry, led, log) {
  if (led) return "L'assistant répond à cette personne. Si vous prenez la main, il se tait aussitôt.";
  if (entry?.claimedBy) return `${entry.claimedBy.name} s'occupe de cette conversation.`;
  if (entry) return "Prenez la conversation pour répondre. L'assistant se tait déjà.";
  return log.owner === "closed" ? "Cette conversation est terminée." : "Cette conversation n'est plus dans la file.";
}

function badges(entry, file) {
  const level = urgency(entry?.urgency);
  const from = file.channel && channel(file.channel);
  const told = JSON.stringify([level, from]);
  const place = $("conversation-urgency");
  if (place.dataset.told === told) return;
  place.dataset.told = told;
  place.replaceChildren(...[
    level && el("span", { class: `badge ${level.style}` }, picto(level.picto), level.text),
    from && el("span", { class: "badge" }, picto(from.picto), from.text),
  ].filter(Boolean));
}
