/**
 * A field to type in or a menu, and what is said beside it once it is marked.
 *
 * @import {Judgement} from "../../scoring/text-answers.js"
 * @typedef {HTMLInputElement | HTMLSelectElement} Field
 */

import { make, textOf } from "../../dom.js";
import { say } from "../../strings.js";

/** Characters of a typed answer that are kept. */
const LONGEST = 500;

/**
 * What stands in a field, as much of it as is kept. What is too long stays in the field whole.
 * @param {Field} field
 */
export function draftOf(field) {
  return field.value.slice(0, LONGEST);
}

/** Whether more was typed than is kept. @param {Field} field */
export function isTooLong(field) {
  return field.value.length > LONGEST;
}

/**
 * Marks a field and says what was near, which mistake it is, or what the answer is.
 * @param {Field} field
 * @param {Judgement} judgement
 * @param {string} key the answer in words
 * @param {string} said what the page says of this very answer
 * @param {string} [name] of the field, where there are several
 */
export function explain(field, { state, note }, key, said, name) {
  const given = state === "empty" ? "wrong" : state;
  field.dataset.state = given;
  field.disabled = true;
  const words = [
    name ? `${name}: ${say(`typed.${given}`)}` : "",
    note ? say(`typed.note.${note}`) : said,
    given === "right" && !note ? "" : say("typed.key", { key }),
  ].filter(Boolean);
  if (!words.length) return;
  const id = `${field.closest("pl-question")?.id}-${field.dataset.gap ?? "typed"}-remark`;
  const remark = make("span", { class: "pl-gap__remark", "data-state": given, id }, words.join(" "));
  field.setAttribute("aria-describedby", id);
  field.closest("form")?.querySelector(".pl-cloze")?.after(remark);
}

/**
 * What the page says of a foreseen mistake; nothing of any other.
 * @param {Element | null} told where its words are
 * @param {Judgement} judgement
 */
export function saidOf(told, { error }) {
  return error ? textOf(told?.querySelector(`[data-error="${CSS.escape(error)}"] .pl-answer__feedback`) ?? null) : "";
}

/**
 * Empties a field for another try.
 * @param {Field} field
 */
export function clear(field) {
  field.value = "";
  field.disabled = false;
  field.removeAttribute("aria-describedby");
  delete field.dataset.state;
  for (const remark of field.closest("form")?.querySelectorAll(".pl-gap__remark") ?? []) remark.remove();
}
