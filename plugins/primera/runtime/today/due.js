/**
 * Until when a stage is to be done. Days are those of the device's clock; they begin at the manual's
 * hour, and the first one is the day on which somebody began.
 *
 * @typedef {{count: "calendar" | "working" | "shifts", working: number[], day_starts_at: string}} Days
 *   working are days of the week, Monday is 1
 */

import { dayOf } from "../drills/working-day.js";

/**
 * When so many days are over, in milliseconds since 1970; 0 where no date can be told, because
 * nobody knows when the next shift is.
 * @param {number} start milliseconds since 1970
 * @param {number | null} within days
 * @param {Days} days
 */
export function dueOf(start, within, { count, working, day_starts_at }) {
  if (!start || !within || count === "shifts") return 0;
  const first = dayOf(new Date(start), day_starts_at).from;
  let passed = 0;
  let counted = 0;
  while (counted < within) {
    if (count === "calendar" || working.includes(weekday(after(first, passed)))) counted += 1;
    passed += 1;
  }
  return after(first, passed).getTime();
}

/**
 * How many days are left, counting today; 0 when it is late.
 * @param {number} due
 * @param {number} now
 * @param {Days} days
 */
export function daysLeft(due, now, { day_starts_at }) {
  const today = dayOf(new Date(now), day_starts_at).from;
  let left = 0;
  while (left < 3 && after(today, left).getTime() < due) left += 1;
  return left;
}

/** The same hour some days later, whatever clocks do in between. @param {number} from @param {number} days */
function after(from, days) {
  const date = new Date(from);
  date.setDate(date.getDate() + days);
  return date;
}

/** @param {Date} date */
function weekday(date) {
  return date.getDay() || 7;
}
