/**
 * A field to type in or a menu, and what is said beside it once it is marked.
 *
 * @import {Judgement} from "../../scoring/words.js"
 * @typedef {HTMLInputElement | HTMLSelectElement} Field
 */

import { make, textOf } from "../../dom.js";
import { say } from "../../words.js";

/**
 * Marks a field and says what was near, which mistake it is, or what the answer is.
 * @param {Field} field
 * @param {Judgement} judgement
 * @param {string} key the answer in words
 * @param {Element | null} told where the page has the words for foreseen mistakes
 */
export function explain(field, judgement, key, told) {
  const { state, note, error } = judgement;
  field.dataset.state = state === "empty" ? "wrong" : state;
  field.disabled = true;
  const said = error ? textOf(told?.querySelector(`[data-error="${CSS.escape(error)}"] .pl-answer__feedback`) ?? null) : "";
  const words = [note ? say(`typed.note.${note}`) : said, state === "right" && !note ? "" : say("typed.key", { key })];
  const remark = make("span", { class: "pl-gap__remark", "data-state": field.dataset.state }, words.filter(Boolean).join(" "));
  if (remark.textContent) field.closest("form")?.querySelector(".pl-cloze")?.after(remark);
}

/**
 * Empties a field for another try.
 * @param {Field} field
 */
export function clear(field) {
  field.value = "";
  field.disabled = false;
  delete field.dataset.state;
  for (const remark of field.closest("form")?.querySelectorAll(".pl-gap__remark") ?? []) remark.remove();
}
