/**
 * Words that are typed: right, near or wrong, and what was near. scoring.md, section 8.
 *
 * @typedef {"accents" | "articles" | "number"} Forgiven
 * @typedef {Forgiven | "letter_missing" | "letter_extra" | "letter_changed" | "letters_swapped" | "enye"
 *   | "unit" | "no_number"} Note
 * @typedef {object} Judgement
 * @property {"right" | "near" | "wrong" | "empty"} state
 * @property {Note} [note] what the response differs in
 * @property {string} [error] id of the foreseen error that it is
 * @typedef {object} TypedKey
 * @property {readonly string[]} accept
 * @property {readonly string[]} forgive
 * @property {number} near per cent of the points for a near miss
 * @property {readonly {id: string, text: string}[]} errors
 */

import { folded, withoutAccents, withoutArticle, withoutNumber } from "./folding.js";

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
    slipped(given, accepted) ?? { state: "wrong" }
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
  for (const answer of accepted) {
    const differences = differencesOf(given, answer);
    const kept = differences.filter((kind) => !forgive.includes(kind));
    if (differences.length && !kept.length) return { state: "right", note: differences[0] };
    if (kept.length) near ??= { state: "near", note: kept[0] };
  }
  return near;
}

/**
 * The fewest kinds of difference that make up all; none when there is another one too.
 * @param {string} given
 * @param {string} answer
 * @returns {Forgiven[]}
 */
function differencesOf(given, answer) {
  if (withoutAccents(given) === withoutAccents(answer)) return ["accents"];
  const bare = withoutArticle(given);
  const key = withoutArticle(answer);
  if (bare === key) return ["articles"];
  if (withoutAccents(bare) === withoutAccents(key)) return ["accents", "articles"];
  if (withoutNumber(given) === withoutNumber(answer)) return ["number"];
  return withoutNumber(bare) === withoutNumber(key) ? ["number", "articles"] : [];
}

/**
 * @param {string} given
 * @param {readonly string[]} accepted
 * @returns {Judgement | null}
 */
function slipped(given, accepted) {
  for (const answer of accepted) {
    const note = slipOf(given, answer);
    if (note) return { state: "near", note };
  }
  return null;
}

/**
 * What one slip of the fingers makes of an answer of five letters or more. Another digit is no slip:
 * it makes another number.
 * @param {string} given
 * @param {string} answer
 * @returns {Note | null}
 */
function slipOf(given, answer) {
  let typed = [...withoutAccents(withoutArticle(given))];
  let key = [...withoutAccents(withoutArticle(answer))];
  if (key.length < LEAST_FOR_SLIP || digitsOf(given) !== digitsOf(answer)) return null;
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

/** @param {string} text */
function digitsOf(text) {
  return text.replace(/[^0-9]/g, "");
}

/** @param {string} one @param {string} other */
function isEnye(one, other) {
  return (one === "n" && other === "ñ") || (one === "ñ" && other === "n");
}

/** @param {readonly string[]} one @param {readonly string[]} other */
function same(one, other) {
  return one.join("") === other.join("");
}
