/**
 * The questions of a form on paper, for practice. Beside it on the page, quizzes may draw as always.
 *
 * @import {QuizPayload} from "../answers-store.js"
 * @import {QuestionElement} from "../question-element.js"
 * @import {Store} from "../../progress/store.js"
 * @import {Order} from "../order.js"
 */

import { arrange } from "../sampling/page-order.js";
import { SampledOrder } from "../sampling/sampled-order.js";

/** @implements {Order} */
export class PrintedOrder {
  #form;
  #questions;
  #usual;

  /** @param {QuizPayload} quiz @param {QuestionElement[]} questions @param {Store} store */
  constructor(quiz, questions, store) {
    this.#form = quiz.form;
    this.#questions = questions;
    this.#usual = new SampledOrder(quiz, questions, store);
    if (quiz.form) for (const question of questions) keepNumbers(question, quiz.form.seed);
  }

  asked() {
    if (!this.#form) return this.#usual.asked();
    return arrange(this.#questions, this.#form.questions, this.#form.options);
  }

  /** Starting over leaves the form as it is on paper. @param {readonly QuestionElement[]} first */
  renew(first) {
    return this.#form ? () => {} : this.#usual.renew(first);
  }
}

/**
 * Keeps a scene at the numbers of a form in every try. An answer to other numbers is none here: it
 * stays kept, and the page without the code shows it.
 * @param {QuestionElement} question
 * @param {number} seed
 */
function keepNumbers({ payload, form }, seed) {
  const numeric = /** @type {{variants?: (object | null)[]}} */ (/** @type {unknown} */ (payload));
  const vary = form.vary?.bind(form);
  if (!numeric.variants || !vary) return;
  const own = seed % numeric.variants.length;
  numeric.variants = numeric.variants.map((numbers, place) => (place === own ? numbers : null));
  form.vary = () => vary(own);
  form.vary(own);
}
