import assert from "node:assert/strict";
import { test } from "node:test";
import { facts, filled, next, open, search } from "../../main/resources/static/console/blanks.mjs";

const now = Date.parse("2026-11-24T10:00:00Z");
const place = { id: "91-x", nom: "Place du Numérique", adresse: "9 avenue de France, Massy", telephone: "+33160123456", ouvert: "ouvert jusqu'à 18 h" };
const said = (more, at = "2026-11-24T09:30:00Z") => ({ kind: "message", at, ...more });
const told = (events, entry = null) => facts({ me: { name: "Claire Morel" }, entry, events, origin: "https://aide.fr", now });

test("what the conversation knows is filled, the rest stays open in its order", () => {
  const text = "{prenom} : {lieu}, {adresse} le {date}, {nom}";
  assert.equal(filled(text, { prenom: "Claire", lieu: "Place" }), "Claire : Place, {adresse} le {date}, {nom}");
  assert.deepEqual(open(text), ["{prenom}", "{lieu}", "{adresse}", "{date}"]);
  assert.deepEqual(next(text, 10), { from: 11, to: 17 });
  assert.equal(next("tout est dit {nom}"), null);
});

test("the place shown last fills its facts, and its hours only while they are fresh", () => {
  const older = said({ cards: [{ id: "91-y", nom: "Mairie" }] }, "2026-11-24T07:00:00Z");
  const known = told([older, said({ cards: [place] })]);
  assert.equal(known.lieu, "Place du Numérique");
  assert.equal(known.horaires, "ouvert jusqu'à 18 h");
  assert.equal(known.lien, "https://aide.fr/carte/91-x");
  assert.equal(told([said({ cards: [place] }, "2026-11-24T08:30:00Z")]).horaires, null);
  assert.equal(told([older]).numero, undefined);
});

test("a guide told after a place is what the link leads to", () => {
  const guide = said({ citations: [{ type: "guide", id: "wifi" }] });
  assert.equal(told([said({ cards: [place] }), guide]).lien, "https://aide.fr/guides/wifi");
  assert.equal(told([guide, said({ cards: [place] })]).lien, "https://aide.fr/carte/91-x");
  assert.equal(told([]).lien, null);
});

test("the operator's first name, the need without its full stop, and the promised moment", () => {
  const known = told([], { summary: { need: "ma box clignote." }, promisedAt: "2026-11-25T14:10:00Z" });
  assert.equal(known.prenom, "Claire");
  assert.equal(known.besoin, "ma box clignote");
  assert.equal(known.date, "mercredi 25 novembre vers 15:10");
  assert.equal(told([]).date, null);
});

test("replies are found by beginnings of words, those of the title first", () => {
  const replies = [
    { title: "Arnaque", text: "Appelez votre banque.", keys: ["piratage"] },
    { title: "Banque", text: "Voici le numéro.", keys: [] },
  ];
  assert.deepEqual(search(replies, "BANQ").map(({ title }) => title), ["Banque", "Arnaque"]);
  assert.deepEqual(search(replies, "pirat appel").map(({ title }) => title), ["Arnaque"]);
  assert.equal(search(replies, "").length, 2);
  assert.equal(search(replies, "anque").length, 0);
});
