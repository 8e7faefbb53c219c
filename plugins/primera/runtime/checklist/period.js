/**
 * The period that a tick counts for. Pure: the caller brings the time.
 *
 * @typedef {"shift" | "daily" | "weekly" | "monthly" | "quarterly" | "yearly" | "once" | "event"} Frequency
 */

/**
 * The name of the period around a local time: two times in one period have the same name.
 * A day starts at its set hour, a week on Monday (ISO 8601), both by the clock of the device.
 * @param {Frequency} frequency
 * @param {Date} date
 * @param {string} dayStartsAt as "04:00"
 * @param {string} [shift] name of the shift; "" when there are none
 * @returns {string} as 2026-11-21, 2026-11-21/Noche, 2026-W47, 2026-11, 2026-Q4, 2026, once; an
 *   event is a period of its own, named by its milliseconds since 1970
 */
export function periodOf(frequency, date, dayStartsAt, shift = "") {
  const { year, month, day } = workingDay(date, dayStartsAt);
  const monthly = `${pad(year, 4)}-${pad(month, 2)}`;
  switch (frequency) {
    case "shift":
      return shift ? `${monthly}-${pad(day, 2)}/${shift}` : `${monthly}-${pad(day, 2)}`;
    case "daily":
      return `${monthly}-${pad(day, 2)}`;
    case "weekly":
      return weekOf(year, month, day);
    case "monthly":
      return monthly;
    case "quarterly":
      return `${pad(year, 4)}-Q${Math.ceil(month / 3)}`;
    case "yearly":
      return pad(year, 4);
    case "once":
      return "once";
    case "event":
      return String(date.getTime());
  }
}

/**
 * The calendar day that a time belongs to: before the set hour it is still the day before.
 * @param {Date} date
 * @param {string} dayStartsAt
 */
function workingDay(date, dayStartsAt) {
  const clock = `${pad(date.getHours(), 2)}:${pad(date.getMinutes(), 2)}`;
  // The calendar is counted in UTC, where no day is longer or shorter than another.
  const back = clock < dayStartsAt ? 1 : 0;
  const day = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate() - back));
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

/**
 * ISO 8601: a week belongs to the year that its Thursday is in.
 * @param {number} year
 * @param {number} month
 * @param {number} day
 */
function weekOf(year, month, day) {
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
  const thursday = new Date(Date.UTC(year, month - 1, day - weekday + 4));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - first) / 604800000) + 1;
  return `${pad(thursday.getUTCFullYear(), 4)}-W${pad(week, 2)}`;
}

/** @param {number} number @param {number} digits */
function pad(number, digits) {
  return String(number).padStart(digits, "0");
}
