// Counts the segments of texts as npm sms-segments-calculator does, one number a line.
// Run by SegmentsOracleTest with the folder where it is installed and a file of texts, one a line, in hexadecimal UTF-16.
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const [folder, file] = process.argv.slice(2);
const { SegmentedMessage } = createRequire(`${folder}/`)("sms-segments-calculator");

const text = (hex) => String.fromCharCode(...hex.match(/.{4}/g).map((unit) => parseInt(unit, 16)));
const counts = readFileSync(file, "utf8").split("\n").map((line) => new SegmentedMessage(text(line)).segmentsCount);
console.log(counts.join("\n"));
