/**
 * The questions of a page in the order of a form.
 *
 * @import {QuizPayload} from "../answers-store.js"
 * @import {QuestionElement, QuestionPayload} from "../question-element.js"
 * @import {Plan} from "../../scoring/sampling.js"
 */

import { typeOf } from "../../scoring/score.js";

/**
 * What the forms of a quiz are drawn from.
 * @param {QuizPayload} quiz
 * @param {readonly {payload: QuestionPayload}[]} questions all of the page
 * @returns {Plan}
 */
export function planOf({ draw = [], shuffle = [] }, questions) {
  const mixable = questions.filter(({ payload }) => typeOf(payload.type)?.mixes);
  const options = mixable.map(({ payload }) => [nameOf(payload), optionsOf(payload)]);
  return {
    questions: questions.map(({ payload }) => nameOf(payload)),
    rows: draw,
    shuffle,
    // True comes before false, always.
    options: Object.fromEntries(options.filter(([, ids]) => String(ids) !== "true,false")),
  };
}

/**
 * Puts questions in an order, and the options of each. Returns the questions in that order.
 * @param {readonly QuestionElement[]} all of the page; those that are not asked follow
 * @param {readonly string[]} asked
 * @param {Readonly<Record<string, readonly string[]>>} options by question
 */
export function arrange(all, asked, options) {
  const by = new Map(all.map((question) => [nameOf(question.payload), question]));
  const chosen = asked.flatMap((name) => by.get(name) ?? []);
  const rest = all.filter((question) => !chosen.includes(question));
  const items = [...chosen, ...rest].flatMap((question) => question.closest("li") ?? []);
  const list = items[0]?.parentElement;
  // What already stands in order stays: moving a question would take the keyboard away from it.
  items.forEach((item, place) => list?.children[place] === item || list?.insertBefore(item, list.children[place]));
  // What is not asked is not printed either; where nothing is asked yet, all stands there.
  for (const one of all) one.closest("li")?.toggleAttribute("data-unasked", chosen.length > 0 && !chosen.includes(one));
  for (const question of chosen) mix(question, options[nameOf(question.payload)] ?? optionsOf(question.payload));
  return chosen;
}

/**
 * What pools and forms call a question: its id or, among those of several banks, that after its bank's.
 * @param {QuestionPayload} payload
 */
export function nameOf({ pool, part }) {
  return pool ?? part;
}

/** @param {QuestionElement} question @param {readonly string[]} order of its options */
function mix(question, order) {
  const labels = /** @type {NodeListOf<HTMLElement>} */ (question.querySelectorAll(".pl-option"));
  const present = [...labels].map(({ dataset }) => dataset.option);
  if (String(present) === String(order)) return;
  const sorted = order.flatMap((id) => labels[present.indexOf(id)] ?? []);
  question.querySelector("fieldset")?.append(...sorted);
}

/** @param {object} payload @returns {string[]} */
function optionsOf(payload) {
  return /** @type {{options?: string[]}} */ (payload).options ?? [];
}
