/**
 * The form of a text with gaps.
 *
 * @import {Response} from "../../scoring/score.js"
 * @import {Gap} from "../../scoring/typed.js"
 * @import {Judgement} from "../../scoring/words.js"
 * @import {ResponseForm} from "../forms.js"
 * @import {QuestionPayload} from "../question-element.js"
 * @import {Field} from "./field.js"
 */

import { make, textOf } from "../../dom.js";
import { judge } from "../../scoring/words.js";
import { clear, explain } from "./field.js";

/** @implements {ResponseForm} */
export class ClozeForm {
  missing = "typed.fill";
  #question;
  #gaps;

  /** @param {HTMLElement} question @param {QuestionPayload} payload */
  constructor(question, payload) {
    this.#question = question;
    this.#gaps = /** @type {QuestionPayload & {gaps: Gap[]}} */ (payload).gaps;
  }

  /** What stands in the gaps, once each has something. */
  read() {
    return this.#gaps.every(({ id }) => this.#field(id).value.trim()) ? this.draft() : null;
  }

  /** What stands in the gaps so far; an empty one earns nothing. */
  draft() {
    const filled = Object.fromEntries(this.#gaps.map(({ id }) => [id, this.#field(id).value]));
    return Object.values(filled).some((value) => value.trim()) ? { filled } : null;
  }

  seek() {
    const empty = this.#gaps.find(({ id }) => !this.#field(id).value.trim());
    if (empty) this.#field(empty.id).focus();
  }

  /** @param {Response} response */
  fill({ filled }) {
    const given = /** @type {Record<string, string>} */ (filled);
    for (const { id } of this.#gaps) this.#field(id).value = given[id] ?? "";
  }

  /** @param {Response} response */
  close(response) {
    this.fill(response);
    // Each remark goes right under the text: the last gap first, so that they stand in order.
    for (const gap of [...this.#gaps].reverse()) this.#mark(gap);
  }

  open() {
    for (const { id } of this.#gaps) clear(this.#field(id));
  }

  /** @param {Gap} gap */
  #mark(gap) {
    const field = this.#field(gap.id);
    const told = this.#question.querySelector(`.pl-answer [data-gap="${CSS.escape(gap.id)}"]`);
    if (gap.key) return explain(field, judge(gap.key, field.value), gap.key.accept[0], told);
    const key = textOf(told?.querySelector("[data-key] .pl-answer__text") ?? null);
    /** @type {Judgement} */
    const judgement = { state: field.value === gap.right ? "right" : "wrong" };
    explain(field, judgement, key, told);
    const reason = told?.querySelector(`[data-option="${CSS.escape(field.value)}"] .pl-answer__feedback`);
    const said = textOf(reason ?? null);
    if (said) field.closest("form")?.querySelector(".pl-cloze")?.after(make("span", { class: "pl-gap__remark" }, said));
  }

  /** @param {string} id @returns {Field} */
  #field(id) {
    return /** @type {Field} */ (this.#question.querySelector(`form [data-gap="${CSS.escape(id)}"]`));
  }
}
