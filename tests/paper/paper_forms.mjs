/** Reads lines of plans, questions and forms as JSON; writes what the browser makes of each. */
import { readFileSync } from "node:fs";
import "../scoring/all_types.mjs";
import { paperForm } from "../../plugins/primera/runtime/quiz/paper/paper-form.js";

for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const { plan, questions, code } = JSON.parse(line);
  console.log(JSON.stringify(paperForm(plan, questions, code)));
}
