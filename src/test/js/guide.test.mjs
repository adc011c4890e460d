import assert from "node:assert/strict";
import { test } from "node:test";
import { letter, mainWay, progress } from "../../main/resources/static/chat/guide.mjs";

const step = (id, ...to) => ({ id, titre: `Titre ${id}`, text: `Faites ${id}.`, choices: to.map(way) });
const way = (to) => (to.includes(":") ? { label: to, to: to.replace(":", "") } : { label: to, to: "step", id: to });
const guide = (...steps) => ({ slug: "g", titre: "Un guide", steps });

const straight = guide(step("a", "b", "human:"), step("b", "c", "human:"), step("c", "d", "human:"), step("d", "end:"));

test("a straight guide has its length, though one may ask for a human anywhere", () => {
  assert.equal(progress(straight, ["a"]), "Étape 1 sur 4");
  assert.equal(progress(straight, ["a", "b", "c", "d"]), "Étape 4 sur 4");
});

test("where every way is as long, the number is sure", () => {
  const sure = guide(step("a", "b", "c"), step("b", "d"), step("c", "d"), step("d", "end:"));
  assert.equal(progress(sure, ["a"]), "Étape 1 sur 3");
  assert.equal(progress(sure, ["a", "c"]), "Étape 2 sur 3");
});

test("the longest way that is left counts, not the longest of the guide", () => {
  const forked = guide(step("a", "b", "z"), step("b", "c"), step("c", "d"), step("d", "end:"), step("z", "y"), step("y", "end:"));
  assert.equal(progress(forked, ["a"]), "Étape 1 sur 4 au plus");
  assert.equal(progress(forked, ["a", "z"]), "Étape 2 sur 3");
});

test("a way back makes no guide endless", () => {
  const circle = guide(step("a", "b"), step("b", "c", "a"), step("c", "a", "end:"));
  assert.equal(progress(circle, ["a"]), "Étape 1 sur 3");
});

test("where it may work at once, the number is the most", () => {
  const early = guide(step("a", "b", "end:"), step("b", "c"), step("c", "end:"));
  assert.equal(progress(early, ["a"]), "Étape 1 sur 3 au plus");
});

test("a short guide, or a step that is no more, has no number", () => {
  assert.equal(progress(guide(step("a", "b"), step("b", "end:")), ["a"]), null);
  assert.equal(progress(straight, ["gone"]), null);
});

test("a guide with too many ways to count tells only where one is", () => {
  const ids = Array.from({ length: 12 }, (_, index) => `s${index}`);
  const dense = guide(...ids.map((id) => step(id, ...ids.filter((other) => other !== id), "end:")));
  assert.equal(progress(dense, ["s0", "s1"]), "Étape 2");
});

test("the number never says that one has come further than one may go", () => {
  for (const trail of [["a"], ["a", "b"], ["a", "b", "c"]]) {
    const [, at, most] = progress(straight, trail).match(/(\d+) sur (\d+)/).map(Number);
    assert.ok(at <= most);
    assert.equal(at, trail.length);
  }
});

test("the main way follows the first answers and stops where they lead out or back", () => {
  assert.deepEqual(mainWay(straight).map((each) => each.id), ["a", "b", "c", "d"]);
  const circle = guide(step("a", "b"), step("b", "a"));
  assert.deepEqual(mainWay(circle).map((each) => each.id), ["a", "b"]);
  assert.deepEqual(mainWay(guide()), []);
});

test("a letter has the title, the steps and the page, and stays short enough for mail programs", () => {
  const address = letter(straight, "https://aide.example.org/guides/g");
  assert.match(address, /^mailto:\?subject=Un%20guide&body=/);
  const body = decodeURIComponent(address.split("body=")[1]);
  assert.match(body, /1\. Titre a\nFaites a\./);
  assert.match(body, /Tout le guide : https:\/\/aide\.example\.org\/guides\/g$/);

  const long = guide(...straight.steps.map((each) => ({ ...each, text: "é ".repeat(200) })));
  const cut = letter(long, "https://aide.example.org/guides/g");
  assert.ok(cut.length <= 1900);
  assert.match(decodeURIComponent(cut), /Tout le guide/);
});
