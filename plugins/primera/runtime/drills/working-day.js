/**
 * The working day, which begins at an hour of the manual: before it, it is still the day before.
 *
 * @typedef {{name: string, from: number}} Day as 2026-11-21, and when it began, in milliseconds since 1970
 */

/**
 * The day that a local time belongs to, by the clock of the device.
 * @param {Date} now
 * @param {string} startsAt as "04:00"
 * @returns {Day}
 */
export function dayOf(now, startsAt) {
  const clock = [now.getHours(), now.getMinutes()].map(pad).join(":");
  const [hour, minute] = startsAt.split(":").map(Number);
  const date = now.getDate() - (clock < startsAt ? 1 : 0);
  const from = new Date(now.getFullYear(), now.getMonth(), date, hour, minute);
  const name = [from.getFullYear(), from.getMonth() + 1, from.getDate()].map(pad).join("-");
  return { name, from: from.getTime() };
}

/** @param {number} number */
function pad(number) {
  return String(number).padStart(2, "0");
}
