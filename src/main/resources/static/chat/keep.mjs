import { el, picto, uuid } from "../shared/dom.mjs";
import { letter } from "./guide.mjs";

/** Ways to take the steps of a guide along: on paper, by text message, by mail. `ask` sends the frame of the second. */
export function keep(guide, ask) {
  const page = `/guides/${guide.slug}`;
  return el("details", { class: "keep" },
    el("summary", {}, "Garder ces étapes"),
    el("p", { class: "row" },
      el("a", { class: "button", href: `${page}?imprimer`, target: "_blank", rel: "noopener" },
        picto("imprimante"), el("span", {}, "Imprimer", el("span", { class: "off-screen" }, " (nouvel onglet)"))),
      el("a", { class: "button", href: letter(guide, location.origin + page) }, picto("enveloppe"), "Par mail")),
    byText(guide, ask));
}

function byText(guide, ask) {
  const number = el("input", { class: "field", id: `number-${guide.slug}`, type: "tel", autocomplete: "tel", inputmode: "tel", required: true, maxlength: 24 });
  const agreed = el("input", { type: "checkbox", required: true });
  const trouble = el("p", { class: "trouble", role: "alert" });
  const button = el("button", { class: "button" }, picto("telephone"), "Recevoir par SMS");
  const form = el("form", {
    class: "stack",
    onsubmit: (event) => {
      event.preventDefault();
      trouble.replaceChildren();
      const frame = { type: "steps", clientId: uuid(), guide: guide.slug, number: number.value, consent: agreed.checked };
      button.disabled = true;
      const sent = ask(frame, (refused) => {
        if (refused === null) return done(form);
        button.disabled = false;
        trouble.textContent = refused;
        number.focus();
      });
      if (!sent) {
        button.disabled = false;
        trouble.textContent = "Pas de connexion pour le moment. Réessayez dans un instant.";
      }
    },
  },
    el("div", {}, el("label", { class: "label", for: number.id }, "Votre numéro de portable"), number),
    el("label", { class: "agree" }, agreed, el("span", {}, "Je veux recevoir ce SMS. Mon numéro ne sert à rien d'autre.")),
    trouble, button);
  return form;
}

function done(form) {
  const told = el("p", { class: "fact", tabindex: -1 }, picto("oui"), el("span", {}, "C'est parti. Le SMS arrive dans une minute."));
  form.replaceWith(told);
  told.focus({ preventScroll: true });
}
