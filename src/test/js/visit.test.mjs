import assert from "node:assert/strict";
import { test } from "node:test";
import { Visit } from "../../main/resources/static/chat/visit.mjs";

function storage() {
  const kept = new Map();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key), kept };
}

const event = (seq, more = {}) => ({ seq, kind: "message", author: "person", text: "mot", ...more });

test("a first visit asks for a new conversation", () => {
  const visit = new Visit(storage());
  assert.equal(visit.begun(), false);
  assert.deepEqual(visit.hello("fr"), { type: "hello", language: "fr" });
});

test("a resumed line asks only for what comes after the last event", () => {
  const visit = new Visit(storage());
  visit.welcome({ conversation: "v", token: "t", head: 0 });
  visit.log.apply(event(1));
  assert.deepEqual(visit.hello("fr"), { type: "hello", language: "fr", conversation: "v", token: "t", after: 1 });
});

test("a reload finds the conversation and the unsent messages, and reads the log from its start", () => {
  const tab = storage();
  const before = new Visit(tab);
  before.welcome({ conversation: "v", token: "t", head: 0 });
  before.log.apply(event(1));
  before.log.apply(event(2));
  before.log.post({ type: "send", clientId: "a", text: "perdu ?" });
  before.save();

  const after = new Visit(tab);
  assert.equal(after.begun(), true);
  assert.equal(after.hello("fr").after, 0);
  assert.equal(after.seen, 2);
  assert.deepEqual(after.log.toSend().map((entry) => entry.clientId), ["a"]);
  [event(1), event(2), event(3, { clientId: "a" })].forEach((each) => assert.equal(after.log.apply(each), "applied"));
  assert.deepEqual(after.log.toSend(), []);
});

test("a message that was stored just before the reload is not sent a second time as another one", () => {
  const tab = storage();
  const before = new Visit(tab);
  before.log.post({ type: "send", clientId: "a", text: "bonjour" });
  before.save();
  const after = new Visit(tab);
  assert.equal(after.log.toSend()[0].clientId, "a");
});

test("another conversation starts an empty log and keeps what was to be sent", () => {
  const visit = new Visit(storage());
  visit.welcome({ conversation: "v", token: "t", head: 0 });
  visit.log.apply(event(1));
  visit.log.post({ type: "send", clientId: "a", text: "mot" });
  assert.equal(visit.welcome({ conversation: "w", token: "u", head: 0 }), true);
  assert.equal(visit.log.last, 0);
  assert.equal(visit.token, "u");
  assert.deepEqual(visit.log.toSend().map((entry) => entry.clientId), ["a"]);
  assert.equal(visit.welcome({ conversation: "w", head: 0 }), false);
  assert.equal(visit.token, "u");
});

test("erasing leaves nothing on the device", () => {
  const tab = storage();
  const visit = new Visit(tab);
  visit.welcome({ conversation: "v", token: "t", head: 0 });
  visit.log.post({ type: "send", clientId: "a", text: "secret" });
  visit.save();
  visit.erase();
  assert.equal(tab.kept.size, 0);
  assert.equal(visit.begun(), false);
  assert.deepEqual(visit.hello("fr"), { type: "hello", language: "fr" });
});

test("a browser that refuses storage still talks", () => {
  const refusing = { getItem: () => { throw new Error("no"); }, setItem: () => { throw new Error("no"); }, removeItem: () => { throw new Error("no"); } };
  for (const tab of [null, refusing]) {
    const visit = new Visit(tab);
    visit.welcome({ conversation: "v", token: "t", head: 0 });
    visit.erase();
    assert.equal(visit.begun(), false);
  }
});

test("a broken store counts as none", () => {
  const tab = storage();
  tab.kept.set("aiguilleur", "{");
  assert.equal(new Visit(tab).begun(), false);
});

test("a link leads to its conversation, also after a reload, until it is open", () => {
  const tab = storage();
  const before = new Visit(tab);
  before.welcome({ conversation: "v", token: "t", head: 0 });
  before.follow({ link: "l", token: "k" });

  const after = new Visit(tab);
  assert.equal(after.begun(), true);
  assert.deepEqual(after.hello("fr"), { type: "hello", language: "fr", link: "l", token: "k" });
  assert.equal(after.welcome({ conversation: "w", token: "k", head: 0 }), true);
  assert.deepEqual(after.hello("fr"), { type: "hello", language: "fr", conversation: "w", token: "k", after: 0 });
  assert.deepEqual(new Visit(tab).link, null);
});

test("a link that leads nowhere leaves the conversation there was", () => {
  const visit = new Visit(storage());
  visit.welcome({ conversation: "v", token: "t", head: 0 });
  visit.follow({ link: "l", token: "k" });
  visit.follow(null);
  assert.equal(visit.hello("fr").conversation, "v");
});
