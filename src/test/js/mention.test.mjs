import assert from "node:assert/strict";
import { test } from "node:test";
import { called, calling, handle, suggested } from "../../main/resources/static/console/mention.mjs";

const team = [{ id: "claire", name: "Claire Morel" }, { id: "mehdi", name: "Mehdi" }, { id: "zd", name: "Zoé Dupont" }, { id: "paul1", name: "Paul Petit" }, { id: "paul2", name: "Paul Grand" }];
const names = (found) => found.map(({ id }) => id);

test("a call is being written from its @ on, and nowhere else", () => {
  assert.deepEqual(calling("vu @cl", 6), { from: 4 - 1, word: "cl" });
  assert.deepEqual(calling("@", 1), { from: 0, word: "" });
  assert.deepEqual(calling("(@zoé tu vois", 5), { from: 1, word: "zoé" });
  assert.equal(calling("aide@claire", 11), null);
  assert.equal(calling("@claire merci", 13), null);
});

test("colleagues are offered by first name or identifier, without accents, never oneself", () => {
  assert.deepEqual(names(suggested(team, "zoe", "claire")), ["zd"]);
  assert.deepEqual(names(suggested(team, "PAU", "claire")), ["paul1", "paul2"]);
  assert.deepEqual(names(suggested(team, "", "mehdi")), ["claire", "zd", "paul1", "paul2"]);
  assert.deepEqual(names(suggested(team, "cl", "claire")), []);
});

test("a first name that two have is written as the identifier", () => {
  assert.equal(handle(team[0], team), "Claire");
  assert.equal(handle(team[3], team), "paul1");
  assert.equal(handle({ id: "x1", name: "Mehdi X" }, [...team, { id: "x1", name: "Mehdi X" }]), "x1");
});

test("the call is written out where the cursor stands", () => {
  assert.deepEqual(called("vu @cl demain", { from: 3, word: "cl" }, "Claire"), { text: "vu @Claire demain", caret: 11 });
});
