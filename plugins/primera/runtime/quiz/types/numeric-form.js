/**
 * The form of a question that is answered with a number. Where the numbers of the scene change, each
 * new try has the next ones.
 *
 * @import {Response} from "../../scoring/score.js"
 * @import {Numeric} from "../../scoring/types/text-entry.js"
 * @import {ResponseForm} from "../forms.js"
 * @import {QuestionPayload} from "../question-element.js"
 * @typedef {{shown: Record<string, string>[], right: string[]}} Shown
 */

import { textOf } from "../../dom.js";
import { folded } from "../../scoring/folding.js";
import { readNumber } from "../../scoring/number-answers.js";
import { judgeNumber } from "../../scoring/types/text-entry.js";
import { clear, draftOf, explain, isTooLong, saidOf } from "./field.js";

/** Any of its looks, at the beginning. */
const MINUS = /^\s*[-\u2010-\u2015\u2212\uff0d]\s*/;

/** @implements {ResponseForm} */
export class NumericForm {
  #question;
  #payload;
  #field;
  #sign;
  #variant = 0;

  /** @param {HTMLElement} question @param {QuestionPayload} payload */
  constructor(question, payload) {
    this.#question = question;
    this.#payload = /** @type {Numeric & Shown} */ (/** @type {unknown} */ (payload));
    this.#field = /** @type {HTMLInputElement} */ (question.querySelector("input"));
    this.#sign = /** @type {HTMLButtonElement} */ (question.querySelector(".pl-sign"));
    this.#sign.hidden = false;
    this.#sign.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#sign.addEventListener("click", () => this.#turnSign());
  }

  get missing() {
    return isTooLong(this.#field) ? "typed.too_long" : "typed.number";
  }

  read() {
    return !isTooLong(this.#field) && readNumber(this.#field.value) ? this.draft() : null;
  }

  /** What is typed, even if it is no number yet. */
  draft() {
    const typed = draftOf(this.#field);
    return folded(typed) ? { typed, variant: this.#variant } : null;
  }

  seek() {
    this.#field.focus();
  }

  /** @param {Response} response */
  fill({ typed, variant }) {
    this.vary(Number(variant ?? 0));
    this.#field.value = String(typed ?? "");
  }

  /** @param {Response} response */
  close(response) {
    this.fill(response);
    this.#sign.disabled = true;
    const { variants, right } = this.#payload;
    const judgement = judgeNumber(this.#payload, variants[this.#variant], this.#field.value);
    const unit = textOf(this.#question.querySelector(".pl-number__unit"));
    const said = saidOf(this.#question.querySelector(".pl-answer"), judgement);
    explain(this.#field, judgement, `${right[this.#variant]} ${unit}`.trim(), said);
  }

  open() {
    if (this.#field.disabled) this.vary(this.#variant + 1);
    clear(this.#field);
    this.#sign.disabled = false;
  }

  /** Puts a minus before the number, or takes it away. The keyboard stays open: the field has the focus. */
  #turnSign() {
    const bare = this.#field.value.replace(MINUS, "");
    this.#field.value = bare === this.#field.value ? `−${bare}` : bare;
    this.#field.focus();
    this.#field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /**
   * Puts another set of numbers into the scene.
   * @param {number} number the sets come round again after the last one
   */
  vary(number) {
    const { shown } = this.#payload;
    this.#variant = Number.isInteger(number) && number > 0 ? number % shown.length : 0;
    for (const [name, value] of Object.entries(shown[this.#variant])) {
      for (const place of this.#question.querySelectorAll(`[data-parameter="${CSS.escape(name)}"]`)) {
        place.textContent = value;
      }
    }
  }
}
