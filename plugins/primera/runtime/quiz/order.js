/**
 * Which questions of the page a quiz asks, and in which order. Most quizzes ask all of them as they
 * stand; a page loads `sampling/sampled-order.js` only when one of its quizzes draws or mixes.
 *
 * @import {QuizPayload} from "./answers-store.js"
 * @import {QuestionElement} from "./question-element.js"
 * @import {Store} from "../progress/store.js"
 */

/**
 * @typedef {object} Order
 * @property {() => QuestionElement[]} asked the questions to ask now, the others hidden
 * @property {number} [since] answers up to this time belong to an earlier draw, and do not count in this
 * @property {(first: readonly QuestionElement[]) => () => void} renew draws anew, some first of all where the
 * quiz does that; returns what takes that back
 * @typedef {new (quiz: QuizPayload, questions: QuestionElement[], store: Store) => Order} OrderClass
 */

/** @implements {Order} */
class PageOrder {
  #questions;

  /** @param {QuizPayload} _quiz @param {QuestionElement[]} questions */
  constructor(_quiz, questions) {
    this.#questions = questions;
  }

  asked() {
    return this.#questions;
  }

  renew() {
    return () => {};
  }
}

/** @type {OrderClass[]} */
const orders = [PageOrder];

/** Adds the order of quizzes that draw or mix. @param {OrderClass} order */
export function learnOrder(order) {
  orders.push(order);
}

/** Whether a quiz draws or mixes. @param {QuizPayload | null} quiz */
export function samples(quiz) {
  return !!(quiz?.draw || quiz?.shuffle);
}

/**
 * @param {QuizPayload} quiz
 * @param {QuestionElement[]} questions all of the page
 * @param {Store} store
 * @returns {Order}
 */
export function orderOf(quiz, questions, store) {
  const Order = orders[samples(quiz) ? orders.length - 1 : 0];
  return new Order(quiz, questions, store);
}
