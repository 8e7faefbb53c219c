/**
 * What quizzes, checks and exams came to, each time that they were finished.
 *
 * @import {Address} from "./key.js"
 * @import {About, Kind} from "./records.js"
 * @import {Store} from "./store.js"
 * @typedef {object} Result
 * @property {number} at when it was finished
 * @property {number} points in hundredths, as the scorer gives them
 * @property {number} of the most that there was
 * @property {boolean} passed by the pass mark of then
 * @typedef {About & {kind: "result", results: Result[]}} Results
 */

import { NO_HASH } from "./key.js";
import { personForKeeping } from "./people.js";
import { about, aboutOf, list, object, oneOf, register, time } from "./records.js";

export const RESULTS = "results";

/** @type {Kind<Results>} */
const RESULT = {
  owns: ({ entry, part }) => /^(?:quiz|check):/.test(entry) && part === RESULTS,
  clean: (source) => ({ ...about(source), kind: "result", results: everyResult(list(source.results).map(resultOf)) }),
  merge: (mine, other) => ({ results: everyResult([...mine.results, ...other.results]) }),
  newest: ({ results }) => results.at(-1)?.at ?? 0,
};
register(RESULT);

/**
 * Keeps what a quiz came to, for whoever is studying; nothing if it is kept that it was finished then.
 * @param {Store} store
 * @param {{entry: string, title: string}} quiz
 * @param {number} at when its last answer was given, or it was handed in
 * @param {{earned: number, max: number, passed: boolean}} score of all of it
 */
export function keepResult(store, { entry, title }, at, { earned, max, passed }) {
  /** @type {Address} */
  const address = { owner: personForKeeping(store), entry, part: RESULTS, hash: NO_HASH };
  const before = /** @type {Results | null} */ (store.read(address))?.results ?? [];
  if (before.some((result) => result.at === at)) return;
  /** @type {Results} */
  const record = { ...aboutOf(title, ""), kind: "result", results: everyResult([...before, { at, points: earned, of: max, passed }]) };
  store.write(address, record);
}

/**
 * The first, the best and the last of results; null without any. Of several that are as good, the
 * best is the first.
 * @param {Results | null} record
 * @returns {{first: Result, best: Result, last: Result} | null}
 */
export function outstanding(record) {
  const results = record?.results ?? [];
  if (!results.length) return null;
  const best = results.reduce((one, two) => (shareOf(two) > shareOf(one) ? two : one));
  return { first: results[0], best, last: results[results.length - 1] };
}

/**
 * Per cent of the points, rounded as the end of a quiz rounds it. For reading only.
 * @param {{points: number, of: number}} result
 */
export function percentOf({ points, of }) {
  return of ? Math.floor((200 * points + of) / (2 * of)) : 0;
}

/** @param {Result} result */
function shareOf({ points, of }) {
  return of ? points / of : 0;
}

/** @param {unknown} value @returns {Result} */
function resultOf(value) {
  const { at, points, of, passed } = object(value);
  return { at: time(at), points: time(points), of: time(of), passed: oneOf([true, false], passed) };
}

/**
 * Each result once, the earliest first. Two of one time are one: the better.
 * @param {readonly Result[]} results
 */
function everyResult(results) {
  /** @type {Map<number, Result>} */
  const found = new Map();
  for (const result of results) {
    const same = found.get(result.at);
    if (!same || isBetter(result, same)) found.set(result.at, result);
  }
  return [...found.values()].sort((one, two) => one.at - two.at);
}

/** @param {Result} one @param {Result} two */
function isBetter(one, two) {
  const ranks = [shareOf(one) - shareOf(two), one.of - two.of, Number(one.passed) - Number(two.passed)];
  return (ranks.find((rank) => rank) ?? 0) > 0;
}
