/**
 * What is kept of a quiz as a whole: attempts at an exam, and the seed of what practice draws.
 *
 * @import {About, Kind} from "./records.js"
 * @import {Response} from "../scoring/score.js"
 * @typedef {object} Asked
 * @property {string} part id of the question
 * @property {string} hash its meaning when it was drawn
 * @property {string[]} options their order; none where nothing was mixed
 * @property {Response | null} response so far
 * @property {number} at when that was last changed
 * @typedef {object} Sat
 * @property {"attempt"} kind
 * @property {number} seed
 * @property {number} started
 * @property {number} seen the latest time at which the attempt was on a screen
 * @property {number} deadline 0 for none
 * @property {number} extra per cent of the time that everybody has
 * @property {number} submitted 0 while it is open
 * @property {"" | "hand" | "time"} by what ended it
 * @property {Asked[]} questions in the order in which they are asked
 * @typedef {About & Sat} Attempt
 * @typedef {object} Draw
 * @property {"order"} kind
 * @property {number} seed
 * @property {string[]} again what was not right before, which a check asks first of all
 * @property {number} since answers up to this time do not count in it; 0 where any does
 * @property {number} at
 * @typedef {About & Draw} SampleSeed
 */

import { responseOf } from "./answers.js";
import { about, list, newerOf, object, oneOf, register, text, time } from "./records.js";

/** Part of a quiz under which its seed is kept. Parts of attempts begin with `attempt-`. */
export const ORDER = "order";
const MAX_QUESTIONS = 500;
const MAX_OPTIONS = 20;
const SEEDS = 2 ** 32;

/** @type {Kind<SampleSeed>} */
const ORDERS = {
  owns: ({ entry, part }) => /^(?:quiz|check):/.test(entry) && part === ORDER,
  clean: (source) => ({
    ...about(source),
    kind: "order",
    seed: seed(source.seed),
    again: list(source.again ?? [], MAX_QUESTIONS).map((name) => text(name)),
    since: time(source.since ?? 0),
    at: time(source.at),
  }),
  merge: () => ({}),
  newest: ({ at }) => at,
};
register(ORDERS);

/** @type {Kind<Attempt>} */
const ATTEMPTS = {
  owns: ({ entry, part }) => entry.startsWith("quiz:") && part.startsWith("attempt-"),
  clean: (source) => ({
    ...about(source),
    kind: "attempt",
    seed: seed(source.seed),
    started: time(source.started),
    seen: time(source.seen),
    deadline: time(source.deadline),
    extra: time(source.extra),
    submitted: time(source.submitted),
    by: oneOf(["", "hand", "time"], source.by),
    questions: list(source.questions, MAX_QUESTIONS).map(askedOf),
  }),
  merge: joined,
  newest: ({ started, seen, submitted }) => Math.max(started, seen, submitted),
};
register(ATTEMPTS);

/** A seed by chance. */
export function newSeed() {
  return crypto.getRandomValues(new Uint32Array(1))[0];
}

/**
 * What was handed in stays as it was handed in; an open attempt takes the latest of each response.
 * @param {Attempt} mine
 * @param {Attempt} other
 * @returns {Partial<Attempt>}
 */
function joined(mine, other) {
  const ended = [mine, other].filter(({ submitted }) => submitted);
  if (ended.length) return ended.reduce((one, two) => newerOf(one, two, ({ submitted }) => -submitted));
  const others = new Map(other.questions.map((asked) => [asked.part, asked]));
  const questions = mine.questions.map((asked) => {
    const theirs = others.get(asked.part);
    return theirs ? newerOf(asked, theirs, ({ at }) => at) : asked;
  });
  return { questions, seen: Math.max(mine.seen, other.seen) };
}

/** @param {unknown} value @returns {Asked} */
function askedOf(value) {
  const { part, hash, options, response, at } = object(value);
  return {
    part: text(part),
    hash: text(hash),
    options: list(options, MAX_OPTIONS).map((option) => text(option)),
    response: response === null ? null : responseOf(response),
    at: time(at),
  };
}

/** @param {unknown} value @returns {number} */
function seed(value) {
  const number = time(value);
  if (number >= SEEDS) throw new SyntaxError("no sound record");
  return number;
}
