/**
 * The form of a text with gaps.
 *
 * @import {Response} from "../../scoring/score.js"
 * @import {Gap} from "../../scoring/types/text-entry.js"
 * @import {ResponseForm} from "../forms.js"
 * @import {QuestionPayload} from "../question-element.js"
 * @import {Field} from "./field.js"
 */

import { textOf } from "../../dom.js";
import { folded } from "../../scoring/folding.js";
import { judge } from "../../scoring/text-answers.js";
import { clear, draftOf, explain, isTooLong, saidOf } from "./field.js";

/** @implements {ResponseForm} */
export class ClozeForm {
  #question;
  #gaps;

  /** @param {HTMLElement} question @param {QuestionPayload} payload */
  constructor(question, payload) {
    this.#question = question;
    this.#gaps = /** @type {QuestionPayload & {gaps: Gap[]}} */ (payload).gaps;
  }

  get missing() {
    return this.#fields.some(isTooLong) ? "typed.too_long" : "typed.fill";
  }

  /** What stands in the gaps, once each has something. */
  read() {
    return this.#fields.every(isFilled) ? this.draft() : null;
  }

  /** What stands in the gaps so far; an empty one earns nothing. */
  draft() {
    const filled = Object.fromEntries(this.#gaps.map(({ id }) => [id, draftOf(this.#field(id))]));
    return Object.values(filled).some(folded) ? { filled } : null;
  }

  seek() {
    this.#fields.find((field) => !isFilled(field))?.focus();
  }

  /** @param {Response} response */
  fill({ filled }) {
    const given = /** @type {Record<string, string>} */ (Object(filled));
    for (const { id } of this.#gaps) this.#field(id).value = String(given[id] ?? "");
  }

  /** @param {Response} response */
  close(response) {
    this.fill(response);
    // Each remark goes right under the text: the last gap first, so that they stand in order.
    for (const gap of [...this.#gaps].reverse()) this.#mark(gap);
  }

  open() {
    for (const field of this.#fields) clear(field);
  }

  /** @param {Gap} gap */
  #mark(gap) {
    const field = this.#field(gap.id);
    const told = this.#question.querySelector(`.pl-answer [data-gap="${CSS.escape(gap.id)}"]`);
    const name = this.#gaps.length > 1 ? (field.getAttribute("aria-label") ?? "") : "";
    if (gap.key) {
      const judgement = judge(gap.key, field.value);
      const near = gap.key.accept[judgement.answer ?? 0];
      return explain(field, judgement, near, saidOf(told, judgement), name);
    }
    const key = textOf(told?.querySelector("[data-key] .pl-answer__text") ?? null);
    const said = textOf(told?.querySelector(`[data-option="${CSS.escape(field.value)}"] .pl-answer__feedback`) ?? null);
    explain(field, { state: field.value === gap.right ? "right" : "wrong" }, key, said, name);
  }

  get #fields() {
    return this.#gaps.map(({ id }) => this.#field(id));
  }

  /** @param {string} id @returns {Field} */
  #field(id) {
    return /** @type {Field} */ (this.#question.querySelector(`form [data-gap="${CSS.escape(id)}"]`));
  }
}

/** @param {Field} field */
function isFilled(field) {
  return !!folded(field.value) && !isTooLong(field);
}
