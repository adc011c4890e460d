import assert from "node:assert/strict";
import { test } from "node:test";
import { Desk } from "../../main/resources/static/console/desk.mjs";

const me = { id: "u1", name: "Claire" };
const entry = (id, more = {}) => ({ id, conversation: `v-${id}`, channel: "web", urgency: "none", openedAt: "2026-11-22T10:00:00Z", heard: 0, ...more });
const frame = (head, waiting, claimed = []) => ({ type: "queue", head, me, waiting, claimed });
const event = (seq, more = {}) => ({ seq, kind: "message", author: "person", text: "mot", ...more });

test("danger comes first, then money, then who waits longest", () => {
  const desk = new Desk();
  desk.queue(frame(1, [
    entry("late", { openedAt: "2026-11-22T10:05:00Z" }), entry("early"),
    entry("cyber", { urgency: "cyber", openedAt: "2026-11-22T10:09:00Z" }),
    entry("danger", { urgency: "danger", openedAt: "2026-11-22T10:10:00Z" })]));
  assert.deepEqual(desk.waiting.map(({ id }) => id), ["danger", "cyber", "early", "late"]);
});

test("an older snapshot is ignored, but a new line may count anew", () => {
  const desk = new Desk();
  desk.queue(frame(5, [entry("a")]));
  assert.equal(desk.queue(frame(4, [])), null);
  assert.equal(desk.waiting.length, 1);
  desk.connected();
  assert.notEqual(desk.queue(frame(2, [])), null);
  assert.equal(desk.waiting.length, 0);
});

test("only who comes after the first look is new, and only once", () => {
  const desk = new Desk();
  assert.deepEqual(desk.queue(frame(1, [entry("a")])), []);
  assert.deepEqual(desk.queue(frame(2, [entry("a"), entry("b")])).map(({ id }) => id), ["b"]);
  assert.deepEqual(desk.queue(frame(3, [entry("a"), entry("b")])), []);
});

test("mine and my colleagues' are apart, and only mine may be answered", () => {
  const desk = new Desk();
  desk.queue(frame(1, [entry("w")], [entry("m", { claimedBy: me }), entry("o", { claimedBy: { id: "u2", name: "Karim" } })]));
  assert.deepEqual([desk.mine(), desk.others()].map((list) => list.map(({ id }) => id)), [["m"], ["o"]]);
  desk.open("v-m");
  assert.equal(desk.holds(), true);
  for (const other of ["v-o", "v-w"]) {
    desk.open(other);
    assert.equal(desk.holds(), false);
  }
});

test("a gap in a page of events asks for the rest", () => {
  const desk = new Desk();
  desk.open("v");
  assert.equal(desk.events({ conversation: "v", events: [event(1)], head: 1 }), false);
  assert.equal(desk.events({ conversation: "v", events: [event(3)], head: 3 }), true);
  assert.equal(desk.events({ conversation: "v", events: [event(2), event(3)], head: 3 }), false);
  assert.equal(desk.file("v").log.last, 3);
});

test("words of my people said while another conversation is open are unread until it is opened", () => {
  const desk = new Desk();
  const heard = (seq, claimedBy = me) => entry("a", { claimedBy, heard: seq });
  desk.queue(frame(1, [], [heard(1)]));
  desk.open("v-a");
  desk.events({ conversation: "v-a", events: [event(1)], head: 1 });
  assert.equal(desk.unread(heard(5)), false);
  desk.open("v-b");
  assert.equal(desk.unread(heard(1)), false);
  assert.equal(desk.unread(heard(2)), true);
  assert.equal(desk.unread(heard(2, { id: "u2", name: "Karim" })), false);
});

test("a message stays to be posted, in its own conversation, until its event is there", () => {
  const desk = new Desk();
  desk.open("v").log.post({ type: "send", clientId: "a", text: "bonjour" });
  desk.open("w");
  assert.deepEqual(desk.unsent().map(({ conversation, entry: { clientId } }) => [conversation, clientId]), [["v", "a"]]);
  desk.events({ conversation: "v", events: [event(1, { author: "operator", clientId: "a" })], head: 1 });
  assert.deepEqual(desk.unsent(), []);
});
