import assert from "node:assert/strict";
import { test } from "node:test";
import { day, dialled, distance, duration, hour, inQueue, pieces, sentences, telephone, tied } from "../../main/resources/static/shared/french.mjs";
import { fate, language, reason, sms, urgency } from "../../main/resources/static/console/french.mjs";

test("dates are told in French, in Paris, whatever the machine's zone", () => {
  assert.equal(day("2026-10-02"), "2 octobre 2026");
  assert.equal(day("2026-05-01"), "1er mai 2026");
  assert.equal(day("2026-12-31T23:30:00Z"), "1er janvier 2027");
  assert.equal(day("hier"), "");
  assert.equal(hour("2026-11-22T13:05:00Z"), "14\u00a0h\u00a005");
  assert.equal(hour("2026-11-22T23:05:00Z"), "0\u00a0h\u00a005");
});

test("distances are told as one walks them", () => {
  assert.deepEqual([0.01, 0.8, 0.94, 1.23, 12].map(distance), ["à 50 m", "à 800 m", "à 950 m", "à 1,2 km", "à 12 km"]);
  assert.equal(distance(null), "");
});

test("waiting is told in minutes, then hours, then days", () => {
  const minute = 60_000;
  assert.deepEqual([-5, 59_999, 4 * minute, 65 * minute, 25 * 60 * minute, 50 * 60 * minute].map(duration),
    ["moins d'une minute", "moins d'une minute", "4 min", "1 h 05", "1 jour", "2 jours"]);
});

test("the queue says how many are before", () => {
  assert.match(inQueue(3), /Il y a 2 personnes avant vous\.$/);
  assert.match(inQueue(2), /Il y a 1 personne avant vous\.$/);
  assert.match(inQueue(1), /bientôt votre tour/);
  assert.match(inQueue(null), /^Un conseiller vous répond ici\./);
});

test("addresses and telephone numbers are found in a text, and nothing else of it is lost", () => {
  const text = "Allez sur https://www.ameli.fr/compte. Ou appelez le 01 69 31 00 00 (gratuit).\n3114\nAvant le 12/10/2026.";
  const found = pieces(text);
  assert.equal(found.map((piece) => piece.text ?? piece.link ?? piece.phone).join(""), text);
  assert.deepEqual(found.filter((piece) => piece.link).map((piece) => piece.link), ["https://www.ameli.fr/compte"]);
  assert.deepEqual(found.filter((piece) => piece.phone), [{ phone: "01 69 31 00 00" }, { phone: "3114", alone: true }]);
});

test("long numbers are not taken for telephones", () => {
  for (const text of ["dossier 9901693100001 ouvert", "le code est 123456", "9 avenue de France, 91300 Massy"]) {
    assert.deepEqual(pieces(text).filter((piece) => piece.phone), []);
  }
});

test("a telephone is dialled without its spaces", () => {
  assert.equal(telephone("01 69.31 00 00"), "tel:0169310000");
  assert.equal(telephone("+33 (0)1 69 31 00 00"), "tel:+33169310000");
});

test("double signs stay with their word", () => {
  assert.equal(tied("Ça marche ? « Oui » !"), "Ça marche\u00a0? «\u00a0Oui\u00a0»\u00a0!");
});

test("codes of the server have words, and words of the server stay", () => {
  assert.equal(reason("ASKED"), "demande une personne");
  assert.equal(reason("rappel promis"), "rappel promis");
  assert.equal(fate("delivered"), "reçu");
  assert.equal(urgency("none"), null);
  assert.equal(urgency("danger").text, "Danger");
  assert.equal(language("en"), "anglais");
});

test("the cost of an SMS names the signs that make it dear", () => {
  assert.equal(sms(1, true, ["ê"]), "1 SMS");
  assert.equal(sms(2, false, []), "2 SMS");
  assert.equal(sms(2, true, ["ê", "’"]), "2 SMS, à cause de : ê ’");
});

test("a French number is shown in pairs, a foreign one as it is", () => {
  for (const number of ["+33169000000", "0169000000", "01.69.00.00.00", "+33 (0)1 69 00 00 00"]) {
    assert.equal(dialled(number), "01 69 00 00 00".replaceAll(" ", "\u00a0"));
  }
  assert.equal(dialled("+32 2 555 12 12"), "+32 2 555 12 12");
  assert.equal(dialled("3949"), "3949");
});

test("sentences put together again are the text", () => {
  for (const text of ["", "Un. Deux ! Trois ?\nQuatre", "1. Ouvrez.\n2. Fermez…", "le 01 69 00 00 00.\n112\n", "M. Dupont habite au 3.5 km", "\n\nA"]) {
    assert.equal(sentences(text).join(""), text);
  }
});

test("a sentence and a line each stand alone, the number of a step stays with it", () => {
  assert.deepEqual(sentences("Allez sur ameli.fr. Touchez Oui !\nFini"), ["Allez sur ameli.fr. ", "Touchez Oui !\n", "Fini"]);
  assert.deepEqual(sentences("1. Ouvrez. 2. Fermez."), ["1. Ouvrez. ", "2. Fermez."]);
});
