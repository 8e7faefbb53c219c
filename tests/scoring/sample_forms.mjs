/** Draws a form for each case of a JSON list on the standard input. */
import { readFileSync } from "node:fs";
import { sampleForm } from "../../plugins/primera/runtime/scoring/sampling.js";

const cases = JSON.parse(readFileSync(0, "utf8"));
const forms = cases.map(({ plan, seed, asked }) => sampleForm(plan, seed, asked && new Map(Object.entries(asked))));
process.stdout.write(JSON.stringify(forms));
