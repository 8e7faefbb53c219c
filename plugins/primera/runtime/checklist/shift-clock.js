/**
 * Which shift it is, and which day it belongs to. Pure: the caller brings the time.
 *
 * @import {Frequency} from "./period.js"
 * @typedef {{name: string, begins: string, ends: string}} Shift hours as "22:00", both "" without any
 * @typedef {{begins: Date, away: number}} Turn a time that a shift is worked: when it begins, and
 *   how many milliseconds lie between it and the time that was asked for
 */

import { periodOf } from "./period.js";

/**
 * The turn of a shift that is nearest to a time: who comes early or stays late still works that one.
 * Of two that are as near it is the one that begins later.
 * @param {Shift} shift with hours
 * @param {Date} time
 * @returns {Turn}
 */
function nearestTurn(shift, time) {
  const turns = [-1, 0, 1].map((days) => turnOn(shift, time, days));
  return turns.reduce(nearer);
}

/**
 * The shift of the clock; null where none has hours.
 * @param {readonly Shift[]} shifts
 * @param {Date} time
 * @returns {Shift | null}
 */
function shiftByClock(shifts, time) {
  const turns = shifts.filter(({ begins }) => begins).map((shift) => ({ shift, ...nearestTurn(shift, time) }));
  return turns.length ? turns.reduce(nearer).shift : null;
}

/**
 * The shift that somebody works: the one that they chose, as long as the clock has not gone on to
 * another; else that of the clock. Without hours the chosen one stays, and before that the first is it.
 * @param {readonly Shift[]} shifts
 * @param {{shift: string, shift_at: number}} choice
 * @param {Date} time
 * @returns {Shift | null} null where there are no shifts
 */
export function presentShift(shifts, choice, time) {
  const chosen = shifts.find(({ name }) => name === choice.shift);
  const clock = shiftByClock(shifts, time);
  if (!clock) return chosen ?? shifts[0] ?? null;
  const was = new Date(choice.shift_at);
  const turnOf = (/** @type {Date} */ at) => periodIn("shift", at, "", clock);
  return chosen && shiftByClock(shifts, was) === clock && turnOf(was) === turnOf(time) ? chosen : clock;
}

/**
 * The name of the period of a line in a shift. A shift with hours belongs, as a whole, to the day on
 * which it began, and so does all that is done in it; without hours the day begins at its set hour.
 * @param {Frequency} frequency
 * @param {Date} time
 * @param {string} dayStartsAt
 * @param {Shift | null} shift
 */
export function periodIn(frequency, time, dayStartsAt, shift) {
  if (!shift?.begins || frequency === "event") return periodOf(frequency, time, dayStartsAt, shift?.name);
  return periodOf(frequency, nearestTurn(shift, time).begins, "00:00", shift.name);
}

/**
 * @param {Shift} shift
 * @param {Date} time
 * @param {number} days after the one of that time
 * @returns {Turn}
 */
function turnOn({ begins, ends }, time, days) {
  const at = (/** @type {string} */ clock, /** @type {number} */ more) => {
    const [hour, minute] = clock.split(":").map(Number);
    return new Date(time.getFullYear(), time.getMonth(), time.getDate() + days + more, hour, minute);
  };
  const from = at(begins, 0);
  const to = at(ends, ends <= begins ? 1 : 0);
  return { begins: from, away: Math.max(from.getTime() - time.getTime(), time.getTime() + 1 - to.getTime(), 0) };
}

/**
 * @template {Turn} One
 * @param {One} one
 * @param {One} other
 * @returns {One}
 */
function nearer(one, other) {
  const before = one.away - other.away || other.begins.getTime() - one.begins.getTime();
  return before < 0 ? one : other;
}
