/**
 * Gaps, short texts and numbers. scoring.md, sections 8 to 10.
 *
 * @import {Mark, ScorableQuestion} from "../score.js"
 * @import {Judgement, TypedKey} from "../text-answers.js"
 * @typedef {{id: string, key?: TypedKey, options: readonly string[], right?: string}} Gap
 * @typedef {ScorableQuestion & {gaps: readonly Gap[]}} Cloze
 * @typedef {ScorableQuestion & {key: TypedKey}} ShortText
 * @typedef {{key: number, errors: readonly [string, number][]}} Variant numbers in millionths
 * @typedef {ScorableQuestion & {tolerance: number, near: number, unit?: string, variants: readonly Variant[]}} Numeric
 */

import { under } from "../credit.js";
import { folded } from "../folding.js";
import { readNumber } from "../number-answers.js";
import { memberOf } from "../response-members.js";
import { learnType } from "../score.js";
import { hundredthsOf, judge, wordsOf } from "../text-answers.js";
import { unitFits } from "../units.js";

/**
 * @param {ShortText} question
 * @param {unknown} response
 * @returns {Mark | null | "invalid"}
 */
function markShortText({ key }, response) {
  const typed = wordsOf(memberOf(response, "typed"));
  return typed === null ? "invalid" : markOfWords(key.near, judge(key, typed));
}

/**
 * The mean of what the gaps earn; an empty gap earns nothing.
 * @param {Cloze} question
 * @param {unknown} response
 * @returns {Mark | null | "invalid"}
 */
function markCloze({ gaps, credit }, response) {
  const filled = memberOf(response, "filled");
  if (typeof filled !== "object" || !filled || Array.isArray(filled)) return "invalid";
  let num = 0;
  let some = false;
  for (const [name, given] of Object.entries(filled)) {
    const gap = gaps.find(({ id }) => id === name);
    const typed = wordsOf(given);
    if (!gap || typed === null) return "invalid";
    const earned = earnedBy(gap, typed);
    if (earned === "invalid") return "invalid";
    some ||= earned !== null;
    num += earned ?? 0;
  }
  return some ? under(credit, { num, den: 100 * gaps.length }) : null;
}

/** @param {Gap} gap @param {string} given @returns {number | null | "invalid"} */
function earnedBy({ key, options, right }, given) {
  if (key) {
    const judgement = judge(key, given);
    return judgement.state === "empty" ? null : hundredthsOf(key.near, judgement);
  }
  if (!given) return null;
  if (!options.includes(given)) return "invalid";
  return given === right ? 100 : 0;
}

/**
 * All points within the tolerance, `near` per cent of them with another unit.
 * @param {Numeric} question
 * @param {unknown} response
 * @returns {Mark | null | "invalid"}
 */
function markNumeric(question, response) {
  const typed = wordsOf(memberOf(response, "typed"));
  const variant = memberOf(response, "variant") ?? (Object.hasOwn(Object(response), "variant") ? null : 0);
  if (typed === null || !Number.isInteger(variant)) return "invalid";
  const numbers = question.variants[/** @type {number} */ (variant)];
  return numbers ? markOfWords(question.near, judgeNumber(question, numbers, typed)) : "invalid";
}

/**
 * Judges what was typed for a set of numbers.
 * @param {Numeric} question
 * @param {Variant} numbers
 * @param {string} typed
 * @returns {Judgement}
 */
export function judgeNumber({ tolerance, unit = "" }, { key, errors }, typed) {
  if (!folded(typed)) return { state: "empty" };
  const number = readNumber(typed);
  if (!number) return { state: "wrong", note: "no_number" };
  /** @param {number} value */
  const within = (value) => number.readings.some((reading) => Math.abs(reading - value) <= tolerance);
  if (within(key)) return unitFits(number.unit, unit) ? { state: "right" } : { state: "near", note: "unit" };
  const error = errors.find(([, value]) => within(value));
  return error ? { state: "wrong", error: error[0] } : { state: "wrong" };
}

/** @param {number} near @param {Judgement} judgement @returns {Mark | null} */
function markOfWords(near, judgement) {
  return judgement.state === "empty" ? null : { num: hundredthsOf(near, judgement), den: 100 };
}

/** On paper: a line. */
const place = () => [1, 0, 1];

learnType("short_text", { mark: markShortText, place });
learnType("cloze", { mark: markCloze, place: (/** @type {Cloze} */ { gaps }) => [1, 0, gaps.length] });
learnType("numeric", { mark: markNumeric, place });
