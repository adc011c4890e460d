import assert from "node:assert/strict";
import { test } from "node:test";
import { Log } from "../../main/resources/static/chat/log.mjs";

const message = (seq, more = {}) => ({ type: "event", seq, kind: "message", author: "assistant", text: `mot ${seq}`, ...more });
const sent = (clientId, text = "bonjour") => ({ type: "send", clientId, text });

test("events apply in order and an event already here is dropped", () => {
  const log = new Log();
  assert.equal(log.apply(message(1)), "applied");
  assert.equal(log.apply(message(1)), "old");
  assert.equal(log.apply(message(2)), "applied");
  assert.equal(log.apply(message(1)), "old");
  assert.deepEqual(log.events.map((event) => event.seq), [1, 2]);
});

test("a gap changes nothing until the missing events come", () => {
  const log = new Log();
  log.apply(message(1));
  assert.equal(log.apply(message(3, { kind: "closed" })), "gap");
  assert.equal(log.last, 1);
  assert.equal(log.owner, "assistant");
  [message(2), message(3, { kind: "closed" })].forEach((event) => assert.equal(log.apply(event), "applied"));
  assert.equal(log.owner, "closed");
});

test("events of unknown kind or without words still count", () => {
  const log = new Log();
  assert.equal(log.apply({ seq: 1, kind: "status", author: "system" }), "applied");
  assert.equal(log.apply({ seq: 2, kind: "something-new", author: "system" }), "applied");
  assert.equal(log.apply(message(3)), "applied");
  assert.equal(log.last, 3);
});

test("the heartbeat shows that events are missing", () => {
  const log = new Log();
  log.apply(message(1));
  assert.equal(log.behind(1), false);
  assert.equal(log.behind(undefined), false);
  assert.equal(log.behind(2), true);
});

test("a message waits until its own event comes back", () => {
  const log = new Log();
  log.post(sent("a"));
  log.post(sent("b"));
  log.apply(message(1, { author: "person", clientId: "b" }));
  assert.deepEqual(log.toSend().map((entry) => entry.clientId), ["a"]);
  log.apply(message(2, { author: "person", clientId: "a" }));
  assert.deepEqual(log.toSend(), []);
});

test("the same client id is kept once, in the order of writing", () => {
  const log = new Log();
  [sent("a"), sent("b"), sent("a")].forEach((entry) => log.post(entry));
  assert.deepEqual(log.toSend().map((entry) => entry.clientId), ["a", "b"]);
});

test("an old or early event does not acknowledge anything", () => {
  const log = new Log();
  log.apply(message(1));
  log.post(sent("a"));
  log.apply(message(1, { clientId: "a" }));
  log.apply(message(5, { clientId: "a" }));
  assert.equal(log.toSend().length, 1);
});

test("a refused message is shown but not sent again", () => {
  const log = new Log();
  log.post(sent("a"));
  log.refuse("a", "trop long");
  assert.deepEqual(log.toSend(), []);
  assert.equal(log.outbox[0].refused, "trop long");
  log.drop("a");
  assert.deepEqual(log.outbox, []);
});

test("asking for a human is answered by the queue even without its client id", () => {
  for (const answer of [{ kind: "owner", owner: "queue" }, { kind: "owner", owner: "operator" }, { kind: "queue", position: 1 }]) {
    const log = new Log();
    log.post({ type: "human", clientId: "h", text: "une personne" });
    log.post(sent("a"));
    log.apply({ seq: 1, author: "system", ...answer });
    assert.deepEqual(log.toSend().map((entry) => entry.clientId), ["a"]);
  }
});

test("only the choices of the last words are open, until they are answered", () => {
  const log = new Log();
  const choices = [{ id: "1", label: "Oui" }];
  log.apply(message(1, { choices }));
  log.apply(message(2, { choices }));
  assert.equal(log.openChoices().seq, 2);
  log.apply({ seq: 3, kind: "status", author: "system", about: 2, status: "sent" });
  assert.equal(log.openChoices().seq, 2);
  log.post({ type: "choose", clientId: "c", choice: "1", text: "Oui" });
  assert.equal(log.openChoices(), null);
  log.apply(message(4, { author: "person", clientId: "c" }));
  assert.equal(log.openChoices(), null);
  log.apply(message(5, { choices }));
  log.apply({ seq: 6, kind: "closed", author: "operator" });
  assert.equal(log.openChoices().seq, 5, "whether it helped may be answered after the end");
  log.apply(message(7, { author: "operator", choices }));
  assert.equal(log.openChoices(), null);
});

test("who answers is followed from the queue to the operator and back", () => {
  const log = new Log();
  log.apply({ seq: 1, kind: "owner", author: "system", owner: "queue" });
  log.apply({ seq: 2, kind: "queue", author: "system", position: 3 });
  assert.deepEqual([log.owner, log.position], ["queue", 3]);
  log.apply({ seq: 3, kind: "owner", author: "operator", owner: "operator", ownerName: "Claire" });
  assert.deepEqual([log.owner, log.ownerName, log.position], ["operator", "Claire", null]);
  log.apply({ seq: 4, kind: "owner", author: "operator", owner: "assistant" });
  assert.deepEqual([log.owner, log.ownerName], ["assistant", null]);
});

test("the assistant searches from the person's words to its own", () => {
  const log = new Log();
  assert.equal(log.searching(), false);
  log.post(sent("a"));
  assert.equal(log.searching(), true);
  log.apply(message(1, { author: "person", clientId: "a" }));
  assert.equal(log.searching(), true);
  log.apply(message(2));
  assert.equal(log.searching(), false);
});

test("whatever is lost, doubled or late on the way, the log ends equal to the server's", () => {
  let seed = 7;
  const random = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  for (let round = 0; round < 200; round++) {
    const server = [];
    const stored = new Set();
    const log = new Log();
    const written = [];
    const store = (entry) => {
      if (stored.has(entry.clientId)) return;
      stored.add(entry.clientId);
      server.push(message(server.length + 1, { author: "person", clientId: entry.clientId, text: entry.text }));
    };
    for (let step = 0; step < 40; step++) {
      const act = random(4);
      if (act === 0) {
        const entry = sent(`c${written.length}`);
        written.push(entry.clientId);
        log.post(entry);
        if (random(2)) store(entry);
      } else if (act === 1 && server.length > 0) log.apply(server[random(server.length)]);
      else if (act === 2) server.push(message(server.length + 1));
      else if (random(3) === 0) log.toSend().forEach(store);
    }
    log.toSend().forEach(store);
    server.slice(log.last).forEach((event) => log.apply(event));
    assert.deepEqual(log.events, server);
    assert.deepEqual(log.outbox, []);
    assert.deepEqual(new Set(server.map((event) => event.clientId).filter(Boolean)), new Set(written));
  }
});

test("what the house says of its own accord leaves the choices open and the search under way", () => {
  const log = new Log();
  log.apply({ seq: 1, kind: "message", author: "assistant", text: "Ça marche ?", choices: [{ id: "1", label: "Oui" }] });
  log.apply({ seq: 2, kind: "message", author: "system", text: "Je vous envoie les étapes par SMS." });
  assert.equal(log.openChoices().seq, 1);
  log.apply({ seq: 3, kind: "message", author: "person", text: "oui" });
  log.apply({ seq: 4, kind: "message", author: "system", text: "Je lis tout ensemble." });
  assert.equal(log.openChoices(), null);
  assert.equal(log.searching(), true);
});
