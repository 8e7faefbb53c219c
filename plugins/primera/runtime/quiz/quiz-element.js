/** `<pl-quiz>`: one question a screen, and at the end what is known and what to repeat. */

import { actor, button, make, payloadOf } from "../dom.js";
import { showTroubles } from "../progress/trouble.js";
import { drawWho } from "../progress/who.js";
import { SPEC_VERSION } from "../scoring/score.js";
import { say } from "../words.js";
import { AnswerBook, answeredBefore, answerTo } from "./answers-store.js";
import { QuestionEvent } from "./events.js";
import { QuestionElement } from "./question-element.js";
import { drawSummary } from "./summary.js";

const QUIET = { class: "pl-button pl-button--quiet" };

export class QuizElement extends HTMLElement {
  /** Null until the page is known to have a quiz that can be scored. @type {AnswerBook} */
  #book = /** @type {any} */ (null);
  /** @type {QuestionElement[]} */
  #questions = [];
  /** Index of the question on the screen; the number of questions stands for the summary. */
  #place = 0;
  /** Whether the question on the screen has just been answered. */
  #fresh = false;
  /** @type {(() => void) | undefined} */
  #undo;
  #who = make("div", { class: "pl-quiz__who", hidden: "" });
  #count = make("p", { class: "pl-quiz__count" });
  #track = make("div", { class: "pl-quiz__track", "aria-hidden": "true" });
  #status = make("p", { class: "pl-quiz__status", role: "status" });
  #retired = make("p", { class: "pl-notice pl-quiz__retired", hidden: "" });
  #summary = make("section", { class: "pl-summary", hidden: "" });
  #back = button("back", say("quiz.back"), QUIET);
  #skip = button("next", say("quiz.skip"), QUIET);
  #main = button("check", say("quiz.check"), { class: "pl-button pl-button--main" });
  #actions = make("div", { class: "pl-quiz__actions" }, this.#back, this.#skip, this.#main);
  #live = make("p", { class: "pl-live", "aria-live": "polite" });

  connectedCallback() {
    if (!this.#book && !this.#prepare()) return;
    const { store } = this.#book;
    addEventListener("hashchange", this);
    store.addEventListener("change", this);
    showTroubles(store);
    this.#refresh();
    this.#place = this.#linked() ?? this.#following(-1);
    this.#draw();
  }

  disconnectedCallback() {
    removeEventListener("hashchange", this);
    this.#book?.store.removeEventListener("change", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof QuestionEvent) return this.#keep(event);
    if (event.type === "click") return this.#act(actor(event)?.dataset ?? {});
    if (event.type === "hashchange") return this.#go(this.#linked() ?? this.#place);
    this.#refresh();
    this.#draw();
  }

  /** Whether the page has a quiz that this version can score. */
  #prepare() {
    const quiz = payloadOf(this);
    if (quiz?.spec !== SPEC_VERSION) return false;
    this.#questions = [...this.querySelectorAll("pl-question")].flatMap((one) =>
      one instanceof QuestionElement && one.enhance() ? one : [],
    );
    if (!this.#questions.length) return false;
    this.#book = new AnswerBook(quiz);
    this.#track.append(...this.#questions.map(() => make("span")));
    const head = make("div", { class: "pl-quiz__head" }, this.#count, this.#track, this.#who);
    this.querySelector(".pl-quiz__questions")?.before(head, this.#status, this.#retired);
    this.append(this.#summary, this.#actions, this.#live);
    this.addEventListener("click", this);
    this.addEventListener("pl-scored", this);
    this.dataset.ready = "";
    return true;
  }

  /** Shows what is kept, whoever kept it: this page, another tab or a file. */
  #refresh() {
    const found = this.#book.read();
    for (const question of this.#questions) {
      question.show(answerTo(question.payload, found));
      question.changed = !question.score && answeredBefore(question.payload, found);
    }
    this.#book.review(this.#questions.map(({ payload }) => payload), found);
    const gone = this.#book.retired(found);
    this.#retired.hidden = !gone;
    this.#retired.textContent = gone ? say("quiz.retired", { n: gone }) : "";
    drawWho(this.#who, this.#book.store);
  }

  #draw() {
    const question = this.#questions.at(this.#place);
    this.#questions.forEach((one, place) => {
      const dot = /** @type {HTMLElement} */ (this.#track.children[place]);
      dot.dataset.outcome = one.score?.outcome ?? "";
      dot.toggleAttribute("data-here", one === question);
      one.closest("li")?.toggleAttribute("hidden", one !== question);
    });
    const total = this.#questions.length;
    const next = this.#following(this.#place) === total ? "finish" : "next";
    this.#count.textContent = question ? say("quiz.count", { n: this.#place + 1, total }) : "";
    this.#back.hidden = !this.#place;
    this.#skip.hidden = !!question?.score;
    this.#main.dataset.act = question?.score ? "next" : "check";
    this.#main.textContent = say(`quiz.${question?.score ? next : "check"}`);
    this.#actions.hidden = !question;
    this.#summary.hidden = !!question;
    if (!question) drawSummary(this.#summary, this.#questions, this.#book.quiz.pass_mark);
  }

  /** @param {QuestionEvent} event */
  #keep({ target, response }) {
    const question = /** @type {QuestionElement} */ (target);
    this.#book.keep(question.payload, response, question.stem);
    this.#offer("");
    this.#fresh = true;
    this.#draw();
    this.#live.textContent = `${question.verdict.textContent}. ${this.#count.textContent}`;
    question.verdict.focus();
  }

  /** @param {DOMStringMap} button */
  #act({ act, place }) {
    switch (act) {
      case "check":
        return this.#questions[this.#place].check();
      case "back":
        return this.#go(this.#place - 1);
      case "next":
        return this.#go(this.#following(this.#place));
      case "open":
        return this.#go(Number(place));
      case "retry":
        this.#again(this.#questions.filter(({ score }) => score && score.outcome !== "right"));
        return this.#offer("");
      case "reset":
        return this.#offer(say("quiz.was_reset"), this.#again(this.#questions));
      case "undo":
        this.#undo?.();
        this.#offer(say("quiz.undone"));
        this.#refresh();
        return this.#go(this.#following(-1));
    }
  }

  /**
   * Opens questions and goes to the first of them. Returns what takes that back.
   * @param {QuestionElement[]} questions
   */
  #again(questions) {
    const undo = this.#book.reopen(questions.map(({ payload }) => payload));
    this.#refresh();
    this.#go(this.#following(-1));
    return undo;
  }

  /** @param {string} words @param {() => void} [undo] */
  #offer(words, undo) {
    this.#undo = undo;
    this.#status.replaceChildren(words);
    if (undo) this.#status.append(" ", button("undo", say("common.undo"), QUIET));
  }

  /** @param {number} place */
  #go(place) {
    this.#place = place;
    this.#fresh = false;
    this.#draw();
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
    const shown = this.#questions.at(place) ?? this.#summary;
    // Its question or, at the end, what came of it.
    /** @type {HTMLElement | null} */ (shown.querySelector("[tabindex]"))?.focus();
    this.#live.textContent = this.#count.textContent;
  }

  /**
   * Where to go from a place: the next open question, or the end. Whoever looks through a finished
   * quiz sees one question after the other.
   * @param {number} place
   */
  #following(place) {
    const last = this.#questions.length;
    const open = this.#questions.findIndex(({ score }, other) => other > place && !score);
    if (open >= 0) return open;
    const looking = place >= 0 && !this.#fresh && this.#questions.every(({ score }) => score);
    return looking ? Math.min(place + 1, last) : last;
  }

  /** The question that the address of the page names. */
  #linked() {
    const place = this.#questions.findIndex(({ id }) => id && id === location.hash.slice(1));
    return place < 0 ? null : place;
  }
}
