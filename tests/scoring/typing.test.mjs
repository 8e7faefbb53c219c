/** What keyboards and clipboards do is worth in the browser what it is worth in Python. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import "./all_types.mjs";
import { askedWith } from "./typing_vectors.mjs";
import { score } from "../../plugins/primera/runtime/scoring/score.js";

const { rows } = JSON.parse(readFileSync(new URL("../vectors/typing/keyboards.json", import.meta.url), "utf8"));

for (const { name, characters, typed, asked, expect } of rows) {
  test(`keyboards.json: ${name}`, () => {
    for (const character of characters) {
      for (const [question, response] of askedWith(asked, typed.replaceAll("{}", () => character))) {
        assert.equal(score(question, response).outcome, expect, JSON.stringify([question.type, character]));
      }
    }
  });
}
