/**
 * The answers of one quiz in the store: found by the id and the meaning of their questions.
 *
 * @import {Address} from "../progress/key.js"
 * @import {Answer} from "../progress/answers.js"
 * @import {Store} from "../progress/store.js"
 * @import {QuestionPayload} from "./question-element.js"
 * @typedef {{address: Address, record: Answer}} Found
 */

import { opened, standing, withTry } from "../progress/answers.js";
import { current, personForKeeping } from "../progress/people.js";
import { aboutOf, merge } from "../progress/records.js";
import { statusOf } from "../progress/status.js";

export class AnswerBook {
  #store;
  #bank;

  /**
   * @param {Store} store
   * @param {string} bank entry of the questions
   */
  constructor(store, bank) {
    this.#store = store;
    this.#bank = bank;
  }

  /** All answers to the bank by whoever is studying. @returns {Found[]} */
  read() {
    const owner = current(this.#store).person;
    return owner ? /** @type {Found[]} */ (this.#store.all({ owner, entry: this.#bank })) : [];
  }

  /**
   * @param {QuestionPayload} question
   * @param {{chosen: string[]}} response
   * @param {string} title of the quiz
   * @param {string} stem the question in words
   */
  keep(question, response, title, stem) {
    const address = {
      owner: personForKeeping(this.#store),
      entry: question.entry,
      part: question.part,
      hash: question.hash,
    };
    const record = merged(question, this.read());
    this.#store.write(address, withTry(record, aboutOf(title, stem), response, Date.now()));
  }

  /**
   * Opens questions for another try. Returns what takes that back.
   * @param {readonly QuestionPayload[]} questions
   * @returns {() => void}
   */
  reopen(questions) {
    const former = this.read().filter(({ address }) =>
      questions.some((question) => isAnswerTo(question, address)),
    );
    for (const { address, record } of former) this.#store.write(address, opened(record));
    return () => {
      for (const { address, record } of former) this.#store.write(address, record);
    };
  }

  /**
   * Notes on each record whether its question is still what was answered, for «Yo».
   * @param {readonly QuestionPayload[]} questions those of this page
   * @param {ReadonlySet<string>} known ids of all questions of the bank
   */
  review(questions, known) {
    for (const { address, record } of this.read()) {
      const status = statusOf(address, record.status, questions, known);
      if (status !== record.status) this.#store.write(address, { ...record, status });
    }
  }
}

/**
 * The answer to a question as it is now; null when there is none.
 * @param {QuestionPayload} question
 * @param {readonly Found[]} found
 */
export function answerTo(question, found) {
  return standing(merged(question, found))?.response ?? null;
}

/**
 * Whether somebody answered what the question was before.
 * @param {QuestionPayload} question
 * @param {readonly Found[]} found
 */
export function answeredBefore(question, found) {
  return found.some(
    ({ address, record }) =>
      address.part === question.part && !isAnswerTo(question, address) && standing(record),
  );
}

/**
 * Parts that were answered and are no longer in the bank.
 * @param {readonly Found[]} found
 * @param {ReadonlySet<string>} known
 */
export function retired(found, known) {
  const gone = found.filter(({ address, record }) => !known.has(address.part) && standing(record));
  return new Set(gone.map(({ address }) => address.part));
}

/** @param {QuestionPayload} question @param {readonly Found[]} found @returns {Answer | null} */
function merged(question, found) {
  const records = found.filter(({ address }) => isAnswerTo(question, address));
  return records.reduce(
    (joined, { address, record }) => (joined ? merge(address, joined, record) : record),
    /** @type {Answer | null} */ (null),
  );
}

/** @param {QuestionPayload} question @param {Address} address */
function isAnswerTo(question, { entry, part, hash }) {
  return entry === question.entry && part === question.part && [question.hash, ...question.was].includes(hash);
}
