/** What became of a text message, in words; behind a colon stands the provider's code for why. */
const FATES = {
  queued: "en attente d'envoi",
  sent: "envoyé",
  delivered: "reçu",
  undelivered: "non reçu",
  failed: "échec de l'envoi",
  unknown: "envoi à vérifier",
};
const NOT_A_MOBILE = "ce numéro ne reçoit pas de SMS (fixe ou faux numéro) ; proposez un appel";
const NOT_ALLOWED = "notre ligne n'a pas le droit d'écrire à ce numéro ; prévenez la coordination";
const TOO_MANY = "trop de SMS partaient en même temps ; renvoyez-le";
const WHY = {
  21211: NOT_A_MOBILE, 21214: NOT_A_MOBILE, 21614: NOT_A_MOBILE, 21635: NOT_A_MOBILE, 30006: NOT_A_MOBILE,
  21408: NOT_ALLOWED, 21612: NOT_ALLOWED,
  21610: "la personne a répondu STOP : elle ne veut plus de SMS",
  21617: "le message est trop long ; coupez-le en deux",
  429: TOO_MANY, 20429: TOO_MANY, 21611: TOO_MANY, 30001: TOO_MANY,
  30003: "le téléphone est éteint ou sans réseau ; réessayez plus tard",
  30004: "le téléphone ou son opérateur refuse nos messages ; proposez un appel",
  30005: "ce numéro n'existe pas ou plus",
  30007: "l'opérateur l'a pris pour une publicité ; écrivez-le autrement, sans lien",
  30008: "l'opérateur ne dit pas pourquoi ; réessayez dans quelques minutes",
  30036: "le téléphone n'a pas répondu à temps ; renvoyez-le s'il est encore utile",
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
  return ["undelivered", "failed", "unknown"].includes(parts(status)[0]);
}

function parts(status) {
  return (status ?? "").split(":");
}
