import assert from "node:assert/strict";
import { test } from "node:test";
import { apart, spread, towns } from "../../main/resources/static/shared/spots.mjs";

const place = (id, lat, lon, commune) => ({ id, lat, lon, commune });

test("a place alone stays where it is, those of one spot stand side by side", () => {
  const moved = apart([place("a", 48.7, 2.2), place("b", 48.7, 2.2), place("c", 48.8, 2.2)]);
  assert.deepEqual(moved.map((one) => one.id), ["a", "b", "c"]);
  assert.deepEqual(moved.map((one) => one.shift), [-15, 15, 0]);
});

test("points that cover one another part, others stay", () => {
  const points = [{ x: 0, y: 0 }, { x: 0, y: 0 }, { x: 5, y: 3 }, { x: 300, y: 0 }];
  const moved = spread(points, 36);
  const now = points.map(({ x, y }, i) => ({ x: x + moved[i].dx, y: y + moved[i].dy }));
  for (let i = 0; i < now.length; i++) {
    for (let j = i + 1; j < now.length; j++) {
      assert.ok(Math.hypot(now[i].x - now[j].x, now[i].y - now[j].y) >= 35, `${i} and ${j} are too near`);
    }
  }
  assert.deepEqual(moved[3], { dx: 0, dy: 0 });
});

test("a town is in the middle of its places", () => {
  const found = towns([place("a", 48, 2, "Massy"), place("b", 50, 4, "Massy"), place("c", 47, 1, "Orsay"), place("d", 1, 1)]);
  assert.deepEqual(found, [{ name: "Massy", lat: 49, lon: 3 }, { name: "Orsay", lat: 47, lon: 1 }]);
});
