import { WHY } from "./sms-codes.mjs";

/** What became of a text message, in words; behind a colon stands the provider's code for why. */
const FATES = {
  queued: "en attente d'envoi",
  sent: "envoyé",
  delivered: "reçu",
  undelivered: "non reçu",
  failed: "échec de l'envoi",
  refused: "n'est pas parti : la personne a dit STOP ; elle peut revenir en répondant OUI",
  unknown: "envoi à vérifier",
};
const PERHAPS = "il est peut-être arrivé, et n'est pas renvoyé tout seul";

/** "envoyé"; "échec de l'envoi : la personne a répondu STOP…"; a code we have no words for is told as it is. */
export function fate(status) {
  const [word, code] = parts(status);
  const told = FATES[word] ?? word;
  if (word === "unknown") return `${told} : ${PERHAPS}`;
  if (!code || !troubled(word)) return told;
  return WHY[code] ? `${told} : ${WHY[code]}` : `${told} (code ${code})`;
}

export function troubled(status) {
  return ["undelivered", "failed", "refused", "unknown"].includes(parts(status)[0]);
}

function parts(status) {
  return (status ?? "").split(":");
}
