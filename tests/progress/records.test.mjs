/** What records are made of, and how two copies of one become one: whatever came first, nothing is lost. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "../../plugins/primera/runtime/progress/every-kind.js";
import { addressOf } from "../../plugins/primera/runtime/progress/key.js";
import { isRead, withMark } from "../../plugins/primera/runtime/progress/reading.js";
import { clean, merge } from "../../plugins/primera/runtime/progress/records.js";
import { outstanding, percentOf } from "../../plugins/primera/runtime/progress/results.js";
import { withTask } from "../../plugins/primera/runtime/progress/stages.js";

const ABOUT = { v: 1, title: "Buena imagen", label: "" };
const READ = { ...ABOUT, kind: "read", marks: [{ state: "done", at: 5 }] };
const RESULT = { ...ABOUT, kind: "result", results: [{ at: 5, points: 700, of: 800, passed: true }] };
const STAGE = { ...ABOUT, kind: "stage", task: { state: "done", at: 5 } };
const PROFILE = { v: 1, kind: "profile", role: "caja", first_week: true, started: 5, branch: "Norte", number: "7", at: 5 };
const PATHS = {
  read: "ana|practice:buena-imagen|_read|0123456789ab",
  result: "ana|quiz:fundamentos|results|_",
  stage: "ana|path:nuevo|dia-1|_",
  profile: "ana|device|profile|_",
};
const RECORDS = { read: READ, result: RESULT, stage: STAGE, profile: PROFILE };

/** Numbers by chance, the same in every run. */
let seed = 20261201;
function draw(below) {
  seed = (seed * 1664525 + 1013904223) % 2 ** 32;
  return Math.floor((seed / 2 ** 32) * below);
}
const mark = () => ({ state: ["done", "open"][draw(2)], at: draw(4) });
const result = () => ({ at: draw(5), points: draw(3), of: 1 + draw(3), passed: draw(2) === 0 });
/** Times that often are the same: that is where an order could show. */
const DRAWN = {
  read: () => ({ ...READ, marks: Array.from({ length: draw(3) }, mark) }),
  result: () => ({ ...RESULT, results: Array.from({ length: draw(4) }, result) }),
  stage: () => ({ ...STAGE, task: mark() }),
  profile: () => ({ ...PROFILE, role: "ab"[draw(2)], first_week: draw(2) === 0, started: draw(3), branch: "ab"[draw(2)], at: draw(3) }),
};

for (const [kind, path] of Object.entries(PATHS)) {
  const address = addressOf(path);
  const one = () => clean(address, DRAWN[kind]());

  test(`a ${kind} is kept as it is, and nothing else with it`, () => {
    assert.deepEqual(clean(address, { ...RECORDS[kind], extra: "<img>" }), RECORDS[kind]);
  });

  test(`copies of a ${kind} are joined in any order`, () => {
    for (let round = 0; round < 300; round += 1) {
      const [a, b, c] = [one(), one(), one()];
      const both = merge(address, a, b);
      assert.deepEqual(both, merge(address, b, a));
      assert.deepEqual(merge(address, both, c), merge(address, a, merge(address, b, c)));
      assert.deepEqual(merge(address, both, b), both);
      assert.deepEqual(clean(address, both), both);
    }
  });

  for (const field of Object.keys(RECORDS[kind]).filter((name) => name !== "kind")) {
    test(`a ${kind} with a ${field} that is none is not taken`, () => {
      for (const wrong of [null, -1, 9e15, {}, [1], "x".repeat(400)]) {
        assert.throws(() => clean(address, { ...RECORDS[kind], [field]: wrong }), SyntaxError);
      }
    });
  }
}

test("a profile belongs to a person and a reading to an entry", () => {
  assert.throws(() => clean(addressOf("_|device|profile|_"), PROFILE), SyntaxError);
  assert.throws(() => clean(addressOf("ana|device|_read|_"), READ), SyntaxError);
});

test("what was undone later is not read, whatever the clock says", () => {
  const read = withMark(null, ABOUT, "done", 50);
  const undone = withMark(read, ABOUT, "open", 40);
  assert.ok(isRead(read) && !isRead(undone) && !isRead(null));
  assert.deepEqual(merge(addressOf(PATHS.read), read, undone), undone);
});

test("a task that is done, and then is not, is open", () => {
  const done = withTask(null, ABOUT, "done", 50);
  const open = withTask(done, ABOUT, "open", 40);
  assert.deepEqual(merge(addressOf(PATHS.stage), open, done).task, { state: "open", at: 51 });
});

test("results have a first, a best and a last; the best is the first of its like", () => {
  const results = [[1, 400], [2, 900], [3, 900], [4, 100]].map(([at, points]) => ({ at, points, of: 1000, passed: points >= 800 }));
  const { first, best, last } = outstanding({ ...RESULT, results });
  assert.deepEqual([first.at, best.at, last.at], [1, 2, 4]);
  assert.equal(outstanding(null), null);
  assert.deepEqual([percentOf(best), percentOf({ points: 1995, of: 2000 }), percentOf({ points: 0, of: 0 })], [90, 100, 0]);
});
