/**
 * The answers of one quiz in the store: found by the id and the meaning of their questions.
 *
 * @import {Form} from "../scoring/sampling.js"
 * @import {Outcome, Response} from "../scoring/score.js"
 * @import {Address} from "../progress/key.js"
 * @import {Answer} from "../progress/answers.js"
 * @import {QuestionPayload} from "./question-element.js"
 * @typedef {{address: Address, record: Answer}} Found
 * @typedef {object} QuizPayload
 * @property {number} spec version of scoring.md
 * @property {string} manual
 * @property {string} entry of the quiz
 * @property {string} title
 * @property {string} [bank] entry of the questions
 * @property {string[]} [banks] entries of the questions of a check, which come from several
 * @property {number} pass_mark
 * @property {{take: number, sort: string[]}[]} [draw] rows of the blueprint
 * @property {string[]} [shuffle] `questions`, `options`, both or nothing
 * @property {number} meaning as the codes of printed forms have it
 * @property {Form & {seed: number}} [form] the printed form that the page was asked for
 * @property {number} [attempts] how many an exam allows
 * @property {number} [time_limit] minutes of an exam
 * @property {string[]} [known] ids of all questions of the bank
 */

import { standing, withTry } from "../progress/answers.js";
import { current, personForKeeping } from "../progress/people.js";
import { aboutOf, merge } from "../progress/records.js";
import { storeOf } from "../progress/store.js";

export class AnswerBook {
  quiz;
  store;

  /** @param {QuizPayload} quiz */
  constructor(quiz) {
    this.quiz = quiz;
    this.store = storeOf(quiz.manual);
  }

  /** All answers to the bank, or the banks, by whoever is studying. @returns {Found[]} */
  read() {
    const owner = current(this.store).person;
    const { bank = "", banks = [bank] } = this.quiz;
    return owner ? banks.flatMap((entry) => /** @type {Found[]} */ (this.store.all({ owner, entry }))) : [];
  }

  /**
   * @param {QuestionPayload} question
   * @param {Response} response
   * @param {string} stem the question in words
   * @param {Outcome} [outcome]
   * @param {number} [since] the answer is later than this, whatever the clock
   */
  keep(question, response, stem, outcome, since = 0) {
    const { entry, part, hash } = question;
    const owner = personForKeeping(this.store);
    const record = merged(question, this.read());
    const words = aboutOf(this.quiz.title, stem);
    const at = Math.max(Date.now(), since + 1);
    this.store.write({ owner, entry, part, hash }, withTry(record, words, response, at, outcome));
  }
}

/**
 * The answer to a question as it is now; null when there is none since some time.
 * @param {QuestionPayload} question
 * @param {readonly Found[]} found
 * @param {number} [since]
 */
export function answerTo(question, found, since = 0) {
  const last = standing(merged(question, found));
  return last && last.at > since ? last.response : null;
}

/**
 * Whether somebody answered what the question was before.
 * @param {QuestionPayload} question
 * @param {readonly Found[]} found
 */
export function answeredBefore(question, found) {
  return found.some(
    ({ address, record }) => isOf(question, address) && !isAnswerTo(question, address) && standing(record),
  );
}

/** @param {QuestionPayload} question @param {readonly Found[]} found @returns {Answer | null} */
function merged(question, found) {
  const records = found.filter(({ address }) => isAnswerTo(question, address));
  return records.reduce(
    (joined, { address, record }) => (joined ? merge(address, joined, record) : record),
    /** @type {Answer | null} */ (null),
  );
}

/** Whether answers are kept there to a question as it is now. @param {QuestionPayload} question @param {Address} address */
export function isAnswerTo(question, address) {
  return isOf(question, address) && [question.hash, ...question.was].includes(address.hash);
}

/** Whether answers are kept there to a question, whatever it was then. @param {QuestionPayload} question @param {Address} address */
function isOf(question, { entry, part }) {
  return entry === question.entry && part === question.part;
}
