/** What a check asks: what went wrong first, and of the rest what the seed and the rows say. */

import assert from "node:assert/strict";
import test from "node:test";

import { checkForm } from "../../plugins/primera/runtime/quiz/check/check-form.js";
import { sampleForm } from "../../plugins/primera/runtime/scoring/sampling.js";

const own = Array.from({ length: 10 }, (_, at) => `nuevo#${at}`);
const old = Array.from({ length: 12 }, (_, at) => `viejo#${at}`);
const plan = {
  questions: [...own, ...old],
  rows: [
    { take: 4, sort: own },
    { take: 4, sort: [...own, ...old] },
  ],
  shuffle: ["options"],
  options: Object.fromEntries([...own, ...old].map((name) => [name, ["a", "b", "c"]])),
};
const SEEDS = Array.from({ length: 40 }, (_, at) => at * 104729);

test("with nothing to repeat it is the form of the seed", () => {
  for (const seed of SEEDS) assert.deepEqual(checkForm(plan, seed, []), sampleForm(plan, seed));
});

test("what went wrong comes first, in its order, and as many are asked as ever", () => {
  const again = ["viejo#3", "nuevo#9", "viejo#0"];
  for (const seed of SEEDS) {
    const { questions, options } = checkForm(plan, seed, again);
    assert.deepEqual(questions.slice(0, 3), again);
    assert.equal(new Set(questions).size, 8);
    assert.ok(questions.filter((name) => own.includes(name)).length >= 4);
    assert.deepEqual(Object.keys(options).sort(), [...questions].sort());
  }
});

test("all of it may have to be repeated, and what is gone is left out", () => {
  const again = [...old.slice(0, 7), "retirada#1", "nuevo#0"];
  assert.deepEqual(checkForm(plan, 7, again).questions, [...old.slice(0, 7), "nuevo#0"]);
  assert.deepEqual(checkForm(plan, 7, old).questions, old.slice(0, 8));
});

test("a pool of few gives all of them, whatever comes first", () => {
  const few = { ...plan, questions: old.slice(0, 3), rows: [{ take: 3, sort: old.slice(0, 3) }] };
  for (const seed of SEEDS) {
    const { questions } = checkForm(few, seed, ["viejo#2"]);
    assert.equal(questions[0], "viejo#2");
    assert.deepEqual([...questions].sort(), old.slice(0, 3));
  }
});
