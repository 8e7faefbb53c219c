/** What JSON cannot say, and so the vectors cannot hold. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "./all_types.mjs";
import { scoreQuiz } from "../../plugins/primera/runtime/scoring/quiz-score.js";
import { learnType, score } from "../../plugins/primera/runtime/scoring/score.js";

const question = { type: "multiple", points: 1, options: ["a", "b", "c"], keys: ["a", "b"] };
const invalid = { outcome: "invalid", earned: 0, max: 100 };

for (const response of [
  NaN,
  Symbol("chosen"),
  () => ["a"],
  10n,
  new String("a"),
  new Date(0),
  { chosen: new Set(["a"]) },
  { chosen: [NaN] },
  { chosen: [new String("a")] },
  { chosen: new Array(2) },
  Object.create({ chosen: ["a"] }),
]) {
  test(`${Object.prototype.toString.call(response)} is invalid: ${String(response)}`, () => {
    assert.deepEqual(score(question, response), invalid);
  });
}

test("a polluted prototype chooses nothing", () => {
  Object.prototype.chosen = ["a", "b"];
  try {
    assert.deepEqual(score(question, {}), invalid);
  } finally {
    delete Object.prototype.chosen;
  }
});

test("a missing response is unanswered", () => {
  assert.equal(score(question, undefined).outcome, "unanswered");
});

test("a response is left as it was", () => {
  const response = Object.freeze({ chosen: Object.freeze(["b", "a"]) });
  assert.equal(score(question, response).outcome, "right");
  assert.deepEqual(response.chosen, ["b", "a"]);
});

for (const type of ["essay", "constructor", "", undefined]) {
  test(`the type ${type} is refused, not scored as wrong`, () => {
    assert.throws(() => score({ ...question, type }, { chosen: ["a"] }), RangeError);
    assert.throws(() => score({ ...question, type }, null), RangeError);
  });
}

test("a quiz of no questions has no score", () => {
  assert.throws(() => scoreQuiz([], 80), RangeError);
});

for (const passMark of [-1, 101, NaN, undefined]) {
  test(`a pass mark of ${passMark} is refused`, () => {
    assert.throws(() => scoreQuiz([invalid], passMark), RangeError);
  });
}

test("a type that is learned twice is refused", () => {
  assert.throws(() => learnType("multiple", { mark: () => null, place: () => [0, 0, 1] }), RangeError);
});
