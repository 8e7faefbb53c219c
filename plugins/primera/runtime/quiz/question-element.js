/**
 * `<pl-question>`: a form that Python rendered. It scores what is answered and shows why; it keeps
 * nothing, the quiz around it does.
 *
 * @import {Response, ScorableQuestion, Score} from "../scoring/score.js"
 * @import {ResponseForm} from "./forms.js"
 * @typedef {object} Known
 * @property {string} entry
 * @property {string} part
 * @property {string} hash
 * @property {string[]} was
 * @property {string} [pool] what a pool of several banks calls it
 * @typedef {ScorableQuestion & Known} QuestionPayload
 */

import { make, payloadOf, textOf } from "../dom.js";
import { score } from "../scoring/score.js";
import { say } from "../strings.js";
import { QuestionEvent } from "./events.js";
import { formOf } from "./forms.js";

export class QuestionElement extends HTMLElement {
  /** What the question is; null until `enhance`. @type {QuestionPayload} */
  payload = /** @type {any} */ (null);
  /** What the answer shown is worth; null while the question is open. @type {Score | null} */
  score = null;
  /** The response shown, as JSON. */
  #shown = "";
  /** Null until `enhance`. @type {ResponseForm} */
  form = /** @type {any} */ (null);
  feedback = make("div", { class: "pl-feedback", hidden: "" });
  /** Whether the answer is right; the keyboard goes there. */
  verdict = make("p", { class: "pl-feedback__verdict", tabindex: "-1" });
  /** What is missing; whoever shows the question puts it where it is seen. */
  hint = make("p", { class: "pl-question__hint", role: "status" });
  #changed = make("p", { class: "pl-notice pl-question__changed", hidden: "" }, say("quiz.changed"));
  /** @param {Event} event */
  handleEvent(event) {
    // Whoever reads the passage comes back to this question.
    if (event.type === "click") return history.replaceState(history.state, "", `#${this.id}`);
    if (event.type !== "keydown") this.hint.textContent = "";
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
    const form = this.payload && formOf(this, this.payload);
    if (!form || !answer) return false;
    this.form = form;
    this.querySelector(".pl-question__stem")?.setAttribute("tabindex", "-1");
    const lessons = answer.querySelectorAll(".pl-answer__explanation, .pl-answer__review");
    this.feedback.append(this.verdict, ...lessons);
    answer.setAttribute("hidden", "");
    answer.after(this.feedback);
    this.prepend(this.#changed);
    this.addEventListener("keydown", this);
    this.addEventListener("input", this);
    if (this.id) this.review?.addEventListener("click", this);
    return true;
  }

  /** Scores what is answered, unless nothing is or a listener of `pl-answer` prevents it. */
  check() {
    if (this.score) return;
    const response = this.form.read();
    if (!response) {
      this.hint.textContent = say(this.form.missing);
      this.form.seek();
      return;
    }
    if (!this.dispatchEvent(new QuestionEvent("pl-answer", response, null))) return;
    this.show(response);
    if (this.score) this.dispatchEvent(new QuestionEvent("pl-scored", response, this.score));
  }

  /** Brings the keyboard to the verdict, and into view what was answered: the first that was not right. */
  face() {
    this.verdict.focus({ preventScroll: true });
    const missed = this.querySelector("form [data-state]:not([data-state=right], [data-state=missed])");
    const right = [...this.querySelectorAll("form [data-state=right]")].at(-1);
    // Where there is no room for both, what comes last is whole.
    for (const one of [this.feedback, missed ?? right]) one?.scrollIntoView({ block: "nearest" });
  }

  /**
   * Shows an answer with its feedback; null, or one that the form cannot give, opens the question.
   * What somebody is answering in an open question stays.
   * @param {Response | null} response
   */
  show(response) {
    const result = score(this.payload, response);
    if (!response || result.outcome === "unanswered" || result.outcome === "invalid") {
      if (this.score) this.#open();
    } else if (!this.score || JSON.stringify(response) !== this.#shown) this.#close(response, result);
  }

  /**
   * Says whether an answer is kept to what the question was before.
   * @param {boolean} changed
   */
  set changed(changed) {
    this.#changed.hidden = !changed;
  }

  /**
   * @param {Response} response
   * @param {Score} result
   */
  #close(response, result) {
    this.#open();
    this.score = result;
    this.#shown = JSON.stringify(response);
    this.dataset.outcome = result.outcome;
    this.form.close(response, result);
    this.verdict.textContent = say(`quiz.${result.outcome}`);
    this.feedback.hidden = false;
    this.hint.textContent = "";
    this.changed = false;
  }

  #open() {
    this.score = null;
    delete this.dataset.outcome;
    this.form.open();
    this.feedback.hidden = true;
  }
}
