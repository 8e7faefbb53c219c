/**
 * Answers to questions: every try is kept, and starting over hides the tries before it.
 *
 * @import {About, Kind} from "./records.js"
 * @import {Outcome, Response} from "../scoring/score.js"
 * @typedef {{response: Response, at: number, outcome?: Outcome}} Try
 * @typedef {About & {kind: "answer", tries: Try[], cleared: number}} Answer
 */

import { about, list, newerOf, object, oneOf, register, text, time } from "./records.js";

/** What the entries of questions made of the manual begin with. */
export const DRILLS = "drill:";
const MAX_PARTS = 50;
const MAX_TYPED = 500;

/** @type {Kind<Answer>} */
const ANSWERS = {
  owns: ({ entry }) => entry.startsWith("bank:") || entry.startsWith(DRILLS),
  clean: (source) => ({
    ...about(source),
    kind: "answer",
    tries: list(source.tries).map(tryOf),
    cleared: time(source.cleared),
  }),
  merge: (mine, other) => {
    const tries = new Map(mine.tries.map((one) => [one.at, one]));
    for (const one of other.tries) tries.set(one.at, newerOf(one, tries.get(one.at) ?? one, () => 0));
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
 * @param {Response} response
 * @param {number} now milliseconds since 1970
 * @param {Outcome} [outcome] what it was worth, where the response does not say it
 * @returns {Answer}
 */
export function withTry(record, words, response, now, outcome) {
  const { tries, cleared } = record ?? { tries: [], cleared: 0 };
  const at = Math.max(now, cleared + 1, (tries.at(-1)?.at ?? 0) + 1);
  return { ...words, kind: "answer", tries: [...tries, { response, at, outcome }], cleared };
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
  const { response, at, outcome } = object(value);
  const worth = outcome ? { outcome: oneOf(["right", "partial", "wrong"], outcome) } : {};
  return { response: responseOf(response), at: time(at), ...worth };
}

/**
 * A response rebuilt.
 * @param {unknown} value
 * @returns {Response}
 */
export function responseOf(value) {
  return rebuilt(value, plain);
}

/**
 * What a type of question may keep: words, a number, a list of words, or words by name.
 * @param {unknown} value
 */
function plain(value) {
  if (Number.isSafeInteger(value)) return value;
  if (Array.isArray(value)) return list(value, MAX_PARTS).map(typed);
  return typeof value === "string" ? typed(value) : rebuilt(value, typed);
}

/** @param {unknown} value */
function typed(value) {
  return text(value, MAX_TYPED);
}

/**
 * @template Value
 * @param {unknown} value
 * @param {(member: unknown) => Value} read
 * @returns {Record<string, Value>}
 */
function rebuilt(value, read) {
  const members = list(Object.entries(object(value)), MAX_PARTS);
  return Object.fromEntries(
    members.map((member) => {
      const [name, inner] = /** @type {[string, unknown]} */ (member);
      return [text(name), read(inner)];
    }),
  );
}
