import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { pictoOf } from "../../main/resources/static/chat/pictos.mjs";

const of = (label, id = "1") => pictoOf({ id, label });
const labels = readdirSync("knowledge/guides")
  .filter((name) => name.endsWith(".md"))
  .flatMap((name) => [...readFileSync(`knowledge/guides/${name}`, "utf8").matchAll(/^- \[(.+?)\]\(/gm)].map((found) => found[1]));

test("an answer has the pictogram of what it says", () => {
  const said = {
    Oui: "oui", "C'est fait": "oui", "Ça marche": "oui", "Non": "non", "Ça ne marche pas": "non", "Toujours rien": "non",
    "Je ne sais pas": "question", "Être aidé sur place": "lieu", "Trouver un lieu": "lieu", "Le code n'arrive pas": "non",
    "J'ai choisi le mail": "enveloppe", "J'ai payé": "carte", "Ordinateur": "ordinateur", "iPhone ou iPad": "telephone",
    "Parler à quelqu'un": "personne", "L\u2019imprimer": "imprimante",
  };
  for (const [label, picto] of Object.entries(said)) assert.equal(of(label), picto, label);
});

test("a human always looks like one, whatever the words", () => {
  assert.equal(of("Non", "0"), "personne");
});

test("no pictogram is better than one that misleads", () => {
  assert.equal(of("C'est pour mon enfant"), null);
  assert.equal(of("WhatsApp"), null);
});

test("what says no in a guide never looks like a yes", () => {
  assert.ok(labels.length > 1000);
  for (const label of labels) {
    if (/\b(pas|rien|jamais|refusé|bloqué)\b|^non\b/i.test(label)) assert.notEqual(of(label), "oui", label);
  }
});

test("each pictogram is drawn", () => {
  const drawn = readFileSync("src/main/resources/static/pictos/pictos.svg", "utf8");
  for (const label of labels) {
    const id = of(label);
    if (id) assert.ok(drawn.includes(`<symbol id="${id}"`), id);
  }
});
