/** The browser's codes of printed forms against the vectors that Python's are held to. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { formSeed, readFormCode, writeFormCode } from "../../plugins/primera/runtime/quiz/paper/form-code.js";

const file = new URL("../vectors/forms/codes.json", import.meta.url);
const { codes, reads } = JSON.parse(readFileSync(file, "utf8"));

for (const { name, form, code } of codes) {
  test(name, () => {
    assert.equal(writeFormCode(form), code);
    assert.deepEqual(readFormCode(code), form);
  });
}

for (const { name, text, expect } of reads) {
  test(name, () => assert.deepEqual(readFormCode(text), expect));
}

test("letter A is shuffled by the seed itself, and no letter leaves 32 bits", () => {
  assert.equal(formSeed(1048575, "A"), 1048575);
  for (const letter of "BCD") assert.ok(formSeed(1048575, letter) < 2 ** 32);
});
