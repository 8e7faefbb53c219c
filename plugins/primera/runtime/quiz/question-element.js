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

import { icon, make, payloadOf, textOf } from "../dom.js";
import { score } from "../scoring/score.js";
import { say } from "../words.js";
import { AnswerEvent, ScoredEvent } from "./events.js";

export class QuestionElement extends HTMLElement {
  /** What the question is; null until `enhance`. @type {QuestionPayload | null} */
  payload = null;
  /** What the answer shown is worth; null while the question is open. @type {Score | null} */
  score = null;
  /** @type {string[]} */
  #chosen = [];
  #feedback = make("div", { class: "pl-feedback", hidden: "" });
  #verdict = make("p", { class: "pl-feedback__verdict", tabindex: "-1" });
  #hint = make("p", { class: "pl-question__hint", role: "status" });
  #changed = make("p", { class: "pl-question__changed", hidden: "" }, say("quiz.changed"));
  /** @type {AbortController | null} */
  #listening = null;

  connectedCallback() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener("keydown", this, { signal });
    this.addEventListener("change", this, { signal });
  }

  disconnectedCallback() {
    this.#listening?.abort();
  }

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
    this.#feedback.append(this.#verdict, ...lessons);
    answer.setAttribute("hidden", "");
    answer.after(this.#hint, this.#feedback);
    this.prepend(this.#changed);
    return true;
  }

  /** Scores what is chosen, unless nothing is or a listener of `pl-answer` prevents it. */
  check() {
    if (!this.payload || this.score) return;
    const chosen = this.#inputs.filter((input) => input.checked).map((input) => input.value);
    if (chosen.length === 0) {
      this.#hint.textContent = say("quiz.choose");
      this.#inputs[0]?.focus();
      return;
    }
    const response = { chosen };
    if (!this.dispatchEvent(new AnswerEvent(response))) return;
    this.show(response);
    if (this.score) this.dispatchEvent(new ScoredEvent(response, this.score));
  }

  /**
   * Shows an answer with its feedback; null, or one that the form cannot give, opens the question.
   * What somebody is choosing in an open question stays.
   * @param {{chosen: string[]} | null} response
   */
  show(response) {
    if (!this.payload) return;
    const result = score(this.payload, response);
    if (this.score && response && String(response.chosen) === String(this.#chosen)) return;
    if (response && result.max && !["unanswered", "invalid"].includes(result.outcome)) {
      this.#close(response.chosen, result);
    } else if (this.score) {
      this.#open();
    }
  }

  /**
   * Says whether an answer is kept to what the question was before.
   * @param {boolean} changed
   */
  set changed(changed) {
    this.#changed.hidden = !changed;
  }

  /** Takes the keyboard to the question. */
  focusStem() {
    /** @type {HTMLElement | null} */ (this.querySelector(".pl-question__stem"))?.focus();
  }

  /** Takes the keyboard to what came of the answer. */
  focusVerdict() {
    this.#verdict.focus();
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
      this.#explain(input);
    }
    const shape = /** @type {"right" | "partial" | "wrong"} */ (result.outcome);
    this.#verdict.replaceChildren(icon(shape), say(`quiz.${shape}`));
    this.#feedback.hidden = false;
    this.#hint.textContent = "";
    this.changed = false;
  }

  /** Marks an option and gives its reason, if it was chosen or should have been. @param {HTMLInputElement} input */
  #explain(input) {
    const label = input.closest(".pl-option");
    const isKey = this.payload?.keys.includes(input.value) ?? false;
    if (!label || !(input.checked || isKey)) return;
    label.setAttribute("data-state", isKey ? (input.checked ? "right" : "missed") : "wrong");
    const word = isKey ? (input.checked ? "yours_right" : "missed") : "yours_wrong";
    label.append(make("span", { class: "pl-option__mark" }, icon(isKey ? "right" : "wrong"), say(`quiz.${word}`)));
    const reason = this.querySelector(
      `.pl-answer__options [data-option="${CSS.escape(input.value)}"] .pl-answer__feedback`,
    );
    if (reason) label.append(make("span", { class: "pl-option__reason" }, textOf(reason)));
  }

  #open() {
    this.score = null;
    delete this.dataset.outcome;
    for (const input of this.#inputs) {
      input.checked = false;
      input.disabled = false;
    }
    for (const label of this.querySelectorAll(".pl-option")) label.removeAttribute("data-state");
    for (const added of this.querySelectorAll(".pl-option__mark, .pl-option__reason")) added.remove();
    this.#feedback.hidden = true;
  }
}
