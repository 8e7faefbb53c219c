/**
 * The form of a question that is answered in a few words.
 *
 * @import {Response} from "../../scoring/score.js"
 * @import {TypedKey} from "../../scoring/text-answers.js"
 * @import {ResponseForm} from "../forms.js"
 * @import {QuestionPayload} from "../question-element.js"
 */

import { judge } from "../../scoring/text-answers.js";
import { clear, draftOf, explain, isTooLong, saidOf } from "./field.js";

/** @implements {ResponseForm} */
export class ShortTextForm {
  #question;
  #key;
  #field;

  /** @param {HTMLElement} question @param {QuestionPayload} payload */
  constructor(question, payload) {
    this.#question = question;
    this.#key = /** @type {QuestionPayload & {key: TypedKey}} */ (payload).key;
    this.#field = /** @type {HTMLInputElement} */ (question.querySelector("input"));
  }

  get missing() {
    return isTooLong(this.#field) ? "typed.too_long" : "typed.write";
  }

  read() {
    return isTooLong(this.#field) ? null : this.draft();
  }

  draft() {
    const typed = draftOf(this.#field);
    return judge(this.#key, typed).state === "empty" ? null : { typed };
  }

  seek() {
    this.#field.focus();
  }

  /** @param {Response} response */
  fill({ typed }) {
    this.#field.value = String(typed ?? "");
  }

  /** @param {Response} response */
  close(response) {
    this.fill(response);
    const judgement = judge(this.#key, this.#field.value);
    const said = saidOf(this.#question.querySelector(".pl-answer"), judgement);
    explain(this.#field, judgement, this.#key.accept[judgement.answer ?? 0], said);
  }

  open() {
    clear(this.#field);
  }
}
