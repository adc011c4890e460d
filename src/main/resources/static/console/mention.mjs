/** Whom a note calls by "@claire", while it is written. No DOM here. */

/** The call being written where the cursor stands, {from, word}; null when none is. A mail address is none. */
export function calling(text, caret) {
  const found = text.slice(0, caret).match(/(?:^|[^\p{L}\d._-])@([\p{L}\d._-]*)$/u);
  return found ? { from: caret - found[1].length - 1, word: found[1] } : null;
}

/** The colleagues whose first name or identifier begins so; nobody calls themselves. */
export function suggested(colleagues, word, me, most = 6) {
  const begun = fold(word);
  return colleagues
    .filter(({ id }) => id !== me)
    .filter(({ id, name }) => fold(name).startsWith(begun) || fold(id).startsWith(begun))
    .slice(0, most);
}

/** How a colleague is called: by first name where only they have it, else by identifier. */
export function handle(colleague, colleagues) {
  const mine = firstName(colleague);
  const alone = colleagues.every((other) => other.id === colleague.id || (fold(firstName(other)) !== fold(mine) && fold(other.id) !== fold(mine)));
  return alone && /^[\p{L}\d](?:[\p{L}\d._-]*[\p{L}\d])?$/u.test(mine) ? mine : colleague.id;
}

/** The text with the call written out, and where the cursor then stands. */
export function called(text, { from, word }, written) {
  const before = `${text.slice(0, from)}@${written} `;
  return { text: before + text.slice(from + 1 + word.length).replace(/^ /, ""), caret: before.length };
}

/** Lower case without accents. */
export function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

function firstName({ name }) {
  return name.trim().split(/\s+/)[0];
}
