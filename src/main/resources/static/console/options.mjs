import { el } from "../shared/dom.mjs";

/** A list of options under a field, chosen with the arrows and Enter while the cursor stays in the field. */
export class Options {
  #field;
  #list;
  #on;
  #items = [];
  #at = 0;

  /** @param on {id: what ids of options begin with, show(item) gives the children of one, choose(item), expands: a combobox} */
  constructor(field, list, on) {
    this.#field = field;
    this.#list = list;
    this.#on = on;
  }

  show(items) {
    this.#items = items;
    this.#at = 0;
    this.#list.hidden = items.length === 0;
    this.#list.replaceChildren(...items.map((item, at) =>
      el("li", { id: `${this.#on.id}-${at}`, role: "option", class: "option",
        // The field keeps the cursor.
        onmousedown: (pressed) => pressed.preventDefault(),
        onclick: () => this.#on.choose(item) }, this.#on.show(item))));
    if (this.#on.expands) this.#field.setAttribute("aria-expanded", String(items.length > 0));
    this.#mark();
  }

  close() {
    this.show([]);
  }

  /** True when the key was meant for the list. */
  pressed(key) {
    if (this.#items.length === 0) return false;
    const move = { ArrowDown: 1, ArrowUp: -1 }[key.key];
    const takes = (key.key === "Enter" || (key.key === "Tab" && !this.#on.expands && !key.shiftKey)) && !key.ctrlKey && !key.metaKey;
    const leaves = key.key === "Escape" && !this.#on.expands;
    if (!move && !takes && !leaves) return false;
    key.preventDefault();
    key.stopPropagation();
    if (move) {
      this.#at = (this.#at + move + this.#items.length) % this.#items.length;
      this.#mark();
    } else if (takes) {
      this.#on.choose(this.#items[this.#at]);
    } else {
      this.close();
    }
    return true;
  }

  #mark() {
    [...this.#list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === this.#at)));
    const current = this.#list.children[this.#at];
    if (current) this.#field.setAttribute("aria-activedescendant", current.id);
    else this.#field.removeAttribute("aria-activedescendant");
    current?.scrollIntoView?.({ block: "nearest" });
  }
}
