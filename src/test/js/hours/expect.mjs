/*
 * What opening hours mean, by the reference evaluator (npm opening_hours), for OpeningHoursReferenceTest.
 *
 * How to run, in a folder OUTSIDE the project:
 *     npm install opening_hours@3.15.0
 *     node PROJECT/src/test/js/hours/expect.mjs chosen            rewrites chosen.tsv from its own last column
 *     node PROJECT/src/test/js/hours/expect.mjs real FILE.csv...  rewrites real.tsv from the column "horaires"
 *
 * A year is written half-hour by half-hour, real time in Paris, from 1 January: 1 open, 0 closed, ? unknown. We keep
 * the first 8 hexadecimal digits of the SHA-256 of that, "-" for a text the reference refuses, "!" for one that it reads
 * but fails to evaluate over that year (school holidays not yet published). Of real texts only their hash is kept.
 */
process.env.TZ = "Europe/Paris";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const OpeningHours = createRequire(resolve(process.cwd(), "here.js"))("opening_hours");
const RESOURCES = new URL("../../resources/fr/aiguilleur/hours/", import.meta.url);
const PLACE = { lat: 48.7, lon: 2.2, address: { country_code: "fr", state: "Île-de-France" } };
const HALF_HOUR = 30 * 60 * 1000;

const hash = (text) => createHash("sha256").update(text, "utf8").digest("hex").slice(0, 8);

function read(text) {
  try {
    return new OpeningHours(text, PLACE, { locale: "en" });
  } catch {
    return null;
  }
}

/**
 * The hour that is left out: on the day after the clocks went forward, what is left of the day before is looked for
 * 24 hours earlier, which at half past midnight is two days before.
 */
function afterTheClocksWentForward(time) {
  const midnight = new Date(time.getFullYear(), time.getMonth(), time.getDate());
  const before = new Date(time.getFullYear(), time.getMonth(), time.getDate() - 1);
  return midnight - before === 23 * 60 * 60 * 1000;
}

/** The reference tells the next change: between two changes the state is the same. */
function bits(hours, year) {
  const end = new Date(year + 1, 0, 1).getTime();
  let time = new Date(year, 0, 1).getTime();
  const changes = hours.getIterator(new Date(time));
  let said = "";
  while (time < end) {
    const state = changes.getState() ? "1" : changes.getUnknown() ? "?" : "0";
    const next = changes.advance(new Date(end + 1)) ? changes.getDate().getTime() : end;
    for (; time < Math.min(next, end); time += HALF_HOUR) {
      if (new Date(time).getHours() > 0 || !afterTheClocksWentForward(new Date(time))) said += state;
    }
  }
  return said;
}

function year(text, number) {
  const hours = read(text);
  if (hours === null) {
    return "-";
  }
  try {
    return hash(bits(hours, number));
  } catch {
    return "!";
  }
}

/** Rows of a CSV file with quoted cells. */
function* rows(text) {
  let row = [], cell = "", quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ",") { row.push(cell); cell = ""; }
    else if (sign === "\n") { row.push(cell.replace(/\r$/, "")); yield row; row = []; cell = ""; }
    else cell += sign;
  }
  if (cell !== "" || row.length > 0) yield [...row, cell];
}

function realTexts(files) {
  const texts = new Set();
  for (const file of files) {
    const [head, ...body] = rows(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
    const column = head.indexOf("horaires");
    body.map((row) => row[column] ?? "").filter((text) => text.trim() !== "").forEach((text) => texts.add(text));
  }
  return [...texts];
}

const [what, ...files] = process.argv.slice(2);
if (what === "chosen") {
  const file = new URL("chosen.tsv", RESOURCES);
  const lines = readFileSync(file, "utf8").split("\n").filter((line) => line !== "").map((line) => {
    if (line.startsWith("#")) return line;
    const text = line.slice(line.lastIndexOf("\t") + 1);
    return [year(text, 2026), year(text, 2027), text].join("\t");
  });
  writeFileSync(file, lines.join("\n") + "\n");
} else if (what === "real") {
  const lines = realTexts(files).map((text) => hash(text) + " " + year(text, 2027)).sort();
  writeFileSync(new URL("real.tsv", RESOURCES), lines.join("\n") + "\n");
} else {
  throw new Error("chosen or real?");
}
