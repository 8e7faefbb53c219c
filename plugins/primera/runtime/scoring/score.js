/**
 * Scoring: what a response to a question is worth, in hundredths of a point. Specified in
 * docs/dev/scoring.md; the same vectors prove this and the Python package primera.scoring.
 */

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

/**
 * What is known of a type of question without its form: a module of `types/` says it.
 * @typedef {object} QuestionType
 * @property {Marker} mark
 * @property {(question: any) => number[]} place where it stands on paper, as paper.md has it: its
 *   section, its place there, and how many boxes its answer needs
 * @property {boolean} [mixes] whether its options may change places
 */

/** @type {Map<string, QuestionType>} */
const TYPES = new Map();

/**
 * Adds a type of question.
 * @param {string} type
 * @param {QuestionType} known
 * @throws {RangeError} When it is known already.
 */
export function learnType(type, known) {
  if (TYPES.has(type)) throw new RangeError(`question type twice: ${type}`);
  TYPES.set(type, known);
}

/**
 * What is known of a type; nothing of one that this version has not, or whose module is not loaded.
 * @param {string} type
 */
export function typeOf(type) {
  return TYPES.get(type);
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
  const known = typeOf(question.type);
  if (!known) throw new RangeError("unknown question type");
  return response == null ? null : known.mark(question, response);
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
