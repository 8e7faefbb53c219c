/**
 * Scoring: what a response to a question is worth, in hundredths of a point. Specified in
 * docs/reference/scoring.md; the same vectors prove this and the Python package primera.scoring.
 */

import { markChoice } from "./choice.js";

/** @import {Credit} from "./credit.js" */

/**
 * A question without its words; `points` from 1 to 100. Each type adds its members.
 * The payload of a `pl-question` has these members among others.
 * @typedef {object} ScorableQuestion
 * @property {string} type
 * @property {number} points
 * @property {Credit} [credit] of the types that section 4 of scoring.md names
 */

/**
 * What a form answers with: an object whose members depend on the type of the question.
 * @typedef {Readonly<Record<string, unknown>>} Response
 */

/**
 * The part of the points that a response deserves: 0 <= num <= den, den >= 1.
 * @typedef {{num: number, den: number}} Mark
 */

/** @typedef {"right" | "partial" | "wrong" | "unanswered" | "invalid"} Outcome */

/**
 * What a response earned and could have earned at most, in hundredths of a point.
 * @typedef {{outcome: Outcome, earned: number, max: number}} Score
 */

/**
 * Marks a response that is not null; null when nothing was answered, "invalid" when the response is
 * not one that the form allows.
 * @typedef {(question: any, response: unknown) => Mark | null | "invalid"} Marker
 */

/** @type {Map<string, Marker>} */
const MARKERS = new Map([
  ["single", markChoice],
  ["multiple", markChoice],
]);

/**
 * Adds a type of question. Rarer types are modules of their own that call this when they are loaded.
 * @param {string} type
 * @param {Marker} marker
 */
export function learnType(type, marker) {
  MARKERS.set(type, marker);
}

/** Version of scoring.md that is implemented here: a payload with another one is not scored. */
export const SPEC_VERSION = 1;

/**
 * Scores a response, which may be any value; null stands for no response.
 * @param {ScorableQuestion} question
 * @param {unknown} response
 * @returns {Score}
 * @throws {RangeError} When the type of the question is unknown to this version.
 */
export function score(question, response) {
  const max = 100 * question.points;
  const mark = markOf(question, response);
  if (mark === "invalid") return { outcome: "invalid", earned: 0, max };
  if (!mark) return { outcome: "unanswered", earned: 0, max };
  return { outcome: outcomeOf(mark), earned: quotient(max * mark.num, mark.den), max };
}

/**
 * @param {ScorableQuestion} question
 * @param {unknown} response
 * @returns {Mark | null | "invalid"}
 */
function markOf(question, response) {
  const marker = MARKERS.get(question.type);
  if (!marker) throw new RangeError("unknown question type");
  return response == null ? null : marker(question, response);
}

/**
 * @param {Mark} mark
 * @returns {Outcome}
 */
function outcomeOf(mark) {
  if (mark.num === mark.den) return "right";
  return mark.num ? "partial" : "wrong";
}

/**
 * Whole part of a division; exact, because no fraction is ever formed.
 * @param {number} dividend
 * @param {number} divisor
 */
export function quotient(dividend, divisor) {
  return (dividend - (dividend % divisor)) / divisor;
}
