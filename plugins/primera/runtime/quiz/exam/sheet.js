/**
 * The questions of an attempt as they stand on the page: with drafts, with what was handed in, or
 * as the page came.
 *
 * @import {QuestionElement} from "../question-element.js"
 * @import {Pair} from "./attempts.js"
 */

import { arrange } from "../sampling/page-order.js";
import { setNumbers } from "../sampling/scene-numbers.js";
import { conceal } from "./review.js";

/**
 * Puts the drafts of an attempt into the forms that hold something else. Returns its questions.
 * @param {readonly QuestionElement[]} all of the page
 * @param {readonly Pair[]} pairs
 * @param {number} seed of the attempt
 */
export function filled(all, pairs, seed) {
  const questions = arranged(all, pairs);
  for (const { asked, question } of pairs) {
    if (!asked.response) setNumbers(question, seed);
    if (JSON.stringify(question.form.draft()) === JSON.stringify(asked.response)) continue;
    if (asked.response) question.form.fill(asked.response);
    else question.form.open();
  }
  return questions;
}

/**
 * Shows what was handed in, as `show` does it. Returns the questions of the attempt.
 * @param {readonly QuestionElement[]} all of the page
 * @param {readonly Pair[]} pairs
 * @param {number} seed of the attempt
 * @param {(pair: Pair) => void} show
 */
export function reviewed(all, pairs, seed, show) {
  const questions = arranged(all, pairs);
  for (const question of all) conceal(question);
  for (const pair of pairs) {
    setNumbers(pair.question, seed);
    show(pair);
  }
  return questions;
}

/**
 * Puts all as the page came: nothing of an attempt is left to be printed. Returns no questions.
 * @param {readonly QuestionElement[]} all of the page
 */
export function blank(all) {
  for (const question of all) conceal(question);
  return arrange(all, [], {});
}

/** @param {readonly QuestionElement[]} all @param {readonly Pair[]} pairs */
function arranged(all, pairs) {
  const mixed = pairs.filter(({ asked }) => asked.options.length);
  const options = Object.fromEntries(mixed.map(({ asked }) => [asked.part, asked.options]));
  return arrange(all, pairs.map(({ asked }) => asked.part), options);
}
