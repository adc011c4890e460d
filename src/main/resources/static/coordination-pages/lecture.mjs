import { Log } from "../chat/log.mjs";
import { Transcript } from "../console/transcript.mjs";
import { el, picto } from "../shared/dom.mjs";

const EVERY = 2_000;
const { conversation } = document.getElementById("main").dataset;
const log = new Log();
const transcript = new Transcript(document.getElementById("transcript"), { again() {} });
let reading = false;

/** Reads the log on from where it stands here; what was lost on the way is read the next time. */
async function readOn() {
  if (reading || document.hidden) return;
  reading = true;
  try {
    let more = true;
    while (more) {
      const answer = await fetch(`/api/v1/conversations/${conversation}/events?after=${log.last}&limit=200`);
      if (answer.status === 401 || answer.status === 403) return lose("Votre session est finie. Rechargez la page pour vous connecter.");
      if (!answer.ok) throw new Error(String(answer.status));
      const page = await answer.json();
      page.events.forEach((event) => log.apply(event));
      more = page.hasMore;
      if (page.events.length > 0) show();
    }
    lose(null);
  } catch {
    lose("La ligne est coupée. La suite arrive dès qu'elle revient.");
  } finally {
    reading = false;
  }
}

function show() {
  transcript.show(conversation, log);
  const words = owner();
  const place = document.getElementById("owner");
  if (place.textContent !== words) place.textContent = words;
}

function owner() {
  if (log.owner === "queue") return "La personne attend un conseiller.";
  if (log.owner === "operator") return `${log.ownerName ?? "Un conseiller"} répond.`;
  return log.owner === "closed" ? "La conversation est terminée." : "L'assistant répond.";
}

function lose(words) {
  const place = document.getElementById("lost");
  if ((place.textContent || null) === words) return;
  place.replaceChildren(...(words ? [el("p", { class: "notice care" }, picto("alerte"), el("span", {}, words))] : []));
}

document.getElementById("fresh").textContent = "La suite arrive toute seule.";
document.addEventListener("visibilitychange", readOn);
setInterval(readOn, EVERY);
readOn();
