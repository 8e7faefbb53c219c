/** The dates that the runtime shows, in the language of the page. */

/**
 * The day of a time, as «21 nov 2026».
 * @param {number} time milliseconds since 1970
 */
export function sayDate(time) {
  return format(time, { dateStyle: "medium" });
}

/**
 * The hour of a time, as «9:14».
 * @param {number} time milliseconds since 1970
 */
export function sayTime(time) {
  return format(time, { timeStyle: "short" });
}

/**
 * @param {number} time
 * @param {Intl.DateTimeFormatOptions} options
 */
function format(time, options) {
  return new Intl.DateTimeFormat(document.documentElement.lang || "es", options).format(time);
}
