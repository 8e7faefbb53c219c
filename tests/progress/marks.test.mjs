/** What is read, passed, known and changed, from what is kept and what the manual is made of now. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { changedIn } from "../../plugins/primera/runtime/marks/changes.js";
import { keptOf } from "../../plugins/primera/runtime/marks/kept.js";
import { knowledgeOf, readingsOf } from "../../plugins/primera/runtime/me/knowledge.js";
import { statusIn } from "../../plugins/primera/runtime/me/manual-table.js";
import { addressOf } from "../../plugins/primera/runtime/progress/key.js";

const [NOW, BEFORE, SAME] = ["aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc"];
const ENTRY = "practice:llegada";
const ANA = { "ana|device|person|_": { name: "Ana", at: 1 }, "_|device|current|_": { person: "ana" } };

/** Keeps records by their paths, as localStorage does. @param {Record<string, unknown>} records */
function keep(records) {
  const texts = Object.entries(records).map(([path, record]) => [`pl1|m|${path}`, typeof record === "string" ? record : JSON.stringify(record)]);
  const getItem = (key) => Object.fromEntries(texts)[key] ?? null;
  globalThis.localStorage = Object.assign(Object.create({ getItem }), Object.fromEntries(texts));
  return keptOf("m");
}
const mark = (state, at) => ({ marks: [{ state, at }] });

for (const [name, records, expected] of [
  ["nothing is kept", {}, null],
  ["it was read as it is", { [`ana|${ENTRY}|_read|${NOW}`]: mark("done", 5) }, { state: "read", at: 5 }],
  ["it was read with a wording that says the same", { [`ana|${ENTRY}|_read|${SAME}`]: mark("done", 5) }, { state: "read", at: 5 }],
  ["it was read as it was before", { [`ana|${ENTRY}|_read|${BEFORE}`]: mark("done", 5) }, { state: "changed", at: 5 }],
  ["it was read before and again", { [`ana|${ENTRY}|_read|${BEFORE}`]: mark("done", 9), [`ana|${ENTRY}|_read|${NOW}`]: mark("done", 5) }, { state: "read", at: 5 }],
  ["it was taken back", { [`ana|${ENTRY}|_read|${SAME}`]: mark("done", 5), [`ana|${ENTRY}|_read|${NOW}`]: mark("open", 6) }, null],
  ["somebody else read it", { [`eva|${ENTRY}|_read|${NOW}`]: mark("done", 5) }, null],
  ["another page was read", { [`ana|practice:llegada-2|_read|${NOW}`]: mark("done", 5) }, null],
  ["the record is damaged", { [`ana|${ENTRY}|_read|${NOW}`]: "{" }, null],
  ["the record is something else", { [`ana|${ENTRY}|_read|${NOW}`]: { marks: 7 } }, null],
]) {
  test(`a page is marked when ${name}`, () => {
    assert.deepEqual(keep({ ...ANA, ...records }).reading(ENTRY, [NOW, SAME]), expected);
  });
}

test("marks are of whoever is chosen, or else of the first person", () => {
  const records = { "eva|device|person|_": { at: 2 }, "ana|device|person|_": { at: 1 }, [`ana|${ENTRY}|_read|${NOW}`]: mark("done", 5) };
  const of = (choice) => keep({ ...records, ...choice }).reading(ENTRY, [NOW])?.state;
  assert.equal(of({}), "read");
  assert.equal(of({ "_|device|current|_": { person: "eva" } }), undefined);
  assert.equal(of({ "_|device|current|_": { person: "gone" } }), "read");
  assert.equal(of({ "_|device|current|_": "{" }), "read");
});

test("without storage nothing is marked", () => {
  Object.defineProperty(globalThis, "localStorage", { configurable: true, get: () => { throw new Error("no"); } });
  assert.equal(keptOf("m").reading(ENTRY, [NOW]), null);
  Object.defineProperty(globalThis, "localStorage", { configurable: true, writable: true, value: {} });
});

test("of results the best is the first of its like", () => {
  const results = [[1, 5], [2, 9], [3, 9], [4, 2]].map(([at, points]) => ({ at, points, of: 10, passed: points > 7 }));
  const { first, best, last } = keep({ ...ANA, "ana|quiz:a|results|_": { results } }).results("quiz:a");
  assert.deepEqual([first.at, best.at, last.at], [1, 2, 4]);
  assert.equal(keep(ANA).results("quiz:a"), undefined);
});

test("a question has changed unless it was answered as it is, too", () => {
  const present = { uno: [`${NOW} ${SAME}`], dos: [NOW], tres: [NOW] };
  const keys = [`bank:b|uno|${SAME}`, `bank:b|dos|${BEFORE}`, `bank:b|tres|${BEFORE}`, `bank:b|tres|${NOW}`, `bank:c|dos|${BEFORE}`, `bank:b|gone|${BEFORE}`, `bank:b|__proto__|${BEFORE}`];
  assert.equal(changedIn(present, "bank:b", keys), 1);
});

const TABLE = {
  topics: [["Recepción", "../areas/recepcion/"], ["Habitaciones", "../areas/habitaciones/"]],
  entries: { [ENTRY]: ["La llegada", "../practicas/llegada/", `${NOW} ${SAME}`], "method:m": ["Un método", "../metodos/m/", NOW] },
  quizzes: {},
  parts: {
    "bank:b": { uno: [`${NOW} ${SAME}`, 0, "../q/#uno"], dos: [NOW, 0, "../q/#dos"], tres: [NOW, 1, "../q/#tres"], sin: [NOW, null, ""] },
    "checklist:l": { linea: [NOW] },
  },
};
const item = (path, record) => ({ address: addressOf(path), record });
const answered = (path, at, outcome, cleared = 0) =>
  item(`ana|bank:b|${path}`, { kind: "answer", title: "Prueba", label: path, cleared, tries: [{ response: {}, at, outcome }] });

test("what is known is counted by topic from the answers that stand", () => {
  const known = knowledgeOf(
    [
      answered(`uno|${NOW}`, 5, "wrong"),
      answered(`uno|${SAME}`, 7, "right"),
      answered(`dos|${NOW}`, 6, "partial"),
      answered(`tres|${NOW}`, 4, "right", 9),
      answered(`sin|${NOW}`, 3, "wrong"),
      item(`ana|drill:rule|uno|${NOW}`, { kind: "answer", cleared: 0, tries: [{ response: { outcome: "wrong" }, at: 1 }] }),
    ],
    TABLE,
  );
  assert.deepEqual(known.topics, [{ title: "Recepción", url: "../areas/recepcion/", right: 1, of: 2 }]);
  assert.deepEqual(known.repeat.map(({ label, url }) => [label, url]), [[`dos|${NOW}`, "../q/#dos"], [`sin|${NOW}`, ""]]);
});

test("answers to what changed or is gone are told apart, and count for nothing", () => {
  const known = knowledgeOf(
    [answered(`uno|${BEFORE}`, 5, "right"), answered(`dos|${BEFORE}`, 5, "wrong"), answered(`dos|${NOW}`, 6, "right"), answered(`gone|${NOW}`, 5, "wrong")],
    TABLE,
  );
  assert.deepEqual([known.changed, known.retired, known.repeat.length], [1, 1, 0]);
  assert.deepEqual(known.topics.map(({ right, of }) => [right, of]), [[1, 1]]);
});

test("an answer whose worth is not known is no percentage of anything", () => {
  assert.deepEqual(knowledgeOf([answered(`uno|${NOW}`, 5, undefined)], TABLE), { topics: [], repeat: [], changed: 0, retired: 0 });
});

test("what was read is told as it is, changed, or gone", () => {
  const read = (path, state, at) => item(`ana|${path}`, { kind: "read", ...mark(state, at) });
  const found = readingsOf(
    [
      read(`${ENTRY}|_read|${BEFORE}`, "done", 9),
      read(`${ENTRY}|_read|${SAME}`, "done", 5),
      read(`method:m|_read|${BEFORE}`, "done", 5),
      read(`page:gone|_read|${NOW}`, "done", 5),
      read(`page:undone|_read|${NOW}`, "open", 5),
    ],
    TABLE,
  );
  assert.deepEqual(found, { now: 1, changed: [{ title: "Un método", url: "../metodos/m/" }], retired: 1 });
});

for (const [path, status] of [
  [`ana|bank:b|uno|${SAME}`, ""],
  [`ana|bank:b|uno|${BEFORE}`, "changed"],
  [`ana|bank:b|gone|${NOW}`, "retired"],
  [`ana|bank:gone|uno|${NOW}`, "retired"],
  [`ana|bank:constructor|constructor|${NOW}`, "retired"],
  [`ana|checklist:l|linea|${NOW}`, ""],
  ["ana|checklist:l|_notes|_", ""],
  [`ana|drill:rule|uno|${BEFORE}`, ""],
  ["ana|quiz:q|results|_", ""],
]) {
  test(`${path} is ${status || "as it was"}`, () => {
    assert.equal(statusIn(TABLE, addressOf(path)), status);
    assert.equal(statusIn(null, addressOf(path)), "");
  });
}
