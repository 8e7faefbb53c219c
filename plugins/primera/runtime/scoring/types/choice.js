/**
 * Choice questions: one or several of the options are chosen. scoring.md, section 5.
 * @import {Mark, ScorableQuestion} from "../score.js"
 * @typedef {ScorableQuestion & {options: readonly string[], keys: readonly string[]}} Choice
 */

import { under } from "../credit.js";
import { idsAmong, memberOf } from "../response-members.js";
import { learnType } from "../score.js";

/**
 * Each key that was chosen counts, and each other option takes one away.
 * @param {Choice} question
 * @param {unknown} response
 * @returns {Mark | null | "invalid"}
 */
function markChoice(question, response) {
  const chosen = idsAmong(memberOf(response, "chosen"), question.options);
  if (!chosen || (question.type === "single" && chosen.length > 1)) return "invalid";
  if (chosen.length === 0) return null;
  const hits = chosen.filter((option) => question.keys.includes(option)).length;
  const wrong = chosen.length - hits;
  return under(question.credit, { num: Math.max(0, hits - wrong), den: question.keys.length });
}

/** On paper: first of all, one row of letters. */
const CHOICE = { mark: markChoice, place: () => [0, 0, 1], mixes: true };

learnType("single", CHOICE);
learnType("multiple", CHOICE);
