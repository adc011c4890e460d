/** A guide as the page knows it: how far one has come, and its steps as a letter. No DOM here. */

/** Beyond this many ways through a guide its length is not counted. */
const MOST_WAYS = 20_000;
/** Shorter guides need no number. */
const LONG = 3;
/** Mail programs cut longer addresses. */
const LONGEST_ADDRESS = 1900;

/** "Étape 3 sur 6", "Étape 3 sur 6 au plus" where a shorter way is open, "Étape 3" where nobody can say; or nothing. */
export function progress(guide, trail) {
  const here = trail.at(-1);
  const at = trail.length;
  const ways = { left: MOST_WAYS };
  const ahead = remaining(stepsOf(guide), here, new Set(trail), ways);
  if (!ahead) return null;
  if (ways.left <= 0) return `Étape ${at}`;
  const most = at + ahead.most;
  if (most < LONG) return null;
  return `Étape ${at} sur ${most}${ahead.least < ahead.most ? " au plus" : ""}`;
}

/** The fewest and the most steps that may follow this one, without coming back to one already shown. */
function remaining(steps, id, shown, ways) {
  const step = steps.get(id);
  if (!step) return null;
  const next = step.choices.filter((choice) => choice.to === "step" && !shown.has(choice.id)).map((choice) => choice.id);
  const leaves = step.choices.some((choice) => choice.to === "end" || choice.to === "guide");
  let most = 0;
  let least = leaves || next.length === 0 ? 0 : Infinity;
  for (const each of new Set(next)) {
    if (ways.left-- <= 0) break;
    const ahead = remaining(steps, each, new Set([...shown, each]), ways);
    if (!ahead) continue;
    most = Math.max(most, 1 + ahead.most);
    least = Math.min(least, 1 + ahead.least);
  }
  return { least: least === Infinity ? most : least, most };
}

/** The steps one goes through when each first answer is given. */
export function mainWay(guide) {
  const steps = stepsOf(guide);
  const way = [];
  let step = guide.steps[0];
  while (step && !way.includes(step)) {
    way.push(step);
    const next = step.choices[0];
    step = next?.to === "step" ? steps.get(next.id) : null;
  }
  return way;
}

/** The address that opens a letter with the steps in it; as many as mail programs take. */
export function letter(guide, page) {
  const end = `\n\nTout le guide : ${page}`;
  const address = (body) => `mailto:?subject=${encodeURIComponent(guide.titre)}&body=${encodeURIComponent(body + end)}`;
  let body = guide.titre;
  mainWay(guide).every((step, index) => {
    const longer = `${body}\n\n${index + 1}. ${step.titre}\n${step.text}`;
    if (address(longer).length > LONGEST_ADDRESS) return false;
    body = longer;
    return true;
  });
  return address(body);
}

function stepsOf(guide) {
  return new Map(guide.steps.map((step) => [step.id, step]));
}
