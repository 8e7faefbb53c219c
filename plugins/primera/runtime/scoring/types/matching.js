/**
 * Matching questions: each thing gets one of the answers. scoring.md, section 7.
 * @import {Mark, ScorableQuestion} from "../score.js"
 * @typedef {ScorableQuestion & {pairs: readonly [string, string][], answers: readonly string[]}} Matching
 */

import { under } from "../credit.js";
import { memberOf } from "../response-members.js";
import { learnType } from "../score.js";

/**
 * The share of the pairs that are matched with their answer.
 * @param {Matching} question
 * @param {unknown} response
 * @returns {Mark | null | "invalid"}
 */
function markMatching({ pairs, answers, credit }, response) {
  const matched = memberOf(response, "matched");
  if (typeof matched !== "object" || !matched || Array.isArray(matched)) return "invalid";
  const keys = new Map(pairs);
  const given = Object.entries(matched);
  if (!given.every(([thing, answer]) => keys.has(thing) && answers.includes(answer))) return "invalid";
  if (given.length === 0) return null;
  const right = given.filter(([thing, answer]) => keys.get(thing) === answer).length;
  return under(credit, { num: right, den: keys.size });
}

/** On paper: after what is put in order, a box for each thing. @param {Matching} question */
const place = ({ pairs }) => [2, 1, pairs.length];

learnType("matching", { mark: markMatching, place });
