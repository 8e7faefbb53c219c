/**
 * `<pl-question>`: a form that Python rendered. It scores what is chosen and shows why; it keeps
 * nothing, the quiz around it does.
 *
 * @import {Score} from "../scoring/score.js"
 * @typedef {object} QuestionPayload
 * @property {string} entry
 * @property {string} part
 * @property {string} hash
 * @property {string[]} was
 * @property {"single" | "multiple"} type
 * @property {number} points
 * @property {string[]} options
 * @property {string[]} keys
 */

import { make, payloadOf, textOf } from "../dom.js";
import { score } from "../scoring/score.js";
import { say } from "../words.js";
import { QuestionEvent } from "./events.js";

export class QuestionElement extends HTMLElement {
  /** What the question is; null until `enhance`. @type {QuestionPayload} */
  payload = /** @type {any} */ (null);
  /** What the answer shown is worth; null while the question is open. @type {Score | null} */
  score = null;
  /** @type {string[]} */
  #chosen = [];
  #feedback = make("div", { class: "pl-feedback", hidden: "" });
  /** Whether the answer is right; the keyboard goes there. */
  verdict = make("p", { class: "pl-feedback__verdict", tabindex: "-1" });
  #hint = make("p", { class: "pl-question__hint", role: "status" });
  #changed = make("p", { class: "pl-notice pl-question__changed", hidden: "" }, say("quiz.changed"));
  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "change") this.#hint.textContent = "";
    // Browsers disagree on whether Enter on a radio button submits a form without a button.
    if (event instanceof KeyboardEvent && event.key === "Enter" && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      this.check();
    }
  }

  /** The question in words. */
  get stem() {
    return textOf(this.querySelector(".pl-question__stem"));
  }

  /** The link to the passage that the question rests on. @returns {HTMLAnchorElement | null} */
  get review() {
    return this.querySelector(".pl-answer__review a");
  }

  /**
   * Makes the form answer at once instead of unfolding its answer. A quiz calls this on the
   * questions that it can score; the others stay a plain page. Returns whether it could.
   */
  enhance() {
    this.payload = payloadOf(this);
    const answer = this.querySelector(".pl-answer");
    if (!this.payload || !answer) return false;
    this.querySelector(".pl-question__stem")?.setAttribute("tabindex", "-1");
    const lessons = answer.querySelectorAll(".pl-answer__explanation, .pl-answer__review");
    this.#feedback.append(this.verdict, ...lessons);
    answer.setAttribute("hidden", "");
    answer.after(this.#hint, this.#feedback);
    this.prepend(this.#changed);
    this.addEventListener("keydown", this);
    this.addEventListener("change", this);
    return true;
  }

  /** Scores what is chosen, unless nothing is or a listener of `pl-answer` prevents it. */
  check() {
    if (this.score) return;
    const chosen = this.#inputs.filter((input) => input.checked).map((input) => input.value);
    if (!chosen.length) {
      this.#hint.textContent = say("quiz.choose");
      this.#inputs[0]?.focus();
      return;
    }
    const response = { chosen };
    if (!this.dispatchEvent(new QuestionEvent("pl-answer", response, null))) return;
    this.show(response);
    if (this.score) this.dispatchEvent(new QuestionEvent("pl-scored", response, this.score));
  }

  /**
   * Shows an answer with its feedback; null, or one that the form cannot give, opens the question.
   * What somebody is choosing in an open question stays.
   * @param {{chosen: string[]} | null} response
   */
  show(response) {
    const result = score(this.payload, response);
    const chosen = response?.chosen ?? [];
    if (result.outcome === "unanswered" || result.outcome === "invalid") {
      if (this.score) this.#open();
    } else if (!this.score || String(chosen) !== String(this.#chosen)) this.#close(chosen, result);
  }

  /**
   * Says whether an answer is kept to what the question was before.
   * @param {boolean} changed
   */
  set changed(changed) {
    this.#changed.hidden = !changed;
  }

  /** @returns {HTMLInputElement[]} */
  get #inputs() {
    return [...this.querySelectorAll("input")];
  }

  /**
   * @param {string[]} chosen
   * @param {Score} result
   */
  #close(chosen, result) {
    this.#open();
    this.score = result;
    this.#chosen = chosen;
    this.dataset.outcome = result.outcome;
    for (const input of this.#inputs) {
      input.checked = chosen.includes(input.value);
      input.disabled = true;
      const isKey = this.payload.keys.includes(input.value);
      if (isKey) this.#explain(input, input.checked ? "right" : "missed");
      else if (input.checked) this.#explain(input, "wrong");
    }
    this.verdict.textContent = say(`quiz.${result.outcome}`);
    this.#feedback.hidden = false;
    this.#hint.textContent = "";
    this.changed = false;
  }

  /**
   * Marks an option and gives its reason.
   * @param {HTMLInputElement} input
   * @param {"right" | "missed" | "wrong"} state
   */
  #explain(input, state) {
    const option = input.closest(".pl-option");
    const reason = this.querySelector(`[data-option="${CSS.escape(input.value)}"] .pl-answer__feedback`);
    option?.setAttribute("data-state", state);
    option?.append(
      make("span", { class: "pl-option__mark" }, say(`quiz.option.${state}`)),
      make("span", { class: "pl-option__reason" }, textOf(reason)),
    );
  }

  #open() {
    this.score = null;
    delete this.dataset.outcome;
    for (const input of this.#inputs) {
      input.checked = false;
      input.disabled = false;
      input.closest(".pl-option")?.removeAttribute("data-state");
    }
    for (const added of this.querySelectorAll(".pl-option__mark, .pl-option__reason")) added.remove();
    this.#feedback.hidden = true;
  }
}
