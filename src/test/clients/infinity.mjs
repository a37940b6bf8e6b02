// Asks the Infinity queries of a Grafana dashboard as the plugin's backend does: variables put in, the answer fetched, the root
// selector evaluated, a value taken for each column. Prints a JSON object: what each query is of, and its rows.
//
//     node infinity.mjs <folder with node_modules/jsonata> <dashboard> <address of Parley> <from> <to> <who>

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";

const [packages, file, address, from, to, who] = process.argv.slice(2);
const jsonata = createRequire(path.resolve(packages, "package.json"))("jsonata");
const dashboard = JSON.parse(readFileSync(file, "utf8"));
const PLUGIN = "yesoreyeram-infinity-datasource";

const all = (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

function typed(value, type) {
  if (value === undefined || value === null) return null;
  const read = { number: Number, timestamp: Date.parse, timestamp_epoch: Number, string: String }[type](value);
  if (Number.isNaN(read)) throw new Error(`${JSON.stringify(value)} is no ${type}`);
  return type.startsWith("timestamp") ? new Date(read).toISOString() : read;
}

async function ask(query, variables) {
  if (query.parser !== "backend" || query.pagination_mode !== "none") throw new Error("other than what is tried here");
  const url = query.url.replace(/\$\{(\w+)(?::([^}]*))?}/g, (_, name) => variables[name]);
  const answer = await fetch(address + url);
  const body = await answer.json();
  if (!answer.ok) throw new Error(`${url}: ${JSON.stringify(body)}`);
  const root = query.root_selector ? await jsonata(query.root_selector).evaluate(body) : body;
  return all(root).map((row) =>
    Object.fromEntries(query.columns.map((column) => [column.text, typed(row[column.selector], column.type)])));
}

const variables = { __from: from, __to: to, who };
const results = {};
for (const variable of dashboard.templating.list.filter((variable) => variable.datasource?.type === PLUGIN)) {
  const rows = await ask(variable.query.infinityQuery, variables);
  results[`variable ${variable.name}`] = rows;
  // What Grafana puts in for All of a variable that may have several values.
  if (variable.includeAll) variables[variable.name] = rows.map((row) => row.__value).join(",");
}
for (const annotation of dashboard.annotations.list.filter((annotation) => annotation.datasource.type === PLUGIN)) {
  results[`annotation ${annotation.name}`] = await ask(annotation.target, variables);
}
for (const panel of dashboard.panels) {
  for (const target of (panel.targets ?? []).filter((target) => target.datasource.type === PLUGIN)) {
    results[panel.title] = await ask(target, variables);
  }
}
console.log(JSON.stringify(results));
