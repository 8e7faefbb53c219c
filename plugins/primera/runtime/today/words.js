/**
 * The words of the build, filled in; those that count have two forms.
 *
 * @import {Stop} from "./next-step.js"
 * @typedef {Record<string, string>} Words by their name; what counts has `.one` and `.other`
 */

import { daysLeft } from "./due.js";

/**
 * @param {Words} words
 * @param {string} name
 * @param {Readonly<Record<string, string | number>>} [params] a number that counts goes in as `n`
 */
export function word(words, name, params = {}) {
  const text = words[name] ?? words[`${name}.${params.n === 1 ? "one" : "other"}`];
  return text.replace(/\{(\w+)\}/g, (brace, key) => String(params[key] ?? brace));
}

/**
 * How long something takes and until when, as «7 minutos · para hoy»; "" where nothing is known.
 * @param {Words} words
 * @param {{minutes: number | null}} taken
 * @param {Stop} stop
 * @param {number} now milliseconds since 1970
 */
export function told(words, { minutes }, stop, now) {
  return [minutes && word(words, "minutes", { n: minutes }), untilWhen(words, stop, now)].filter(Boolean).join(" · ");
}

/** @param {Words} words @param {Stop} stop @param {number} now */
function untilWhen(words, { due, stage, path }, now) {
  if (path.days.count === "shifts") return stage.within_days && word(words, "shifts", { n: stage.within_days });
  if (!due) return "";
  const left = daysLeft(due, now, path.days);
  const names = ["was_due", "today", "tomorrow", "before"];
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { day: "numeric", month: "long" });
  return word(words, names[left], { date: day.format(due) });
}
