import assert from "node:assert/strict";
import { test } from "node:test";
import { near } from "../../main/resources/static/places/near.mjs";

test("a position is rounded to a hundred metres and replaces the town", () => {
  const wishes = new Map([["q", "Massy"], ["near", "1,2"], ["service", ""], ["free", "true"]]);
  assert.equal(near(wishes, { latitude: 48.7144261, longitude: 2.24581 }), "/carte?near=48.714%2C2.246&free=true");
});
