/**
 * The form of a choice question: radio buttons or boxes.
 *
 * @import {Response} from "../../scoring/score.js"
 * @import {ResponseForm} from "../forms.js"
 * @import {QuestionPayload} from "../question-element.js"
 * @typedef {QuestionPayload & {keys: string[]}} ChoicePayload
 */

import { make, textOf } from "../../dom.js";
import { say } from "../../strings.js";

/** @implements {ResponseForm} */
export class ChoiceForm {
  missing = "quiz.choose";
  #question;
  #keys;

  /** @param {HTMLElement} question @param {QuestionPayload} payload */
  constructor(question, payload) {
    this.#question = question;
    this.#keys = /** @type {ChoicePayload} */ (payload).keys;
  }

  /** @returns {HTMLInputElement[]} */
  get #inputs() {
    return [...this.#question.querySelectorAll("input")];
  }

  read() {
    const chosen = this.#inputs.filter((input) => input.checked).map((input) => input.value);
    return chosen.length ? { chosen } : null;
  }

  draft() {
    return this.read();
  }

  /** @param {Response} response */
  fill(response) {
    const chosen = /** @type {string[]} */ ([response.chosen].flat());
    for (const input of this.#inputs) input.checked = chosen.includes(input.value);
  }

  seek() {
    this.#inputs[0]?.focus();
  }

  /** @param {Response} response */
  close(response) {
    this.fill(response);
    for (const input of this.#inputs) {
      input.disabled = true;
      const isKey = this.#keys.includes(input.value);
      if (input.checked) this.#mark(input, isKey ? "right" : "wrong");
      else if (isKey) this.#mark(input, "missed");
      this.#explain(input);
    }
  }

  open() {
    for (const input of this.#inputs) {
      input.checked = false;
      input.disabled = false;
      input.closest(".pl-option")?.removeAttribute("data-state");
    }
    for (const added of this.#question.querySelectorAll(".pl-option__mark, .pl-option__reason")) added.remove();
  }

  /** @param {HTMLInputElement} input @param {"right" | "missed" | "wrong"} state */
  #mark(input, state) {
    const option = input.closest(".pl-option");
    option?.setAttribute("data-state", state);
    option?.append(make("span", { class: "pl-option__mark" }, say(`quiz.option.${state}`)));
  }

  /** Gives the reason of an option, chosen or not. @param {HTMLInputElement} input */
  #explain(input) {
    const said = this.#question.querySelector(`[data-option="${CSS.escape(input.value)}"] .pl-answer__feedback`);
    const reason = textOf(said);
    if (reason) input.closest(".pl-option")?.append(make("span", { class: "pl-option__reason" }, reason));
  }
}
