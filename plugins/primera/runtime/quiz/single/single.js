/**
 * One question inside another page: it is answered, explained and may be tried again.
 *
 * @import {QuizPayload} from "../answers-store.js"
 * @import {Mode} from "../modes.js"
 * @import {QuestionElement} from "../question-element.js"
 */

import { actor, button, make } from "../../dom.js";
import { showTroubles } from "../../progress/storage-trouble.js";
import { say } from "../../strings.js";
import "../../strings/single.js";
import { AnswerBook, answeredBefore, answerTo } from "../answers-store.js";
import { QuestionEvent } from "../events.js";
import { learnMode } from "../modes.js";
import { reopen } from "../reopening.js";

/** @implements {Mode} */
class Single {
  #question;
  #book;
  #check = button("check", say("quiz.check"), { class: "pl-button pl-button--main" });
  #again = button("again", say("single.again"));

  /** @param {HTMLElement} host @param {QuizPayload} quiz @param {QuestionElement[]} questions */
  constructor(host, quiz, [question]) {
    this.#question = question;
    this.#book = new AnswerBook(quiz);
    host.append(make("div", { class: "pl-single__actions" }, question.hint, this.#check, this.#again));
    for (const type of ["click", "input", "pl-scored"]) host.addEventListener(type, this);
  }

  begin() {
    const { store } = this.#book;
    store.addEventListener("change", this);
    showTroubles(store);
    this.#refresh();
  }

  end() {
    this.#book.store.removeEventListener("change", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof QuestionEvent) this.#keep(event);
    else if (event.type === "click") this.#act(actor(event)?.dataset.act);
    else if (event.type === "input") this.#render();
    else this.#refresh();
  }

  #refresh() {
    const question = this.#question;
    const found = this.#book.read();
    question.show(answerTo(question.payload, found));
    question.changed = !question.score && answeredBefore(question.payload, found);
    this.#render();
  }

  #render() {
    const { form, score } = this.#question;
    this.#check.hidden = !!score || form.ask === "";
    this.#check.textContent = say(form.ask ?? "quiz.check");
    this.#again.hidden = !score;
  }

  /** @param {QuestionEvent} event */
  #keep({ response, score }) {
    this.#book.keep(this.#question.payload, response, this.#question.stem, score?.outcome);
    this.#refresh();
    this.#question.face();
  }

  /** @param {string | undefined} act */
  #act(act) {
    if (act === "check") this.#question.check();
    if (act !== "again") return;
    reopen(this.#book, [this.#question.payload]);
    this.#refresh();
    /** @type {HTMLElement | null} */ (this.#question.querySelector(".pl-question__stem"))?.focus();
  }
}

learnMode("single", Single);
