/**
 * What a quiz is for. Modes that most pages do without are modules of their own, which a page loads
 * only when it has such a quiz.
 *
 * @import {QuizPayload} from "./answers-store.js"
 * @import {QuestionElement} from "./question-element.js"
 */

import { Practice } from "./practice.js";

/**
 * @typedef {object} Mode
 * @property {() => void} begin the quiz is on the page
 * @property {() => void} end the quiz has left the page
 * @typedef {new (host: HTMLElement, quiz: QuizPayload, questions: QuestionElement[]) => Mode} ModeClass
 */

/** @type {Map<string, ModeClass>} */
const MODES = new Map([["practice", Practice]]);

/**
 * Adds a mode.
 * @param {string} name
 * @param {ModeClass} mode
 */
export function learnMode(name, mode) {
  MODES.set(name, mode);
}

/** The class of a mode; undefined for one that this page knows nothing of. @param {string} name */
export function modeOf(name) {
  return MODES.get(name);
}
