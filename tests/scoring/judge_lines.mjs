/** Judges each line of the standard input, typed words or a typed number; writes a line for it. */
import { createInterface } from "node:readline";
import { judgeNumber } from "../../plugins/primera/runtime/scoring/types/text-entry.js";
import { judge } from "../../plugins/primera/runtime/scoring/text-answers.js";

for await (const line of createInterface({ input: process.stdin })) {
  const { question, typed } = JSON.parse(line);
  const judged = question.key ? judge(question.key, typed) : judgeNumber(question, question.variants[0], typed);
  const { state, note = null, error = null, answer = null } = judged;
  process.stdout.write(JSON.stringify({ state, note, error, answer }) + "\n");
}
