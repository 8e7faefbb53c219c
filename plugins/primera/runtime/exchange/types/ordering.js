/** How an order travels: the rank of the permutation. */

import { idsAmong, memberOf } from "../../scoring/response-members.js";
import { learnCoding, mustBe, sorted } from "../coded.js";

/** @typedef {{items: readonly string[]}} Asked */

/** @param {Asked} question @param {unknown} response */
function code({ items }, response) {
  const order = idsAmong(memberOf(response, "order"), items);
  mustBe(order);
  if (!order.length) return null;
  mustBe(order.length === items.length);
  const left = sorted(items);
  return order.reduce((rank, id) => {
    const place = left.indexOf(id);
    left.splice(place, 1);
    return rank + place * factorial(left.length);
  }, 0);
}

/** @param {Asked} question @param {unknown} coded */
function decode({ items }, coded) {
  let rank = /** @type {number} */ (coded);
  mustBe(Number.isInteger(coded) && rank >= 0 && rank < factorial(items.length));
  const left = sorted(items);
  const order = [];
  while (left.length) {
    const ways = factorial(left.length - 1);
    order.push(...left.splice(Math.floor(rank / ways), 1));
    rank %= ways;
  }
  return { order };
}

/** @param {number} count @returns {number} */
function factorial(count) {
  return count > 1 ? count * factorial(count - 1) : 1;
}

learnCoding("ordering", { code, decode });
