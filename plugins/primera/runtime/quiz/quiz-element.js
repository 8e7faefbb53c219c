/**
 * `<pl-quiz>`: the questions that Python rendered. What is done with them depends on the mode.
 *
 * @import {Mode} from "./modes.js"
 */

import { payloadOf } from "../dom.js";
import { SPEC_VERSION } from "../scoring/score.js";
import { modeOf } from "./modes.js";
import { QuestionElement } from "./question-element.js";

export class QuizElement extends HTMLElement {
  /** Null until the page is known to have a quiz that can be scored. @type {Mode | null} */
  #mode = null;

  connectedCallback() {
    this.#mode ??= this.#prepare();
    this.#mode?.begin();
  }

  disconnectedCallback() {
    this.#mode?.end();
  }

  #prepare() {
    const quiz = payloadOf(this);
    const Mode = modeOf(this.dataset.mode ?? "practice");
    if (!Mode || quiz?.spec !== SPEC_VERSION) return null;
    const questions = [...this.querySelectorAll("pl-question")].flatMap((one) =>
      one instanceof QuestionElement && one.enhance() ? one : [],
    );
    if (!questions.length) return null;
    this.dataset.ready = "";
    return new Mode(this, quiz, questions);
  }
}
