import * as actions from "./actions.mjs";
import { isHere } from "./french.mjs";
import { QueueView } from "./queue-view.mjs";

const EVERY = 15_000;
const $ = (id) => document.getElementById(id);

let stage;
let list;
let told = [];
let asking = 0;

/** Whether I am here or on a pause, how many people I take, and the conversations the assistant leads. */
export function start(theStage) {
  stage = theStage;
  list = new QueueView($("led-list"), { open: stage.open, claim: stage.takeOver, take: "Prendre la main", since: "dernier mot il y a" });
  for (const choice of [$("here"), $("paused")]) {
    choice.addEventListener("change", () => change({ presence: choice.value }, choice.value === "here"
      ? "Vous êtes là : des personnes peuvent vous être confiées."
      : "Vous êtes en pause : personne de plus ne vous est confié."));
  }
  $("capacity").addEventListener("change", () => change({ capacity: Number($("capacity").value) }, "C'est noté."));
  $("led").addEventListener("toggle", look);
  setInterval(() => !document.hidden && look(), EVERY);
}

export function refresh({ desk }) {
  if (desk.me?.presence) showMe(desk);
  if ($("led").open) list.show(told.filter(({ conversation }) => !desk.entryOf(conversation)), desk);
}

/** What I have just chosen stands until the server has heard it. */
function showMe(desk) {
  const { me } = desk;
  $("presence").hidden = false;
  const load = me.load ?? desk.mine().length;
  $("load").textContent = `${load} ${load > 1 ? "personnes" : "personne"}`;
  if (asking > 0) return;
  $("here").checked = isHere(me);
  $("paused").checked = !isHere(me);
  if (me.capacity) showCapacity(String(me.capacity));
}

/** A coordinator or a program may have set more than the list has. */
function showCapacity(capacity) {
  const select = $("capacity");
  if (![...select.options].some((option) => option.value === capacity)) select.add(new Option(capacity, capacity));
  select.value = capacity;
}

async function change(what, said) {
  asking++;
  const outcome = await actions.me(what);
  asking--;
  if (outcome.ok) {
    Object.assign(stage.desk.me, what);
    stage.quietly(said);
  } else stage.tell(outcome.why);
  stage.refresh();
}

async function look() {
  if (!$("led").open) return;
  const outcome = await actions.led();
  $("led-trouble").textContent = outcome.ok ? "" : outcome.why;
  if (!outcome.ok) return;
  told = outcome.body.map(asEntry);
  $("led-none").hidden = told.length > 0;
  stage.refresh();
}

function asEntry({ id, channel, need, heardAt }) {
  return { id, conversation: id, channel, summary: { need }, openedAt: heardAt, led: true };
}
