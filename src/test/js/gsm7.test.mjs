import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { segmentsOf } from "../../main/resources/static/console/gsm7.mjs";

const cost = (text) => segmentsOf(text).segments;

test("a plain text has 160 signs in one SMS and 153 in each of more", () => {
  assert.deepEqual([0, 1, 160, 161, 306, 307].map((length) => cost("a".repeat(length))), [0, 1, 1, 2, 2, 3]);
});

test("the French letters of GSM-7 cost one sign, the others make the text Unicode", () => {
  assert.equal(segmentsOf("à é è ù Ç É ö ü ñ").unicode, false);
  for (const sign of ["ê", "ç", "â", "î", "ô", "û", "œ", "À", "«", "’", "–", "…", "\u00a0"]) {
    assert.deepEqual(segmentsOf(`mot ${sign}`).foreign, [sign]);
  }
});

test("a Unicode text has 70 signs in one SMS and 67 in each of more", () => {
  assert.deepEqual([70, 71, 134, 135].map((length) => cost("ê".repeat(length))), [1, 2, 2, 3]);
});

test("the euro costs two and is never cut between two SMS", () => {
  assert.equal(cost("€".repeat(80)), 1);
  assert.equal(cost("a" + "€".repeat(80)), 2);
  assert.equal(cost("a".repeat(152) + "€" + "a".repeat(152)), 3);
});

test("an emoji costs two and is never cut either", () => {
  assert.equal(cost("🙂".repeat(35)), 1);
  assert.equal(cost("🙂".repeat(66)), 2);
  assert.equal(cost("🙂".repeat(67)), 3);
});

test("every text costs what the server counts", () => {
  const texts = JSON.parse(readFileSync(new URL("../resources/sms/segments.json", import.meta.url), "utf8"));
  for (const { text, segments } of texts) assert.equal(cost(text), segments, JSON.stringify(text));
});
