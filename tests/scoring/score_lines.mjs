/** Scores each line `{"question": …, "response": …}` of the standard input; writes a line for it. */
import { createInterface } from "node:readline";
import "./all_types.mjs";
import { score } from "../../plugins/primera/runtime/scoring/score.js";

for await (const line of createInterface({ input: process.stdin })) {
  const { question, response } = JSON.parse(line);
  process.stdout.write(JSON.stringify(score(question, response)) + "\n");
}
