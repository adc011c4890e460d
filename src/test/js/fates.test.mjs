import assert from "node:assert/strict";
import { test } from "node:test";
import { fate, troubled } from "../../main/resources/static/console/fates.mjs";

test("a message that went well is told in a word", () => {
  assert.equal(fate("sent"), "envoyé");
  assert.equal(fate("delivered"), "reçu");
  assert.equal(troubled("delivered"), false);
});

test("one that did not says why and what to do", () => {
  assert.match(fate("failed:21610"), /^échec de l'envoi : la personne a répondu STOP/);
  assert.match(fate("undelivered:30003"), /^non reçu : le téléphone est éteint/);
  assert.match(fate("undelivered:30006"), /proposez un appel/);
  assert.match(fate("unknown"), /^envoi à vérifier : /);
  assert.match(fate("refused"), /^n'est pas parti : la personne a dit STOP/);
  assert.ok(troubled("refused") && troubled("failed:21610") && troubled("undelivered:1") && troubled("unknown"));
});

test("a code nobody told us about is told as it is, and none is no harm", () => {
  assert.equal(fate("failed:12345"), "échec de l'envoi (code 12345)");
  assert.equal(fate("failed"), "échec de l'envoi");
  assert.equal(fate("sent:30003"), "envoyé");
  assert.equal(fate(undefined), "");
});
