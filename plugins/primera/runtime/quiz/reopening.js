/**
 * Opening questions for another try: only whoever has answered has use for it.
 *
 * @import {AnswerBook} from "./answers-store.js"
 * @import {QuestionPayload} from "./question-element.js"
 */

import { opened } from "../progress/answers.js";
import { isAnswerTo } from "./answers-store.js";

/**
 * Opens questions for another try. Returns what takes that back.
 * @param {AnswerBook} book
 * @param {readonly QuestionPayload[]} questions
 */
export function reopen(book, questions) {
  const former = book.read().filter(({ address }) => questions.some((question) => isAnswerTo(question, address)));
  for (const { address, record } of former) book.store.write(address, opened(record));
  return () => {
    for (const { address, record } of former) book.store.write(address, record);
  };
}
