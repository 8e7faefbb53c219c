/**
 * Ordering questions: things are put in their order. scoring.md, section 6.
 * @import {Mark, ScorableQuestion} from "../score.js"
 * @typedef {ScorableQuestion & {items: readonly string[]}} Ordering
 */

import { under } from "../credit.js";
import { idsAmong, memberOf } from "../response-members.js";
import { learnType } from "../score.js";

/**
 * Of all pairs of items, those that stand in the right order.
 * @param {Ordering} question
 * @param {unknown} response
 * @returns {Mark | null | "invalid"}
 */
function markOrdering({ items, credit }, response) {
  const order = idsAmong(memberOf(response, "order"), items);
  if (!order) return "invalid";
  if (order.length === 0) return null;
  if (order.length < items.length) return "invalid";
  let num = 0;
  order.forEach((item, place) => {
    const after = order.slice(place + 1);
    num += after.filter((other) => items.indexOf(item) < items.indexOf(other)).length;
  });
  return under(credit, { num, den: (items.length * (items.length - 1)) / 2 });
}

/** On paper: a box for each thing. @param {Ordering} question */
const place = ({ items }) => [2, 0, items.length];

learnType("ordering", { mark: markOrdering, place });
