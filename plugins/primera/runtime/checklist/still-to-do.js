/**
 * What a list says of itself: whether today is done, and what waits for longer. No percentages: a day
 * can be finished.
 *
 * @import {Frequency} from "./period.js"
 */

import { say } from "../strings.js";

/** The spans of time that lines are counted in, the nearest first. @type {[span: string, frequencies: Frequency[]][]} */
const SPANS = [
  ["today", ["shift", "daily"]],
  ["week", ["weekly"]],
  ["month", ["monthly"]],
  ["quarter", ["quarterly"]],
  ["year", ["yearly"]],
  ["once", ["once"]],
];

/**
 * @typedef {{span: string, open: number}} Left
 * @param {readonly {frequency: Frequency, open: boolean}[]} lines
 * @returns {Left[]} a member for each span that the list has lines of
 */
export function leftOf(lines) {
  return SPANS.flatMap(([span, frequencies]) => {
    const some = lines.filter(({ frequency }) => frequencies.includes(frequency));
    return some.length ? [{ span, open: some.filter(({ open }) => open).length }] : [];
  });
}

/**
 * As «Hoy: listo · semana: 4 · mes: 4».
 * @param {readonly Left[]} left
 */
export function sayLeft(left) {
  const done = say("checklist.span.done");
  const words = left.map(({ span, open }) => `${say(`checklist.span.${span}`)}: ${open || done}`).join(" · ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
