/**
 * Answers to questions: every try is kept, and starting over hides the tries before it.
 *
 * @import {About, Kind} from "./records.js"
 * @typedef {{response: {chosen: string[]}, at: number}} Try
 * @typedef {About & {kind: "answer", tries: Try[], cleared: number}} Answer
 */

import { about, list, object, register, text, time } from "./records.js";

const MAX_OPTIONS = 20;

/** @type {Kind<Answer>} */
const ANSWERS = {
  owns: ({ entry }) => entry.startsWith("bank:"),
  clean: (source) => ({
    ...about(source),
    kind: "answer",
    tries: list(source.tries).map(tryOf),
    cleared: time(source.cleared),
  }),
  merge: (mine, other) => {
    const tries = new Map([...other.tries, ...mine.tries].map((one) => [one.at, one]));
    return {
      tries: [...tries.values()].sort((one, two) => one.at - two.at),
      cleared: Math.max(mine.cleared, other.cleared),
    };
  },
  newest: ({ tries, cleared }) => Math.max(cleared, tries.at(-1)?.at ?? 0),
};
register(ANSWERS);

/**
 * The answer that stands; null when there is none, or the question was opened again.
 * @param {Answer | null} record
 * @returns {Try | null}
 */
export function standing(record) {
  const last = record?.tries.at(-1);
  return record && last && last.at > record.cleared ? last : null;
}

/**
 * The record with one more try. Its time is later than any other of the record, whatever the clock.
 * @param {Answer | null} record
 * @param {About} words
 * @param {{chosen: string[]}} response
 * @param {number} now milliseconds since 1970
 * @returns {Answer}
 */
export function withTry(record, words, response, now) {
  const { tries, cleared } = record ?? { tries: [], cleared: 0 };
  const at = Math.max(now, cleared + 1, (tries.at(-1)?.at ?? 0) + 1);
  return { ...words, kind: "answer", tries: [...tries, { response, at }], cleared };
}

/**
 * The record with its question open again.
 * @param {Answer} record
 * @returns {Answer}
 */
export function opened(record) {
  return { ...record, cleared: record.tries.at(-1)?.at ?? 0 };
}

/** @param {unknown} value @returns {Try} */
function tryOf(value) {
  const { response, at } = object(value);
  const chosen = list(object(response).chosen, MAX_OPTIONS).map((option) => text(option));
  return { response: { chosen }, at: time(at) };
}
