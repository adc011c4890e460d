import assert from "node:assert/strict";
import { test } from "node:test";
import { worth } from "../../main/resources/static/console/alerts.mjs";
import { countdown, promise, room } from "../../main/resources/static/console/french.mjs";
import { choicesOf } from "../../main/resources/static/console/transfer.mjs";

const desk = (presence = "here") => ({ me: { id: "u1", presence }, forOthers: (entry) => Boolean(entry.forOperator) });
const entry = (id, more = {}) => ({ id, urgency: "none", reason: "A demandé à parler à quelqu'un", summary: { need: "mes mots" }, ...more });

test("danger calls always, others when the page is out of sight", () => {
  const danger = entry("d", { urgency: "danger" });
  assert.equal(worth([entry("a"), danger], desk("paused"), false).entry, danger);
  assert.equal(worth([entry("a")], desk(), false), null);
  assert.equal(worth([entry("a")], desk(), true).danger, false);
});

test("who is on a pause, or whose turn it is not, is not called", () => {
  assert.equal(worth([entry("a")], desk("paused"), true), null);
  assert.equal(worth([entry("a", { forOperator: { id: "u2" } })], desk(), true), null);
});

test("a notification says why, never the person's words", () => {
  assert.equal(worth([entry("d", { urgency: "danger" })], desk(), true).words, "Une personne attend : danger");
  assert.equal(worth([entry("a")], desk(), true).words, "Une personne attend : a demandé à parler à quelqu'un");
});

test("whom a colleague passes on is told when I look elsewhere", () => {
  assert.equal(worth([entry("m", { claimedBy: { id: "u1" } })], desk(), true).words, "Un collègue vous confie une personne");
});

test("a promise is told with its hour, and that it is late", () => {
  const until = "2026-11-23T14:10:00Z";
  assert.equal(promise(until, Date.parse("2026-11-23T14:00:00Z")), "Promis avant 15\u00a0h\u00a010");
  assert.match(promise(until, Date.parse("2026-11-23T14:11:00Z")), /en retard/);
  assert.equal(countdown(until, Date.parse("2026-11-23T14:09:34.5Z")), "encore 26 s");
});

test("who has room, is away or on a pause is told in words", () => {
  const told = (presence, load) => room({ presence, load, capacity: 4 });
  assert.deepEqual([told("here", 0), told("HERE", 1), told("here", 4)],
    ["libre", "aide 1 personne sur 4", "aide 4 personnes sur 4, n'a plus de place"]);
  assert.deepEqual([told("paused", 0), told("away", 0)], ["en pause", "pas là"]);
});

test("a conversation goes to who is here with room, or to a group; never to oneself", () => {
  const one = (id, presence, load, groups = []) => ({ id, name: id, presence, load, capacity: 2, groups });
  const choices = choicesOf([one("me", "here", 0, ["Santé"]), one("away", "away", 0, ["Impôts"]), one("full", "here", 2), one("free", "here", 1, ["Impôts"])], "me");
  assert.deepEqual(choices.map(({ value, possible }) => [value, possible]),
    [["to free", true], ["group Impôts", true], ["to away", false], ["to full", false]]);
  assert.equal(choices[1].fact, "1 personne est là");
});
