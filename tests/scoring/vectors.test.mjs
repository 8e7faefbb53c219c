/** The browser's scoring against the vectors that Python's scoring is held to. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import "./all_types.mjs";
import { scoreQuiz } from "../../plugins/primera/runtime/scoring/quiz-score.js";
import { score, SPEC_VERSION } from "../../plugins/primera/runtime/scoring/score.js";

const folder = new URL("../vectors/scoring/", import.meta.url);

for (const file of readdirSync(folder).sort()) {
  const { spec, cases = [], quizzes = [] } = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
  test(`${file}: belongs to the version that is implemented`, () => {
    assert.equal(spec, SPEC_VERSION);
  });
  for (const { name, question, response, expect } of cases) {
    test(`${file}: ${name}`, () => {
      assert.deepEqual(score(question, response), expect);
    });
  }
  for (const { name, scores, pass_mark: passMark, expect } of quizzes) {
    test(`${file}: ${name}`, () => {
      assert.deepEqual(scoreQuiz(scores, passMark), expect);
    });
  }
}
