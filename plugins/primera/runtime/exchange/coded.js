/**
 * A response as the numbers and texts that travel in a code. docs/dev/codes.md, section 5. Each type of
 * question has a module in `types/` that says how; whoever writes or reads codes loads those it needs.
 *
 * @import {Single} from "./pack-types.js"
 * @typedef {Single | Single[]} Coded
 */

/**
 * @typedef {object} Coding
 * @property {(question: any, response: unknown) => Coded} code null when nothing was answered; throws
 *   RangeError for a response that the form does not allow
 * @property {(question: any, coded: Coded) => Record<string, unknown>} decode the response that travelled;
 *   throws RangeError for what `code` never gives
 */

import { isLine, utf8 } from "./varints.js";

/** Bytes of a typed text. */
const LONGEST_LINE = 80;

/** @type {Map<string, Coding>} */
const CODINGS = new Map();

/** @param {string} type @param {Coding} coding */
export function learnCoding(type, coding) {
  CODINGS.set(type, coding);
}

/**
 * A response as it travels; null for none.
 * @param {{type: string}} question
 * @param {unknown} response
 * @throws {RangeError} for a response that the form does not allow
 */
export function codedResponse(question, response) {
  return response === null ? null : codingOf(question).code(question, response);
}

/**
 * The response that travelled; null for none.
 * @param {{type: string}} question
 * @param {Coded} coded
 * @throws {RangeError} for what nobody writes who keeps to the specification
 */
export function decodedResponse(question, coded) {
  return coded === null ? null : codingOf(question).decode(question, coded);
}

/** @param {{type: string}} question */
function codingOf({ type }) {
  const coding = CODINGS.get(type);
  mustBe(coding);
  return coding;
}

/** @param {unknown} sound @returns {asserts sound} */
export function mustBe(sound) {
  if (!sound) throw new RangeError("not of this question");
}

/**
 * Ids in their order, by code points.
 * @param {readonly string[]} ids
 */
export function sorted(ids) {
  return [...ids].sort(byCodePoints);
}

/** @param {string} one @param {string} two */
export function byCodePoints(one, two) {
  const [signs, others] = [[...one], [...two]];
  const place = signs.findIndex((sign, at) => sign !== others[at]);
  if (place < 0 || place >= others.length) return signs.length - others.length;
  return (signs[place].codePointAt(0) ?? 0) - (others[place].codePointAt(0) ?? 0);
}

/** A typed text as it travels: one line, cut at a whole character. @param {string} typed @param {number} [most] bytes */
export function oneLine(typed, most = LONGEST_LINE) {
  let line = "";
  let size = 0;
  for (const sign of typed) {
    const one = isLine(sign) ? sign : " ";
    size += utf8(one).length;
    if (size > most) break;
    line += one;
  }
  return line;
}

/** A text that travelled. @param {unknown} coded */
export function textIn(coded) {
  mustBe(typeof coded === "string" && coded && oneLine(coded) === coded);
  return coded;
}

/** The id with a number, of those that are sorted. @param {unknown} coded @param {readonly string[]} ids */
export function idIn(coded, ids) {
  mustBe(Number.isInteger(coded));
  const found = sorted(ids)[/** @type {number} */ (coded)];
  mustBe(found !== undefined);
  return found;
}

/** The members of a list, so many. @param {Coded} coded @param {number} fewest @param {number} most */
export function membersIn(coded, fewest, most) {
  mustBe(Array.isArray(coded) && coded.length >= fewest && coded.length <= most);
  return coded;
}

/**
 * An object by ids, of those that there are.
 * @param {unknown} value
 * @param {readonly string[]} ids
 */
export function byIds(value, ids) {
  mustBe(typeof value === "object" && value && !Array.isArray(value));
  mustBe(Object.keys(value).every((id) => ids.includes(id)));
  return new Map(Object.entries(value));
}
