import assert from "node:assert/strict";
import { test } from "node:test";
import { Desk } from "../../main/resources/static/console/desk.mjs";
import { Store } from "../../main/resources/static/console/store.mjs";

const me = { id: "u1", name: "Claire" };
const entry = (id, more = {}) => ({ id, conversation: `v-${id}`, channel: "web", urgency: "none", openedAt: "2026-11-22T10:00:00Z", heard: 0, ...more });
const frame = (head, waiting, claimed = []) => ({ type: "queue", head, me, waiting, claimed });
const event = (seq, more = {}) => ({ seq, kind: "message", author: "person", text: "mot", ...more });

test("the order is the server's", () => {
  const desk = new Desk();
  desk.queue(frame(1, [
    entry("promised"), entry("danger", { urgency: "danger" }), entry("early", { openedAt: "2026-11-22T09:00:00Z" })]));
  assert.deepEqual(desk.waiting.map(({ id }) => id), ["promised", "danger", "early"]);
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

test("who is offered to me, or passed on by a colleague, is new; whom I put back myself is not", () => {
  const desk = new Desk();
  const karim = { id: "u2", name: "Karim" };
  desk.queue(frame(1, [entry("a")], [entry("k", { claimedBy: karim }), entry("m", { claimedBy: me })]));
  const fresh = desk.queue(frame(2, [entry("a", { offeredTo: { ...me, until: "" } }), entry("k", { forOperator: me }), entry("m")]));
  assert.deepEqual(fresh.map(({ id }) => id), ["a", "k"]);
});

test("whom a colleague passes to me is new, whom I take from a colleague is not", () => {
  const desk = new Desk();
  const karim = { id: "u2", name: "Karim" };
  desk.queue(frame(1, [], [entry("a", { claimedBy: karim }), entry("b", { claimedBy: karim })]));
  desk.asks("v-b");
  const fresh = desk.queue(frame(2, [], [entry("a", { claimedBy: me }), entry("b", { claimedBy: me })]));
  assert.deepEqual(fresh.map(({ id }) => id), ["a"]);
  assert.deepEqual(desk.queue(frame(3, [], [entry("a", { claimedBy: me })])), []);
});

test("the next to take is the one offered to me, never one whose turn is a colleague's", () => {
  const desk = new Desk();
  const karim = { id: "u2", name: "Karim" };
  const colleagues = [{ ...me, groups: ["Impôts"] }];
  const queue = (head, ...waiting) => desk.queue({ ...frame(head, waiting), colleagues });
  queue(1, entry("k", { forOperator: karim }), entry("o", { offeredTo: karim }), entry("g", { forGroup: "Santé" }), entry("i", { forGroup: "Impôts" }));
  assert.equal(desk.next().id, "i");
  queue(2, entry("first"), entry("mine", { offeredTo: me }));
  assert.equal(desk.next().id, "mine");
  queue(3, entry("o", { offeredTo: karim }));
  assert.equal(desk.next(), null);
});

/** The storage of a tab: it outlives the page. */
function tab() {
  const kept = new Map();
  return { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => kept.set(name, value) };
}

test("a page loaded again has the open conversation, the words typed and those that could not leave", () => {
  const storage = tab();
  const mine = [entry("m", { claimedBy: me })];
  const before = new Desk(new Store(storage));
  before.queue(frame(1, [], mine));
  before.open("v-m").log.post({ type: "send", clientId: "c1", text: "bonjour" });
  before.draft("je regar");

  const after = new Desk(new Store(storage));
  after.queue(frame(1, [], mine));
  after.restore();
  assert.equal(after.before().id, "m");
  assert.equal(after.open("v-m").draft, "je regar");
  assert.deepEqual(after.unsent().map(({ entry: { clientId } }) => clientId), ["c1"]);
  after.events({ conversation: "v-m", events: [event(1, { author: "operator", clientId: "c1" })], head: 1 });
  assert.deepEqual(new Store(storage).of("v-m"), { draft: "je regar", outbox: [] });
});

test("what was typed goes with its conversation, and with its operator", () => {
  const storage = tab();
  const mine = [entry("m", { claimedBy: me }), entry("n", { claimedBy: me })];
  const desk = new Desk(new Store(storage));
  desk.queue(frame(1, [], mine));
  desk.open("v-m");
  desk.draft("à finir");
  desk.open("v-n");
  desk.draft("autre");
  desk.queue(frame(2, [], [mine[1]]));
  assert.deepEqual(new Store(storage).conversations(), ["v-n"]);
  assert.equal(desk.file("v-m").draft, "");

  const other = new Desk(new Store(storage));
  other.queue({ ...frame(3, [], mine), me: { id: "u2", name: "Karim" } });
  assert.equal(other.open("v-n").draft, "");
});
