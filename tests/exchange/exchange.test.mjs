/** The browser's codes and assignment links against the vectors that Python's are held to. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { writeLink } from "../../plugins/primera/runtime/exchange/assignment-link.js";
import { findCodes, writeCode } from "../../plugins/primera/runtime/exchange/codes.js";
import { digest } from "../../plugins/primera/runtime/exchange/sha256-plain.js";
import { told } from "./told.mjs";

const codes = vectors("codes/codes.json");
const links = vectors("links/links.json");

function vectors(path) {
  return JSON.parse(readFileSync(new URL(`../vectors/${path}`, import.meta.url), "utf8"));
}

for (const { name, pack, longest, code } of codes.packs) {
  test(`pack: ${name}`, async () => {
    assert.deepEqual(await writeCode(pack, longest ?? undefined), code);
  });
}

for (const { name, manual, text, expect } of codes.reads) {
  test(`code: ${name}`, async () => {
    assert.deepEqual(await findCodes(text, manual), expect);
  });
}

for (const { name, site, assignment, link } of links.links) {
  test(`assignment: ${name}`, () => {
    const tasks = assignment.tasks.map(({ pass_mark: passMark, ...task }) => ({ ...task, passMark }));
    assert.equal(writeLink(site, { ...assignment, tasks }), link);
  });
}

for (const { name, manual, fragment, expect } of links.reads) {
  test(`link: ${name}`, () => {
    assert.deepEqual(told(fragment, manual), expect);
  });
}

const SOUND = codes.packs[1].pack;
const [ITEM] = SOUND.items;
const OUT_OF_BOUNDS = [
  ["kind", { kind: "X" }],
  ["manual", { manual: "ABCDEF01" }],
  ["assignment", { assignment: "0a1b" }],
  ["device", { device: "" }],
  ["person", { person: "x".repeat(121) }],
  ["branch", { branch: "a\nb" }],
  ["task", { task: "\ud800" }],
  ["edition", { edition: -1 }],
  ["seed", { seed: 2 ** 32 }],
  ["start", { start: 1.5 }],
  ["seconds", { seconds: null }],
  ["items", { items: Array(2001).fill(ITEM) }],
  ["items", { items: [{ ...ITEM, number: -1 }] }],
  ["items", { items: [{ ...ITEM, hash: "" }] }],
  ["response", { items: [{ ...ITEM, response: "x".repeat(81) }] }],
  ["response", { items: [{ ...ITEM, response: true }] }],
  ["response", { items: [{ ...ITEM, response: Array(21).fill(0) }] }],
  ["response", { items: [{ ...ITEM, response: [[0]] }] }],
  ["items", { items: Array(2000).fill({ ...ITEM, response: "x".repeat(80) }) }],
];

OUT_OF_BOUNDS.forEach(([field, change], place) => {
  test(`out of bounds ${place}: ${field}`, async () => {
    await assert.rejects(writeCode({ ...SOUND, ...change }), new RangeError(`out of bounds: ${field}`));
  });
});

test("a code that would take a hundred parts is not written", async () => {
  const items = Array(2000).fill(ITEM);
  await assert.rejects(writeCode({ ...SOUND, items }, 100), new RangeError("out of bounds: longest"));
});

test("a link of more than 1,500 characters is not written", () => {
  const { site, assignment } = links.links[0];
  assert.throws(() => writeLink(`${site}${"x".repeat(1400)}`, assignment), { fault: "oversized" });
});

test("a text without end is refused, and one of nothing but beginnings", async () => {
  for (const text of ["PL1R-".repeat(10_000_000), "PL1R-".repeat(1_000_000)]) {
    assert.deepEqual((await findCodes(text, "x")).map(({ fault }) => fault), ["oversized"]);
  }
});

test("signs, dashes and blanks by the million take no longer than they are", async () => {
  for (const filling of ["-", "\n", "A", "PL1", "-A", "1.2-"]) {
    const text = `PL1R-${filling.repeat(9_000_000 / filling.length)}`;
    assert.equal((await findCodes(text, "x")).length, 1);
  }
});

test("the hash of our own is that of the others, whatever the length", () => {
  for (let length = 0; length < 200; length += 1) {
    const data = Uint8Array.from({ length }, (_, place) => place * 7 + length);
    assert.equal(Buffer.from(digest(data)).toString("hex"), createHash("sha256").update(data).digest("hex"));
  }
});
