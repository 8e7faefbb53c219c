/**
 * The numbers of a scene, as a form has them.
 *
 * @import {QuestionElement} from "../question-element.js"
 */

import { textOf } from "../../dom.js";

/**
 * Puts the numbers of a seed into a scene whose numbers change, and into the answer below it: the
 * set at `seed` modulo their count. paper.md.
 * @param {QuestionElement} question
 * @param {number} seed
 */
export function setNumbers(question, seed) {
  const { right } = /** @type {{right?: string[]}} */ (/** @type {unknown} */ (question.payload));
  const answer = question.querySelector(".pl-answer__text");
  if (!question.form.vary || !right || !answer) return;
  question.form.vary(seed);
  const unit = textOf(question.querySelector(".pl-number__unit"));
  answer.textContent = `${right[seed % right.length]} ${unit}`.trim();
}
