/**
 * What comes next for somebody: pure, by the paths of the manual, what is known of the person, and
 * the time. `primera/rendering/paths_data.py` says what a path is made of; `tests/today/next.json`
 * says what is expected.
 *
 * @import {Days} from "./due.js"
 * @import {Known, Mark} from "./known.js"
 * @typedef {[entry: string, hash: string, title: string, url: string, minutes: number, was: string[]]} Reading
 * @typedef {[entry: string, title: string, url: string, minutes: number]} Test
 * @typedef {object} Stage
 * @property {string} id
 * @property {string} title
 * @property {string} url
 * @property {number | null} minutes
 * @property {number | null} within_days
 * @property {number | null} pass per cent, when it is not the quiz's own
 * @property {Reading[]} read
 * @property {Test[]} quizzes
 * @property {Test | null} check
 * @property {boolean} task
 * @property {number} task_minutes
 * @typedef {{id: string, role: string, first_week: boolean, requires: string[]}} PathHead
 * @typedef {PathHead & {title: string, url: string, days: Days, stages: Stage[]}} Path
 * @typedef {{role: string, first_week: boolean, started: number, branch?: string}} Profile
 * @typedef {object} Step
 * @property {"read" | "quiz" | "check" | "task"} kind
 * @property {string} entry of the record that tells whether it is done
 * @property {string} title
 * @property {string} url
 * @property {number} minutes
 * @property {number} at when it was done; 0 while it is open
 * @property {boolean} changed whether it was read, as it was before
 * @property {number | null} percent the best result of a test that was passed; else null
 * @typedef {object} Stop
 * @property {Path} path
 * @property {Stage} stage
 * @property {Step[]} steps
 * @property {number} due until when it is to be done; 0 without a date
 */

import { dueOf } from "./due.js";

/**
 * The paths that somebody walks, in their order: that of the first week, those of everybody, those
 * of each role; and before each what it requires.
 * @template {PathHead} Head
 * @param {readonly Head[]} paths of the manual
 * @param {Profile} profile
 * @returns {Head[]}
 */
export function pathsFor(paths, { role, first_week }) {
  const later = paths.filter((path) => !path.first_week);
  const own = [
    ...(first_week ? paths.filter((path) => path.first_week) : []),
    ...["", ...role.split(" ").filter(Boolean)].flatMap((one) => later.filter((path) => path.role === one)),
  ];
  /** @type {Set<Head>} */
  const found = new Set();
  const visited = new Set();
  const add = (/** @type {Head | undefined} */ path) => {
    // Paths that require each other in a circle are an error of the manual: none waits for ever.
    if (!path || visited.has(path)) return;
    visited.add(path);
    for (const id of path.requires) add(paths.find((other) => other.id === id));
    found.add(path);
  };
  own.forEach(add);
  return [...found];
}

/**
 * All stops of somebody's paths, in their order.
 * @param {readonly Path[]} paths in the order in which they are walked
 * @param {Known} known
 * @param {number} started when the person began; 0 where that is not known
 * @param {number} now milliseconds since 1970
 * @returns {Stop[]}
 */
export function stopsOf(paths, known, started, now) {
  /** @type {Stop[]} */
  const stops = [];
  for (const path of paths) {
    const start = startOf(path, stops, Math.min(started, now));
    for (const stage of path.stages) {
      stops.push({ path, stage, steps: stepsOf(path, stage, known), due: dueOf(start, stage.within_days, path.days) });
    }
  }
  return stops;
}

/** Whether nothing of a stop is open. @param {Stop} stop */
export function isDone({ steps }) {
  return steps.every(({ at }) => at);
}

/**
 * The steps that are open, in their order, each with its stop.
 * @param {readonly Stop[]} stops
 * @returns {{stop: Stop, step: Step}[]}
 */
export function openSteps(stops) {
  return stops.flatMap((stop) => stop.steps.filter(({ at }) => !at).map((step) => ({ stop, step })));
}

/**
 * The path that somebody comes for, where what comes next is of one that it requires; else null.
 * @param {readonly Path[]} paths in the order in which they are walked
 * @param {Path} path of what comes next
 */
export function neededBy(paths, path) {
  return paths.find((other) => other.requires.includes(path.id)) ?? null;
}

/**
 * When a path begins: after those of the first week and those that it requires, and at no known
 * time while they are open.
 * @param {Path} path
 * @param {readonly Stop[]} stops that come before
 * @param {number} started
 */
function startOf(path, stops, started) {
  const before = stops.filter((stop) => path.requires.includes(stop.path.id) || (stop.path.first_week && !path.first_week));
  if (!before.every(isDone)) return 0;
  return started && Math.max(started, ...before.flatMap(({ steps }) => steps.map(({ at }) => at)));
}

/** @param {Path} path @param {Stage} stage @param {Known} known @returns {Step[]} */
function stepsOf(path, stage, known) {
  const entry = `path:${path.id}`;
  const task = known.tasks.get(`${entry}|${stage.id}`);
  const tests = (/** @type {"quiz" | "check"} */ kind, /** @type {Test[]} */ all) => all.map((test) => passing(kind, test, stage, known));
  return [
    ...stage.read.map((reading) => readingOf(reading, known)),
    ...tests("quiz", stage.quizzes),
    ...tests("check", stage.check ? [stage.check] : []),
    ...(stage.task ? [{ kind: /** @type {const} */ ("task"), entry, title: stage.title, url: stage.url, minutes: stage.task_minutes, at: doneAt(task), changed: false, percent: null }] : []),
  ];
}

/** What was read under another meaning is read anew. @param {Reading} reading @param {Known} known @returns {Step} */
function readingOf([entry, hash, title, url, minutes, was], known) {
  const marks = known.read.get(entry) ?? new Map();
  const valid = [hash, ...was].flatMap((one) => marks.get(one) ?? []);
  const at = doneAt(valid.sort((one, two) => one.at - two.at).at(-1));
  const changed = !valid.length && [...marks.values()].some(doneAt);
  return { kind: "read", entry, title, url, minutes, at, changed, percent: null };
}

/** @param {"quiz" | "check"} kind @param {Test} test @param {Stage} stage @param {Known} known @returns {Step} */
function passing(kind, [entry, title, url, minutes], { pass }, known) {
  const results = known.results.get(entry) ?? [];
  const enough = results.find(({ points, of, passed }) => (pass === null ? passed : points * 100 >= pass * of));
  const percent = enough ? Math.max(...results.map(({ points, of }) => Math.floor((points * 100) / of))) : null;
  return { kind, entry, title, url, minutes, at: enough?.at ?? 0, changed: false, percent };
}

/** @param {Mark | undefined} mark */
function doneAt(mark) {
  return mark?.state === "done" ? mark.at : 0;
}
