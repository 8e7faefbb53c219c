/**
 * A quiz for practice: one question a screen, with feedback at once, and at the end what is known and
 * what to repeat.
 *
 * @import {QuizPayload} from "./answers-store.js"
 * @import {Mode} from "./modes.js"
 * @import {QuestionElement} from "./question-element.js"
 */

import { actor, button, make } from "../dom.js";
import { showTroubles } from "../progress/storage-trouble.js";
import { renderWho } from "../progress/current-person.js";
import { say } from "../strings.js";
import { AnswerBook, answeredBefore, answerTo } from "./answers-store.js";
import { QuestionEvent } from "./events.js";
import { orderOf } from "./order.js";
import { Screen } from "./screen.js";

const QUIET = { class: "pl-button pl-button--quiet" };
const summing = () => import("./summary.js");

/** @implements {Mode} */
export class Practice {
  #host;
  #book;
  #all;
  #order;
  #screen;
  /** @type {QuestionElement[]} */
  #questions = [];
  /** Index of the question on the screen; the number of questions stands for the summary. */
  #place = 0;
  /** Whether the question on the screen has just been answered. */
  #fresh = false;
  /** What is done at the end, once it was there. @type {typeof import("./summary.js") | null} */
  #end = null;
  #who = make("div", { class: "pl-quiz__who", hidden: "" });
  #status = make("p", { class: "pl-quiz__status", role: "status" });
  #retired = make("p", { class: "pl-notice pl-quiz__retired", hidden: "" });
  #summary = make("section", { class: "pl-summary", hidden: "" });
  #back = button("back", say("quiz.back"), QUIET);
  #skip = button("next", say("quiz.skip"), QUIET);
  #main = button("check", say("quiz.check"), { class: "pl-button pl-button--main" });

  /** @param {HTMLElement} host @param {QuizPayload} quiz @param {QuestionElement[]} questions */
  constructor(host, quiz, questions) {
    this.#host = host;
    this.#all = questions;
    this.#book = new AnswerBook(quiz);
    this.#order = orderOf(quiz, questions, this.#book.store);
    this.#screen = new Screen(host, [this.#who], [this.#back, this.#skip, this.#main]);
    this.#screen.head.after(this.#status, this.#retired);
    this.#screen.actions.before(this.#summary);
    for (const type of ["click", "input", "pl-scored"]) host.addEventListener(type, this);
  }

  begin() {
    const { store } = this.#book;
    addEventListener("hashchange", this);
    store.addEventListener("change", this);
    showTroubles(store);
    this.#refresh();
    const linked = this.#linked();
    this.#place = linked ?? this.#following(-1);
    this.#render();
    if (linked === null) return;
    // The browser looked for it while all questions were on the page.
    const question = this.#questions[linked];
    if (question.score) question.face();
    else this.#host.scrollIntoView();
  }

  end() {
    removeEventListener("hashchange", this);
    this.#book.store.removeEventListener("change", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof QuestionEvent) return this.#keep(event);
    if (event.type === "click") return this.#act(actor(event)?.dataset ?? {});
    if (event.type === "input") return this.#render();
    if (event.type === "hashchange") return this.#go(this.#linked() ?? this.#place);
    this.#refresh();
    this.#render();
  }

  /** Shows what is kept, whoever kept it: this page, another tab or a file. */
  #refresh() {
    const found = this.#book.read();
    this.#questions = this.#order.asked();
    for (const question of this.#all) {
      question.show(answerTo(question.payload, found, this.#order.since));
      question.changed = !question.score && answeredBefore(question.payload, found);
    }
    const gone = found.filter(({ address }) => this.#book.quiz.known?.includes(address.part) === false);
    if (gone.length || !this.#retired.hidden) {
      // Without a connection it goes unsaid until the next visit: what it is about stays kept.
      summing().then(({ renderRetired }) => renderRetired(this.#retired, gone), () => {});
    }
    renderWho(this.#who, this.#book.store);
  }

  async #render() {
    const question = this.#questions.at(this.#place);
    this.#screen.render(this.#all, this.#questions, question, ({ score }) => score?.outcome ?? "");
    const next = this.#following(this.#place) === this.#questions.length ? "finish" : "next";
    this.#back.hidden = !this.#place;
    const ask = question?.form.ask;
    this.#skip.hidden = !!(question?.score || ask);
    this.#main.hidden = !question?.score && ask === "";
    this.#main.dataset.act = question?.score ? "next" : "check";
    this.#main.textContent = say(question?.score ? `quiz.${next}` : (ask ?? "quiz.check"));
    this.#summary.hidden = !!question;
    if (question) return;
    this.#end = await summing().catch(() => null);
    if (this.#end) return this.#end.renderSummary(this.#host, this.#summary, this.#questions, this.#book);
    const words = make("p", { class: "pl-notice", tabindex: "-1" }, say("quiz.unreachable"));
    this.#summary.replaceChildren(words, button("next", say("quiz.again")));
  }

  /** @param {QuestionEvent} event */
  #keep({ target, response, score }) {
    const question = /** @type {QuestionElement} */ (target);
    this.#book.keep(question.payload, response, question.stem, score?.outcome, this.#order.since);
    this.#status.textContent = "";
    this.#fresh = true;
    this.#render();
    this.#screen.tell(`${question.verdict.textContent}. ${this.#screen.count.textContent}`);
    question.face();
    // The end will come: whoever has lost the connection by then sees it all the same.
    summing().catch(() => {});
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
      case "reset":
      case "undo":
        this.#end?.restart(act, this.#book, this.#order, act === "retry" ? this.#questions : this.#all, this.#status);
        this.#refresh();
        return this.#go(this.#following(-1));
    }
  }

  /** @param {number} place */
  async #go(place) {
    this.#place = place;
    this.#fresh = false;
    await this.#render();
    this.#screen.face(this.#questions.at(place) ?? this.#summary);
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
