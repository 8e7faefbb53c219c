/**
 * The form of a question that is answered in a few words.
 *
 * @import {Response} from "../../scoring/score.js"
 * @import {TypedKey} from "../../scoring/words.js"
 * @import {ResponseForm} from "../forms.js"
 * @import {QuestionPayload} from "../question-element.js"
 */

import { judge } from "../../scoring/words.js";
import { clear, explain } from "./field.js";

/** @implements {ResponseForm} */
export class ShortTextForm {
  missing = "typed.write";
  #question;
  #key;
  #field;

  /** @param {HTMLElement} question @param {QuestionPayload} payload */
  constructor(question, payload) {
    this.#question = question;
    this.#key = /** @type {QuestionPayload & {key: TypedKey}} */ (payload).key;
    this.#field = /** @type {HTMLInputElement} */ (question.querySelector("input"));
  }

  read() {
    const typed = this.#field.value;
    return judge(this.#key, typed).state === "empty" ? null : { typed };
  }

  draft() {
    return this.read();
  }

  seek() {
    this.#field.focus();
  }

  /** @param {Response} response */
  fill({ typed }) {
    this.#field.value = String(typed);
  }

  /** @param {Response} response */
  close(response) {
    this.fill(response);
    const judgement = judge(this.#key, this.#field.value);
    explain(this.#field, judgement, this.#key.accept[0], this.#question.querySelector(".pl-answer"));
  }

  open() {
    clear(this.#field);
  }
}
