/**
 * `<pl-quiz>`: one question a screen, and at the end what is known and what to repeat.
 *
 * @import {QuestionPayload} from "./question-element.js"
 * @typedef {object} QuizPayload
 * @property {number} spec version of scoring.md
 * @property {string} manual
 * @property {string} [title]
 * @property {string} bank
 * @property {number} pass_mark
 * @property {string[]} known
 */

import { actor, button, make, payloadOf, textOf } from "../dom.js";
import { storeOf } from "../progress/store.js";
import { showTroubles } from "../progress/trouble.js";
import { drawWho } from "../progress/who.js";
import { SPEC_VERSION } from "../scoring/score.js";
import { say } from "../words.js";
import { AnswerBook, answeredBefore, answerTo, retired } from "./answers-store.js";
import { ScoredEvent } from "./events.js";
import { QuestionElement } from "./question-element.js";
import { drawSummary } from "./summary.js";

export class QuizElement extends HTMLElement {
  /** @type {QuizPayload | null} */
  #payload = null;
  /** @type {AnswerBook | null} */
  #book = null;
  /** @type {QuestionElement[]} */
  #questions = [];
  /** Index of the question on the screen; the number of questions stands for the summary. */
  #place = 0;
  /** Whether the question on the screen has just been answered. */
  #fresh = false;
  /** @type {(() => void) | null} */
  #undo = null;
  #who = make("div", { class: "pl-quiz__who", hidden: "" });
  #count = make("p", { class: "pl-quiz__count" });
  #track = make("div", { class: "pl-quiz__track", "aria-hidden": "true" });
  #status = make("p", { class: "pl-quiz__status", role: "status" });
  #retired = make("p", { class: "pl-quiz__retired", hidden: "" });
  #summary = make("section", { class: "pl-summary", hidden: "" });
  #back = button("back", say("quiz.back"), { class: "pl-button pl-button--quiet" });
  #skip = button("next", say("quiz.skip"), { class: "pl-button pl-button--quiet" });
  #main = button("check", say("quiz.check"), { class: "pl-button pl-button--main" });
  #actions = make("div", { class: "pl-quiz__actions" });
  #live = make("p", { class: "pl-live", "aria-live": "polite" });
  /** @type {AbortController | null} */
  #listening = null;

  connectedCallback() {
    if (!this.#payload && !this.#prepare()) return;
    const store = storeOf(this.#payload?.manual ?? "");
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener("click", this, { signal });
    this.addEventListener("pl-scored", this, { signal });
    addEventListener("hashchange", this, { signal });
    store.addEventListener("change", this, { signal });
    showTroubles(store);
    this.#refresh();
    this.#place = this.#linked() ?? this.#following(-1);
    this.#draw();
  }

  disconnectedCallback() {
    this.#listening?.abort();
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof ScoredEvent) return this.#keep(event);
    if (event.type === "click") return this.#act(event);
    if (event.type === "hashchange") return this.#go(this.#linked() ?? this.#place);
    this.#refresh();
    this.#draw();
  }

  /** Whether the page has a quiz that this version can score. */
  #prepare() {
    const payload = payloadOf(this);
    if (payload?.spec !== SPEC_VERSION) return false;
    this.#questions = [...this.querySelectorAll("pl-question")].flatMap((one) =>
      one instanceof QuestionElement && one.enhance() ? one : [],
    );
    if (this.#questions.length === 0) return false;
    this.#payload = payload;
    this.#book = new AnswerBook(storeOf(payload.manual), payload.bank);
    this.#track.append(...this.#questions.map(() => make("span")));
    const head = make("div", { class: "pl-quiz__head" }, this.#count, this.#track, this.#who);
    this.#actions.append(this.#back, this.#skip, this.#main);
    this.querySelector(".pl-quiz__questions")?.before(head, this.#status, this.#retired);
    this.append(this.#summary, this.#actions, this.#live);
    this.dataset.ready = "";
    return true;
  }

  /** Shows what is kept, whoever kept it: this page, another tab or a file. */
  #refresh() {
    const found = this.#book?.read() ?? [];
    const known = new Set(this.#payload?.known);
    for (const question of this.#questions) {
      const payload = /** @type {QuestionPayload} */ (question.payload);
      question.show(answerTo(payload, found));
      question.changed = !question.score && answeredBefore(payload, found);
    }
    this.#book?.review(this.#payloads(this.#questions), known);
    const gone = retired(found, known).size;
    this.#retired.hidden = gone === 0;
    this.#retired.textContent = gone ? say("quiz.retired", { n: gone }) : "";
    drawWho(this.#who, storeOf(this.#payload?.manual ?? ""));
  }

  #draw() {
    const last = this.#questions.length;
    const question = this.#questions[this.#place];
    this.#questions.forEach((one, place) => {
      const item = one.closest("li");
      if (item) item.hidden = place !== this.#place;
      const dot = /** @type {HTMLElement} */ (this.#track.children[place]);
      dot.dataset.outcome = one.score?.outcome ?? "";
      dot.toggleAttribute("data-here", place === this.#place);
    });
    this.#count.textContent = question ? say("quiz.count", { n: this.#place + 1, total: last }) : "";
    this.#back.hidden = this.#place === 0;
    this.#skip.hidden = !question || question.score !== null;
    this.#actions.hidden = !question;
    this.#main.dataset.act = question?.score ? "next" : "check";
    const next = this.#following(this.#place) === last ? "finish" : "next";
    this.#main.textContent = say(question?.score ? `quiz.${next}` : "quiz.check");
    this.#summary.hidden = question !== undefined;
    if (!question) drawSummary(this.#summary, this.#questions, this.#payload?.pass_mark ?? 0);
  }

  /** @param {ScoredEvent} event */
  #keep(event) {
    const question = /** @type {QuestionElement} */ (event.target);
    if (!question.payload) return;
    const title = this.#payload?.title ?? textOf(document.querySelector("h1"));
    this.#book?.keep(question.payload, event.response, title, question.stem);
    this.#offer(null, "");
    this.#fresh = true;
    this.#draw();
    this.#live.textContent = `${textOf(question.querySelector(".pl-feedback__verdict"))}. ${this.#count.textContent}`;
    question.focusVerdict();
  }

  /** @param {Event} event */
  #act(event) {
    const { act, place } = actor(event)?.dataset ?? {};
    switch (act) {
      case "check":
        return this.#questions[this.#place]?.check();
      case "back":
        return this.#go(this.#place - 1);
      case "next":
        return this.#go(this.#following(this.#place));
      case "open":
        return this.#go(Number(place));
      case "retry":
        this.#again(this.#questions.filter(({ score }) => score && score.outcome !== "right"));
        return this.#offer(null, "");
      case "reset":
        return this.#offer(this.#again(this.#questions), say("quiz.was_reset"));
      case "undo":
        return this.#takeBack();
    }
  }

  #takeBack() {
    this.#undo?.();
    this.#offer(null, say("quiz.undone"));
    this.#refresh();
    this.#go(this.#following(-1));
  }

  /**
   * Opens questions and goes to the first of them. Returns what takes that back.
   * @param {QuestionElement[]} questions
   */
  #again(questions) {
    const undo = this.#book?.reopen(this.#payloads(questions)) ?? null;
    this.#refresh();
    this.#go(this.#following(-1));
    return undo;
  }

  /** @param {(() => void) | null} undo @param {string} words */
  #offer(undo, words) {
    this.#undo = undo;
    this.#status.replaceChildren(words);
    if (undo) this.#status.append(" ", button("undo", say("common.undo"), { class: "pl-button pl-button--quiet" }));
  }

  /** @param {number} place */
  #go(place) {
    this.#place = place;
    this.#fresh = false;
    this.#draw();
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
    const question = this.#questions[place];
    if (question) question.focusStem();
    else /** @type {HTMLElement | null} */ (this.#summary.querySelector("[tabindex]"))?.focus();
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

  /** The question that the address of the page names. @returns {number | null} */
  #linked() {
    const id = location.hash.slice(1);
    const place = this.#questions.findIndex((question) => id !== "" && question.id === id);
    return place < 0 ? null : place;
  }

  /** @param {QuestionElement[]} questions @returns {QuestionPayload[]} */
  #payloads(questions) {
    return questions.flatMap(({ payload }) => payload ?? []);
  }
}
