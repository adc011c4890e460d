import assert from "node:assert/strict";
import { test } from "node:test";
import { all, meaning, register } from "../../main/resources/static/console/keys.mjs";

const pressed = (key, more = {}) => ({ key, target: { tagName: "BODY" }, ...more });
const on = { off: false, dialog: false };
const field = (tagName, type) => ({ tagName, type });

register("t", "Transférer", () => true);
register("?", "Cette aide", () => true);
register("j", "Suivante", () => true);

test("a key means what it was last registered for, small or large", () => {
  register("p", "Avant", () => 1);
  register("p", "Prendre", () => 2);
  assert.equal(meaning(pressed("P"), on).action(), 2);
  assert.equal(all().filter(({ key }) => key === "p").length, 1);
});

test("keys are silent where letters are written, and with Ctrl, Alt or in a dialog", () => {
  for (const target of [field("TEXTAREA"), field("INPUT", "text"), field("INPUT", "search"), field("SELECT"), { tagName: "DIV", isContentEditable: true }]) {
    assert.equal(meaning(pressed("t", { target }), on), null);
  }
  for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }, { repeat: true }]) {
    assert.equal(meaning(pressed("t", more), on), null);
  }
  assert.equal(meaning(pressed("t"), { off: false, dialog: true }), null);
  assert.notEqual(meaning(pressed("t", { target: field("INPUT", "radio") }), on), null);
  assert.notEqual(meaning(pressed("t", { target: field("BUTTON") }), on), null);
});

test("a key held down only walks", () => {
  assert.notEqual(meaning(pressed("j", { repeat: true }), on), null);
});

test("switched off, only the help answers, so that they can be switched on again", () => {
  assert.equal(meaning(pressed("t"), { off: true, dialog: false }), null);
  assert.notEqual(meaning(pressed("?"), { off: true, dialog: false }), null);
});
