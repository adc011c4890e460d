import * as actions from "./actions.mjs";

const $ = (id) => document.getElementById(id);

/** The short form that ends a conversation. */
export function start(stage) {
  $("close").addEventListener("click", () => $("closing").showModal());
  $("closing").addEventListener("close", () => {
    if ($("closing").returnValue === "close") close(stage);
    $("closing").returnValue = "";
  });
}

async function close({ desk, done }) {
  const entry = desk.entry();
  if (!entry) return;
  const outcome = await actions.close(entry.id, $("outcome").value, $("note").value.trim());
  if (outcome.ok) $("note").value = "";
  done(outcome, "Conversation terminée.");
}
