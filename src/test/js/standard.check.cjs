// Reads an export as the national reference model does: every place must be accepted by its validators.
// Run by StandardModelTest with the folder where the model is installed and the exported file.
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const [folder, file] = process.argv.slice(2);
const model = createRequire(`${folder}/`)("@gouvfr-anct/lieux-de-mediation-numerique");

const places = JSON.parse(readFileSync(file, "utf8"));
const refused = [];
for (const place of places) {
  try {
    model.fromSchemaLieuDeMediationNumerique(place);
    for (const mail of place.courriels?.split("|") ?? []) model.Courriel(mail);
    for (const link of place.site_web?.split("|") ?? []) model.Url(link);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(place.date_maj)) throw new Error("date_maj");
  } catch (error) {
    refused.push(`${place.id}: ${error.message || error.constructor.name} ${JSON.stringify(place)}`);
  }
}
console.log(`${places.length} places read, ${refused.length} refused`);
if (refused.length > 0) {
  console.error(refused.slice(0, 20).join("\n"));
  process.exit(1);
}
