/** The browser's scoring against the vectors that Python's scoring is held to. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import "./all_types.mjs";
import { readNumber } from "../../plugins/primera/runtime/scoring/number-answers.js";
import { scoreQuiz } from "../../plugins/primera/runtime/scoring/quiz-score.js";
import { score, SPEC_VERSION } from "../../plugins/primera/runtime/scoring/score.js";
import { judge } from "../../plugins/primera/runtime/scoring/text-answers.js";

/** What is done with the members of each list of vectors. */
const LISTS = {
  cases: ({ question, response }) => score(question, response),
  quizzes: ({ scores, pass_mark: passMark }) => scoreQuiz(scores, passMark),
  judgements: ({ key, typed }) => ({ note: null, error: null, answer: null, ...judge(key, typed) }),
  numbers: ({ typed }) => readNumber(typed),
};

for (const area of ["scoring", "words", "numbers"]) {
  const folder = new URL(`../vectors/${area}/`, import.meta.url);
  for (const file of readdirSync(folder).sort()) {
    const vectors = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
    test(`${file}: belongs to the version that is implemented`, () => {
      assert.equal(vectors.spec, SPEC_VERSION);
    });
    for (const [list, answer] of Object.entries(LISTS)) {
      for (const given of vectors[list] ?? []) {
        test(`${file}: ${given.name}`, () => {
          assert.deepEqual(answer(given), given.expect);
        });
      }
    }
  }
}
