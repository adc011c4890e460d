import assert from "node:assert/strict";
import { test } from "node:test";
import { apart, towns } from "../../main/resources/static/shared/spots.mjs";

const place = (id, lat, lon, commune) => ({ id, lat, lon, commune });

test("a place alone stays where it is, those of one spot stand side by side", () => {
  const moved = apart([place("a", 48.7, 2.2), place("b", 48.7, 2.2), place("c", 48.8, 2.2)]);
  assert.deepEqual(moved.map((one) => one.id), ["a", "b", "c"]);
  assert.deepEqual(moved.map((one) => one.shift), [-15, 15, 0]);
});

test("a town is in the middle of its places", () => {
  const found = towns([place("a", 48, 2, "Massy"), place("b", 50, 4, "Massy"), place("c", 47, 1, "Orsay"), place("d", 1, 1)]);
  assert.deepEqual(found, [{ name: "Massy", lat: 49, lon: 3 }, { name: "Orsay", lat: 47, lon: 1 }]);
});
