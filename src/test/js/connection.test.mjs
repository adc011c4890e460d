import assert from "node:assert/strict";
import { test } from "node:test";
import { Connection } from "../../main/resources/static/shared/connection.mjs";

/** A clock that is moved by hand, and sockets that do what the test says. */
function bench() {
  let now = 0;
  let next = 1;
  const due = new Map();
  const sockets = [];
  const heard = [];
  const timers = { set: (call, ms) => (due.set(next, { at: now + ms, call }), next++), clear: (id) => due.delete(id) };
  const open = () => {
    const socket = {
      readyState: 0, sent: [],
      send: (frame) => socket.sent.push(JSON.parse(frame)),
      close: () => { socket.readyState = 3; },
      accept: () => { socket.readyState = 1; socket.onopen(); },
      fail: () => { socket.readyState = 3; socket.onclose(); },
      say: (frame) => socket.onmessage({ data: JSON.stringify(frame) }),
    };
    sockets.push(socket);
    return socket;
  };
  const on = { up: () => heard.push("up"), down: () => heard.push("down"), frame: (frame) => heard.push(frame.type) };
  const pass = (ms) => {
    const until = now + ms;
    for (;;) {
      const first = [...due].filter(([, timer]) => timer.at <= until).sort(([, one], [, other]) => one.at - other.at)[0];
      if (!first) break;
      due.delete(first[0]);
      now = first[1].at;
      first[1].call();
    }
    now = until;
  };
  return { line: new Connection(open, on, timers), sockets, heard, pass };
}

test("it waits longer after each failure, from half a second to ten", () => {
  const { line, sockets, pass } = bench();
  line.start();
  for (const wait of [500, 1000, 2000, 4000, 8000, 10_000, 10_000]) {
    const tries = sockets.length;
    sockets.at(-1).fail();
    pass(wait - 1);
    assert.equal(sockets.length, tries);
    pass(1);
    assert.equal(sockets.length, tries + 1);
  }
});

test("a line that opened starts again with the shortest wait", () => {
  const { line, sockets, pass } = bench();
  line.start();
  sockets[0].fail();
  pass(500);
  sockets[1].fail();
  pass(1000);
  sockets[2].accept();
  sockets[2].fail();
  pass(500);
  assert.equal(sockets.length, 4);
});

test("a silent line is left after 45 seconds, a heartbeat keeps it", () => {
  const { line, sockets, heard, pass } = bench();
  line.start();
  sockets[0].accept();
  pass(44_000);
  sockets[0].say({ type: "ping", head: 0 });
  pass(44_000);
  assert.deepEqual(heard, ["up", "ping"]);
  pass(1000);
  assert.equal(heard.at(-1), "down");
  assert.equal(sockets[0].readyState, 3);
});

test("what a left socket still says is not heard", () => {
  const { line, sockets, heard, pass } = bench();
  line.start();
  sockets[0].accept();
  pass(45_000);
  sockets[0].say({ type: "event" });
  sockets[0].onclose();
  assert.deepEqual(heard, ["up", "down"]);
});

test("a return of the network does not wait, and opens only one line", () => {
  const { line, sockets, pass } = bench();
  line.start();
  sockets[0].fail();
  line.hurry();
  line.hurry();
  assert.equal(sockets.length, 2);
  pass(20_000);
  assert.equal(sockets.length, 2);
});

test("nothing is sent on a line that is not open, and a stopped one stays closed", () => {
  const { line, sockets, pass } = bench();
  line.start();
  assert.equal(line.send({ type: "hello" }), false);
  sockets[0].accept();
  assert.equal(line.send({ type: "hello" }), true);
  assert.deepEqual(sockets[0].sent, [{ type: "hello" }]);
  line.stop();
  line.hurry();
  pass(60_000);
  assert.equal(sockets.length, 1);
});
