/**
 * What a response that is right in part earns. scoring.md, section 4.
 * @import {Mark} from "./score.js"
 * @typedef {"partial" | "all_or_nothing"} Credit
 */

/**
 * The mark where a response that is right in part may earn nothing.
 * @param {Credit | undefined} credit
 * @param {Mark} mark
 * @returns {Mark}
 */
export function under(credit, mark) {
  return credit === "all_or_nothing" && mark.num < mark.den ? { num: 0, den: 1 } : mark;
}
