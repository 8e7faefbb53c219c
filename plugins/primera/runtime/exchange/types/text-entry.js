/** How what was typed travels: as it is, in one line. Of a menu, the number of the option. */

import { memberOf } from "../../scoring/response-members.js";
import { wordsOf } from "../../scoring/text-answers.js";
import { byCodePoints, byIds, idIn, learnCoding, membersIn, mustBe, oneLine, sorted, textIn } from "../coded.js";

/** @import {Coded} from "../coded.js" */
/** @typedef {{id: string, key?: unknown, options: readonly string[]}} Gap */
/** @typedef {{gaps: readonly Gap[]}} Cloze */
/** @typedef {{variants: readonly unknown[]}} Numeric */

/** @param {unknown} value */
function lineOf(value) {
  const typed = wordsOf(value);
  mustBe(typed !== null);
  return oneLine(typed);
}

learnCoding("short_text", {
  code: (_, response) => lineOf(memberOf(response, "typed")) || null,
  decode: (_, coded) => ({ typed: textIn(coded) }),
});

/** @param {Numeric} question @param {unknown} response */
function codeNumber({ variants }, response) {
  const typed = lineOf(memberOf(response, "typed"));
  const variant = setIn(variants, Object.hasOwn(Object(response), "variant") ? memberOf(response, "variant") : 0);
  if (!typed) return null;
  return variants.length > 1 ? [typed, variant] : typed;
}

/** @param {Numeric} question @param {Coded} coded */
function decodeNumber({ variants }, coded) {
  if (variants.length === 1) return { typed: textIn(coded) };
  const [typed, variant] = membersIn(coded, 2, 2);
  return { typed: textIn(typed), variant: setIn(variants, variant) };
}

/** @param {readonly unknown[]} variants @param {unknown} number */
function setIn(variants, number) {
  mustBe(Number.isInteger(number) && variants[/** @type {number} */ (number)]);
  return /** @type {number} */ (number) + 0;
}

learnCoding("numeric", { code: codeNumber, decode: decodeNumber });

/** @param {Cloze} question @param {unknown} response */
function codeCloze({ gaps }, response) {
  const given = byIds(memberOf(response, "filled"), gaps.map(({ id }) => id));
  const coded = inOrder(gaps).map((gap) => codeGap(gap, given.get(gap.id) ?? (given.has(gap.id) ? null : "")));
  return coded.some((one) => one !== null) ? coded : null;
}

/** @param {Gap} gap @param {unknown} given */
function codeGap({ key, options }, given) {
  if (key) return lineOf(given) || null;
  const chosen = wordsOf(given);
  mustBe(chosen !== null && (!chosen || options.includes(chosen)));
  return chosen ? sorted(options).indexOf(chosen) : null;
}

/** @param {Cloze} question @param {Coded} coded */
function decodeCloze({ gaps }, coded) {
  const given = membersIn(coded, gaps.length, gaps.length);
  const filled = inOrder(gaps).flatMap(({ id, key, options }, place) =>
    given[place] === null ? [] : [[id, key ? textIn(given[place]) : idIn(given[place], options)]],
  );
  mustBe(filled.length);
  return { filled: Object.fromEntries(filled) };
}

/** @template {{id: string}} One @param {readonly One[]} ones @returns {One[]} */
function inOrder(ones) {
  return [...ones].sort((one, two) => byCodePoints(one.id, two.id));
}

learnCoding("cloze", { code: codeCloze, decode: decodeCloze });
