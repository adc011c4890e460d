import { el, picto } from "../shared/dom.mjs";

const EVERY = 10_000;
const ADDRESS = "/coordination/permanence/maintenant";

/** Reads the changing part of the page again; where the person stands in it stays. */
async function look() {
  if (document.hidden) return;
  try {
    const answer = await fetch(ADDRESS, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) return lose("Votre session est finie. Rechargez la page pour vous connecter.");
    replace(new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("now"));
    lose(null);
  } catch {
    lose("La ligne est coupée : ces chiffres ne sont plus à jour. Un nouvel essai a lieu toutes les dix secondes.");
  }
}

function replace(fresh) {
  const old = document.getElementById("now");
  if (!fresh || fresh.isEqualNode(old)) return;
  const focused = old.contains(document.activeElement) ? document.activeElement.id : null;
  const scrolled = [...old.querySelectorAll(".wide")].map((box) => [box.id, box.scrollLeft]);
  announce(Number(old.dataset.waiting), Number(fresh.dataset.waiting));
  old.replaceWith(document.adoptNode(fresh));
  scrolled.forEach(([id, left]) => document.getElementById(id)?.scrollTo(left, 0));
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

/** Only what asks for something is read out, not every figure that moves. */
function announce(before, after) {
  if (after === before) return;
  document.getElementById("told").textContent = after === 0 ? "Plus personne n'attend."
    : after === 1 ? "Une personne attend." : `${after} personnes attendent.`;
}

function lose(words) {
  const place = document.getElementById("lost");
  if ((place.textContent || null) === words) return;
  place.replaceChildren(...(words ? [el("p", { class: "notice care" }, picto("alerte"), el("span", {}, words))] : []));
}

document.getElementById("fresh").textContent = "La page se met à jour toute seule.";
document.addEventListener("visibilitychange", look);
setInterval(look, EVERY);
