/**
 * The score of a quiz. scoring.md, section 6.
 *
 * @import {Score} from "./score.js"
 */

import { quotient } from "./score.js";

/**
 * Sums in hundredths of a point; `percent` is rounded, for reading only.
 * @typedef {{earned: number, max: number, percent: number, passed: boolean}} QuizScore
 */

/**
 * Adds up the scores of all questions of a quiz, unanswered ones too; `passMark` is 0..100.
 * Whether it is passed is decided on the exact sum: 79.5 % reads 80 % and does not pass at 80.
 * @param {Iterable<Score>} scores
 * @param {number} passMark
 * @returns {QuizScore}
 * @throws {RangeError} When there is no score or the pass mark is out of its range.
 */
export function scoreQuiz(scores, passMark) {
  let earned = 0;
  let max = 0;
  for (const one of scores) {
    earned += one.earned;
    max += one.max;
  }
  if (max === 0 || !(passMark >= 0 && passMark <= 100)) throw new RangeError("scoreQuiz");
  const percent = quotient(200 * earned + max, 2 * max);
  return { earned, max, percent, passed: 100 * earned >= passMark * max };
}
