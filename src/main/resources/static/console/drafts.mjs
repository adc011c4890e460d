import { el } from "../shared/dom.mjs";
import * as actions from "./actions.mjs";

const $ = (id) => document.getElementById(id);
const AGAIN = 3;

/** What a language model drafts and sums up: shown to the operator alone, who puts it into the answer or not. */
export function start(stage) {
  $("draft-ask").addEventListener("click", () => ask(stage));
  $("draft-take").addEventListener("click", () => take(stage));
  $("draft-away").addEventListener("click", () => {
    stage.desk.file(stage.desk.current).draftOf = null;
    refresh(stage);
    $("draft-ask").focus();
  });
}

export function refresh({ desk }) {
  const file = desk.current ? desk.file(desk.current) : null;
  const heard = file ? last(file) : null;
  if (file?.draftOf && file.draftOf.heard !== heard) file.draftOf = null; // other words want another answer
  const draft = file?.draftOf ?? null;
  $("draft").hidden = !file || !desk.holds() || !(file.suggestions?.drafts || draft);
  $("draft-ask").hidden = Boolean(draft);
  $("draft-shown").hidden = !draft;
  $("draft-text").textContent = draft?.text ?? "";
  if ($("draft").dataset.of !== `${desk.current} ${heard}`) $("draft-state").textContent = "";
  $("draft").dataset.of = `${desk.current} ${heard}`;
  sum(desk, file, heard);
}

function last(file) {
  return file.log.events.findLast((event) => event.kind === "message" && event.author === "person")?.seq ?? null;
}

async function ask(stage) {
  const { desk } = stage;
  const conversation = desk.current;
  const file = desk.file(conversation);
  const heard = last(file);
  $("draft-ask").disabled = true;
  $("draft-state").textContent = "Le modèle prépare un brouillon…";
  const answer = await actions.draft(conversation);
  $("draft-ask").disabled = false;
  if (heard === last(file) && answer.ok) file.draftOf = { heard, text: answer.body.text };
  if (conversation !== desk.current) return;
  refresh(stage);
  $("draft-state").textContent = file.draftOf ? "" : told(answer);
  if (file.draftOf) $("draft-title").focus();
}

function told({ status, why }) {
  return status === 401 || status === 429 ? why : "Pas de brouillon pour le moment.";
}

/** Into the answer, to be read again; it leaves as any other words of the operator's. */
function take(stage) {
  const file = stage.desk.file(stage.desk.current);
  if (!file.draftOf) return;
  const words = file.draftOf.text;
  file.draftOf = null;
  stage.insert(stage.reply.value && !/\s$/.test(stage.reply.value) ? `\n${words}` : words);
  refresh(stage);
  stage.reply.focus();
  stage.quietly("Brouillon mis dans la réponse. Relisez-le avant de l'envoyer.");
}

/** A summary comes some seconds after the hand-over: it is asked for with each new word, a few times. */
async function sum(desk, file, heard) {
  const place = $("gist");
  const show = () => {
    place.hidden = !file?.gist?.length;
    $("gist-lines").replaceChildren(...(file?.gist ?? []).map((line) => el("li", {}, line)));
  };
  show();
  const conversation = desk.current;
  if (!file || file.gist?.length || file.gistHeard === heard || (file.gistAsked ?? 0) >= AGAIN) return;
  file.gistHeard = heard;
  file.gistAsked = (file.gistAsked ?? 0) + 1;
  const answer = await actions.gist(conversation);
  if (answer.ok) file.gist = answer.body?.lines ?? [];
  if (conversation === desk.current) show();
}
