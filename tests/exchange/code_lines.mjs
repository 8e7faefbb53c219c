/** For each line `{question, response, numbers}` of the standard input: both as they travel and come back. */
import { createInterface } from "node:readline";
import { coded, decoded } from "./all_codings.mjs";

for await (const line of createInterface({ input: process.stdin })) {
  const { question, response, numbers } = JSON.parse(line);
  const there = coded(question, response);
  const back = there?.refused ? there : decoded(question, there);
  process.stdout.write(JSON.stringify([there, back, numbers.map((one) => decoded(question, one))]) + "\n");
}
