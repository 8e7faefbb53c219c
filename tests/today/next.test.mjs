/** What comes next for somebody, against its vectors. Times in them are those of the place. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { daysLeft } from "../../plugins/primera/runtime/today/due.js";
import { openExam } from "../../plugins/primera/runtime/home/card.js";
import { knownOf } from "../../plugins/primera/runtime/today/known.js";
import { neededBy, openSteps, pathsFor, stopsOf } from "../../plugins/primera/runtime/today/next-step.js";

const { paths, cases } = JSON.parse(readFileSync(new URL("next.json", import.meta.url), "utf8"));

for (const { name, tz, paths: manual, profile, records, now, expect } of cases) {
  test(name, () => {
    process.env.TZ = tz;
    const known = knownOf(timed(records).map(([entry, part, hash, record]) => [{ entry, part, hash }, record]));
    const mine = pathsFor(paths[manual], profile);
    const stops = stopsOf(mine, known, timeOf(profile.started), timeOf(now));
    assert.deepEqual(nextOf(mine, stops, timeOf(now)), { ...expect, ...("due" in expect && { due: timeOf(expect.due) }) });
  });
}

const EXAMS = { "quiz:uno": ["Uno", "uno/"], "quiz:dos": ["Dos", "dos/"] };
const attempt = (entry, submitted, deadline) => [{ entry, part: "attempt-a-b" }, { submitted, deadline }];

test("an open exam: the one with the least time, and none that was handed in or is gone", () => {
  const open = [attempt("quiz:uno", 0, 0), attempt("quiz:dos", 0, 90), attempt("quiz:uno", 0, 120)];
  assert.deepEqual(openExam(open, EXAMS), { title: "Dos", url: "dos/", deadline: 90 });
  assert.deepEqual(openExam(open.slice(0, 1), EXAMS), { title: "Uno", url: "uno/", deadline: Infinity });
  assert.equal(openExam([attempt("quiz:uno", 50, 90), attempt("quiz:tres", 0, 90)], EXAMS), null);
  assert.equal(openExam([[{ entry: "quiz:uno", part: "results" }, { submitted: 0 }]], EXAMS), null);
});

function nextOf(mine, stops, now) {
  const [next] = openSteps(stops);
  if (!next) return { state: stops.some(({ steps }) => steps.length) ? "done" : "waiting" };
  const { kind, title, minutes, changed } = next.step;
  const { path, stage, due } = next.stop;
  const needed_by = neededBy(mine, path)?.id ?? "";
  return { state: "open", path: path.id, stage: stage.id, kind, title, minutes, due, left: daysLeft(due, now, path.days), changed, needed_by };
}

/** The same value, with every `at` as milliseconds. */
function timed(value) {
  if (Array.isArray(value)) return value.map(timed);
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === "at" ? timeOf(one) : timed(one)]));
}

function timeOf(text) {
  return text ? new Date(text).getTime() : 0;
}
