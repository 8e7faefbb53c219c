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

/** To make one takes longer than to use it a hundred times. @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * @param {number} time
 * @param {Intl.DateTimeFormatOptions} options
 */
function format(time, options) {
  const name = JSON.stringify(options);
  const found = formats.get(name) ?? new Intl.DateTimeFormat(document.documentElement.lang || "es", options);
  formats.set(name, found);
  return found.format(time);
}
