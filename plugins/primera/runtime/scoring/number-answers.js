/**
 * Numbers that are typed, as Spanish writes them and as others do. scoring.md, section 10.
 *
 * @typedef {{readings: number[], unit: string}} TypedNumber
 */

import { folded, spaced, withoutAccents } from "./folding.js";
import { MONEY, unitFits } from "./units.js";

const SIGN = "[+-]|mas |plus |menos |minus ";
const NUMBER = new RegExp(
  `^["'¿?¡!;:…•·*_~ ]*(${SIGN})? ?(${MONEY})? ?(${SIGN})? ?([.,]?[0-9][0-9.,]*) ?([^0-9]*)$`,
);
const NEGATIVE = ["-", "menos ", "minus "];
const GROUPED = /^[0-9]{1,3}(?:[.,][0-9]{3})+$/;
const PLAIN = /^[0-9]*(?:[.,][0-9]*)?$/;
const MILLIONTHS = 1_000_000;
const MOST_DIGITS = 9;
const DECIMALS = 6;

/**
 * Reads `1.234,56`, `−5`, `menos 5`, `35 %`, `$ 20`, `28 puntos`: what it can mean, in millionths, and
 * the words after it or the money before; null for what is no number. One separator before exactly
 * three digits may divide thousands or decimals: both are readings.
 * @param {string} typed
 * @returns {TypedNumber | null}
 */
export function readNumber(typed) {
  const text = withoutAccents(spaced(typed)).replace(/([0-9])[ '](?=[0-9])/g, "$1");
  const [, before = "", money = "", behind = "", digits, unit = ""] = NUMBER.exec(text) ?? [];
  const values = digits ? valuesOf(digits.replace(/[.,]+$/, "")) : [];
  // «5-» may be minus five, and «+ −5» is a sum.
  if (!values.length || (before && behind) || /^[ .,]*[+-]/.test(unit)) return null;
  // Taken from zero: a negative zero is not the same to everybody.
  const readings = NEGATIVE.includes(before || behind) ? values.map((value) => 0 - value) : values;
  return { readings, unit: folded(unit) || money.replace(/\.$/, "") };
}

/**
 * Whether an accepted answer is that number, with its unit. What begins with a zero and another digit
 * is a code, and no number.
 * @param {TypedNumber} typed
 * @param {string} accepted
 */
export function isSameNumber({ readings, unit }, accepted) {
  const key = readNumber(accepted);
  if (!key || /^0[0-9]/.test(folded(accepted)) || (key.unit && !unit)) return false;
  return unitFits(unit, key.unit) && key.readings.some((reading) => readings.includes(reading));
}

/** What digits with separators can mean, thousands first. @param {string} digits */
function valuesOf(digits) {
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  const separators = new Set(digits.replace(/[0-9]/g, ""));
  /** @type {number[]} */
  const values = [];
  if (GROUPED.test(digits) && separators.size === 1 && digits[0] !== "0") {
    values.push(...valueOf(bare(digits), ""));
    if (digits.indexOf(digits[last]) < last) return values;
  }
  const [whole, decimals] = last < 0 ? [digits, ""] : [digits.slice(0, last), digits.slice(last + 1)];
  if (separators.size === 2) {
    const inner = new Set(whole.replace(/[0-9]/g, ""));
    if (inner.size > 1 || inner.has(digits[last]) || !GROUPED.test(whole)) return [];
    return valueOf(bare(whole), decimals);
  }
  return PLAIN.test(digits) ? [...values, ...valueOf(whole, decimals)] : [];
}

/** @param {string} digits */
function bare(digits) {
  return digits.replace(/[.,]/g, "");
}

/**
 * The millionths, cut off after the sixth decimal; nothing for what is too great.
 * @param {string} whole
 * @param {string} decimals
 */
function valueOf(whole, decimals) {
  const digits = whole.replace(/^0+/, "");
  if (digits.length > MOST_DIGITS) return [];
  return [Number(digits || "0") * MILLIONTHS + Number(decimals.slice(0, DECIMALS).padEnd(DECIMALS, "0"))];
}
