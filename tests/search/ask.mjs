/** Asks the theme's search, as its worker has it in a built site: the queries of the standard input, as JSON. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

const [site] = process.argv.slice(2);
const workers = join(site, "assets", "javascripts", "workers");
const text = (...path) => readFileSync(join(...path), "utf8");

let listen, answer;
const worker = { console, addEventListener: (_, listener) => (listen = listener), postMessage: (said) => answer(said) };
worker.self = vm.createContext(worker);
worker.importScripts = (...names) => names.forEach((name) => vm.runInContext(text(workers, name), worker));
vm.runInContext(text(workers, readdirSync(workers).find((name) => /^search\..*\.js$/.test(name))), worker);

/** What the worker answers to a message. */
function ask(type, data) {
  return new Promise((done) => {
    answer = done;
    listen({ data: { type, data } });
  });
}

await ask(0, { ...JSON.parse(text(site, "search", "search_index.json")), options: {} });
const found = {};
for (const query of JSON.parse(readFileSync(0, "utf8"))) {
  const { data } = await ask(2, query);
  found[query] = data.items.map((pages) => pages.map(({ location, score }) => [location, score]));
}
process.stdout.write(JSON.stringify(found));
