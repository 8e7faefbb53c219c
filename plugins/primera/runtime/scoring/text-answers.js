/**
 * Words that are typed: right, near or wrong, and what was near. scoring.md, section 8.
 *
 * @typedef {"accents" | "articles" | "number" | "gender"} Forgiven
 * @typedef {Forgiven | "letter_missing" | "letter_extra" | "letter_changed" | "letters_swapped" | "enye"
 *   | "unit" | "no_number"} Note
 * @typedef {object} Judgement
 * @property {"right" | "near" | "wrong" | "empty"} state
 * @property {Note} [note] what the response differs in
 * @property {number} [answer] from which accepted answer: its place in `accept`
 * @property {string} [error] id of the foreseen error that it is
 * @typedef {object} TypedKey
 * @property {readonly string[]} accept
 * @property {readonly string[]} forgive
 * @property {number} near per cent of the points for a near miss
 * @property {readonly {id: string, text: string}[]} errors
 * @import {TypedNumber} from "./number-answers.js"
 */

import { folded, withoutAccents, withoutArticle, withoutGender, withoutNumber } from "./folding.js";
import { isSameNumber, readNumber } from "./number-answers.js";

/** Characters of a response; more cannot come from a form. */
const MAX_TYPED = 500;
const LEAST_FOR_SLIP = 5;

/**
 * What was typed; null for anything that no form gives.
 * @param {unknown} given
 */
export function wordsOf(given) {
  if (typeof given !== "string" || given.length > 2 * MAX_TYPED) return null;
  return [...given].length > MAX_TYPED ? null : given;
}

/**
 * The part of the points, in hundredths, that a judgement earns.
 * @param {number} near
 * @param {Judgement} judgement
 */
export function hundredthsOf(near, { state }) {
  if (state === "right") return 100;
  return state === "near" ? near : 0;
}

/**
 * Judges what was typed.
 * @param {TypedKey} key
 * @param {string} typed
 * @returns {Judgement}
 */
export function judge({ accept, forgive, errors }, typed) {
  const given = folded(typed);
  if (!given) return { state: "empty" };
  const accepted = accept.map(folded);
  if (accepted.includes(given)) return { state: "right" };
  return (
    foreseen(given, errors, withoutAccents) ??
    differing(given, accepted, forgive) ??
    foreseen(given, errors, rootOf) ??
    counted(typed, accept, errors) ??
    slipped(typed, accept) ?? { state: "wrong" }
  );
}

/**
 * The first foreseen error that reads like what was given.
 * @param {string} given
 * @param {TypedKey["errors"]} errors
 * @param {(text: string) => string} read
 * @returns {Judgement | null}
 */
function foreseen(given, errors, read) {
  const error = errors.find(({ text }) => read(folded(text)) === read(given));
  return error ? { state: "wrong", error: error.id } : null;
}

/** @param {string} text */
function rootOf(text) {
  return withoutNumber(withoutArticle(text));
}

/**
 * Right where all that differs is forgiven; else near, with the first that is not.
 * @param {string} given
 * @param {readonly string[]} accepted
 * @param {readonly string[]} forgive
 * @returns {Judgement | null}
 */
function differing(given, accepted, forgive) {
  /** @type {Judgement | null} */
  let near = null;
  for (const [answer, text] of accepted.entries()) {
    const differences = differencesOf(given, text, forgive);
    const kept = differences.filter((kind) => !forgive.includes(kind));
    if (differences.length && !kept.length) return { state: "right", note: differences[0], answer };
    if (kept.length) near ??= { state: "near", note: kept[0], answer };
  }
  return near;
}

/**
 * The fewest kinds of difference that make up all; none when there is another one too.
 * @param {string} given
 * @param {string} answer
 * @param {readonly string[]} forgive
 * @returns {Forgiven[]}
 */
function differencesOf(given, answer, forgive) {
  if (withoutAccents(given) === withoutAccents(answer)) return ["accents"];
  const bare = withoutArticle(given);
  const key = withoutArticle(answer);
  if (bare === key) return ["articles"];
  if (withoutAccents(bare) === withoutAccents(key)) return ["accents", "articles"];
  if (withoutNumber(given) === withoutNumber(answer)) return ["number"];
  if (withoutNumber(bare) === withoutNumber(key)) return ["number", "articles"];
  // Another ending is another word, «caso» and «casa», unless the question says that it is not.
  return forgive.includes("gender") ? differencesOfGender(given, answer) : [];
}

/**
 * The same where the gender differs, and perhaps more.
 * @param {string} given
 * @param {string} answer
 * @returns {Forgiven[]}
 */
function differencesOfGender(given, answer) {
  const one = withoutGender(given);
  const other = withoutGender(answer);
  if (one === other) return ["gender"];
  const bare = withoutGender(withoutArticle(given));
  const key = withoutGender(withoutArticle(answer));
  if (bare === key) return ["gender", "articles"];
  if (withoutNumber(one) === withoutNumber(other)) return ["gender", "number"];
  return withoutNumber(bare) === withoutNumber(key) ? ["gender", "number", "articles"] : [];
}

/**
 * The same number as an accepted answer, or as a foreseen error, in other figures or words.
 * @param {string} typed
 * @param {readonly string[]} accept
 * @param {TypedKey["errors"]} errors
 * @returns {Judgement | null}
 */
function counted(typed, accept, errors) {
  const number = readNumber(typed);
  if (!number) return null;
  if (accept.some((answer) => isSameNumber(number, answer))) return { state: "right" };
  const error = errors.find(({ text }) => isSameNumber(number, text));
  return error ? { state: "wrong", error: error.id } : null;
}

/**
 * @param {string} typed
 * @param {readonly string[]} accept
 * @returns {Judgement | null}
 */
function slipped(typed, accept) {
  const number = readNumber(typed);
  for (const [answer, text] of accept.entries()) {
    const note = areApart(number, readNumber(text)) ? null : slipOf(folded(typed), folded(text));
    if (note) return { state: "near", note, answer };
  }
  return null;
}

/**
 * Whether both are numbers, and not the same one: that is no slip.
 * @param {TypedNumber | null} one
 * @param {TypedNumber | null} other
 */
function areApart(one, other) {
  return !!one && !!other && !one.readings.some((reading) => other.readings.includes(reading));
}

/**
 * What one slip of the fingers makes of an answer of five letters or more. Another digit, or another
 * minus before one, is no slip: it makes another number.
 * @param {string} given
 * @param {string} answer
 * @returns {Note | null}
 */
function slipOf(given, answer) {
  const [bare, bareKey] = [given, answer].map((text) => withoutAccents(withoutArticle(text)));
  let typed = [...bare];
  let key = [...bareKey];
  if (key.length < LEAST_FOR_SLIP || digitsOf(bare) !== digitsOf(bareKey)) return null;
  const start = typed.findIndex((letter, place) => letter !== key[place]);
  const from = start < 0 ? typed.length : start;
  typed = typed.slice(from);
  key = key.slice(from);
  if (same(typed, key.slice(1))) return "letter_missing";
  if (same(typed.slice(1), key)) return "letter_extra";
  if (same(typed.slice(1), key.slice(1))) return isEnye(typed[0], key[0]) ? "enye" : "letter_changed";
  const swapped = typed.length > 1 && typed[0] === key[1] && typed[1] === key[0];
  return swapped && same(typed.slice(2), key.slice(2)) ? "letters_swapped" : null;
}

/** Its digits, each with the minus before it, if it has one. @param {string} text */
function digitsOf(text) {
  return (` ${text}`.match(/ -[0-9]|[0-9]/g) ?? []).join("");
}

/** @param {string} one @param {string} other */
function isEnye(one, other) {
  return (one === "n" && other === "ñ") || (one === "ñ" && other === "n");
}

/** @param {readonly string[]} one @param {readonly string[]} other */
function same(one, other) {
  return one.join("") === other.join("");
}
