import { el, picto } from "../shared/dom.mjs";

/** To go on by text message: a number and a yes, then the code that came there. Loaded when first needed. */

/**
 * @param call sends a frame and promises why it was refused, or null; @param done what to do once it goes on there
 * @return {lost(words)}: the code did not arrive
 */
export function bySms(call, done) {
  const way = new Way(call, done);
  way.open();
  return way;
}

class Way {
  #call;
  #done;

  constructor(call, done) {
    this.#call = call;
    this.#done = done;
    this.dialog = el("dialog", { class: "crossing", "aria-labelledby": "crossing-title", onclose: () => this.dialog.remove() });
  }

  open() {
    document.body.append(this.dialog);
    this.#ask();
    this.dialog.showModal();
  }

  /** Told in the dialog too: behind it the page is silent. */
  lost(words) {
    const trouble = this.dialog.querySelector(".trouble");
    if (trouble) trouble.textContent = words;
  }

  #ask() {
    const number = el("input", { class: "field", id: "crossing-number", type: "tel", autocomplete: "tel", inputmode: "tel", required: true, maxlength: 24 });
    const agreed = el("input", { type: "checkbox", required: true });
    this.#show("Continuer par SMS", number, "Recevoir le code",
      async () => {
        const refused = await this.#call({ type: "by_sms", number: number.value, consent: agreed.checked });
        if (refused === null) this.#prove(number.value.trim().slice(-2));
        return refused;
      },
      el("p", {}, "Nous vous envoyons un code par SMS. Ensuite, nos réponses arrivent aussi sur votre téléphone. Les SMS que vous envoyez coûtent le prix habituel de votre forfait."),
      el("div", {}, el("label", { class: "label", for: number.id }, "Votre numéro de portable"), number),
      el("label", { class: "agree" }, agreed,
        el("span", {}, "Je veux recevoir la suite par SMS. Mon numéro ne sert à rien d'autre. J'arrête quand je veux : je réponds STOP.")));
  }

  #prove(ending) {
    const code = el("input", { class: "field code", id: "crossing-code", inputmode: "numeric", autocomplete: "one-time-code", required: true, maxlength: 12,
      "aria-describedby": "crossing-hint" });
    this.#show("Tapez le code reçu", code, "Valider",
      async () => {
        const refused = await this.#call({ type: "code", code: code.value });
        if (refused === null) {
          this.dialog.close();
          this.#done();
        }
        return refused;
      },
      el("p", { id: "crossing-hint" }, `Il arrive par SMS en une minute, au numéro qui finit par ${ending}. Il marche pendant 10 minutes.`),
      el("div", {}, el("label", { class: "label", for: code.id }, "Le code à six chiffres"), code));
    this.dialog.querySelector(".row").append(
      el("button", { type: "button", class: "button quiet", onclick: () => this.#ask() }, "Autre numéro ou autre code"));
    code.focus();
  }

  #show(title, field, name, go, ...content) {
    const trouble = el("p", { class: "trouble", role: "alert" });
    const button = el("button", { class: "button main" }, picto("telephone"), name);
    const submit = async (event) => {
      event.preventDefault();
      trouble.replaceChildren();
      button.disabled = true;
      const refused = await go();
      button.disabled = false;
      if (refused === null) return;
      trouble.textContent = refused;
      field.focus();
    };
    this.dialog.replaceChildren(el("form", { class: "stack", autocomplete: "off", onsubmit: submit },
      el("h2", { id: "crossing-title" }, title), content, trouble,
      el("p", { class: "row" }, button, el("button", { type: "button", class: "button", onclick: () => this.dialog.close() }, "Annuler"))));
  }
}
