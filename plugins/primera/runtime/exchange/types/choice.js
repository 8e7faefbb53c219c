/** How one or several options travel: a bit for each, by the order of their ids. */

import { idsAmong, memberOf } from "../../scoring/response-members.js";
import { learnCoding, mustBe, sorted } from "../coded.js";

/** @typedef {{type: string, options: readonly string[]}} Asked */

/** @param {Asked} question @param {unknown} response */
function code(question, response) {
  const chosen = chosenIn(question, response);
  return chosen.reduce((bits, id) => bits + 2 ** sorted(question.options).indexOf(id), 0) || null;
}

/** @param {Asked} question @param {unknown} coded */
function decode(question, coded) {
  const bits = /** @type {number} */ (coded);
  mustBe(Number.isInteger(coded) && bits > 0 && bits < 2 ** question.options.length);
  const chosen = sorted(question.options).filter((_, place) => Math.floor(bits / 2 ** place) % 2 === 1);
  return { chosen: chosenIn(question, { chosen }) };
}

/** @param {Asked} question @param {unknown} response */
function chosenIn({ type, options }, response) {
  const chosen = idsAmong(memberOf(response, "chosen"), options);
  mustBe(chosen && (type !== "single" || chosen.length <= 1));
  return chosen;
}

learnCoding("single", { code, decode });
learnCoding("multiple", { code, decode });
