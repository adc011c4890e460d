import { el } from "../shared/dom.mjs";

/** Tells under each field what the hours mean, or what is wrong with them, a moment after the last key. */
const PAUSE = 400;

for (const field of document.querySelectorAll("[data-hours]")) {
  const said = document.getElementById(`said-${field.name}`);
  let pause;
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => check(field, said), PAUSE);
  });
}

async function check(field, said) {
  const typed = field.value;
  const response = await fetch(`/coordination/horaires/verifier?${new URLSearchParams({ texte: typed })}`).catch(() => null);
  if (!response?.ok || field.value !== typed) return;
  const { week, wrong } = await response.json();
  field.toggleAttribute("aria-invalid", Boolean(wrong));
  if (wrong) field.setAttribute("aria-invalid", "true");
  said.replaceChildren(wrong ? el("p", { class: "wrong" }, wrong) : el("ul", { class: "plain" }, week.map((line) => el("li", {}, line))));
}
