/**
 * An exam: answers are taken without feedback until they are handed in once; then the review.
 *
 * @import {QuizPayload} from "../answers-store.js"
 * @import {Found} from "./attempts.js"
 * @import {Mode} from "../modes.js"
 * @import {QuestionElement} from "../question-element.js"
 * @typedef {"start" | "asking" | "overview" | "last" | "result" | "review"} Stage
 */

import { actor, button, make } from "../../dom.js";
import { showTroubles } from "../../progress/storage-trouble.js";
import { renderWho } from "../../progress/current-person.js";
import { keepResult } from "../../progress/results.js";
import { rerender } from "../../rerender.js";
import { score } from "../../scoring/score.js";
import { say } from "../../strings.js";
import "../../strings/exam.js";
import { AnswerBook } from "../answers-store.js";
import { learnMode } from "../modes.js";
import { Screen } from "../screen.js";
import { Attempts } from "./attempts.js";
import { Clock } from "./clock.js";
import { earlier } from "./earlier.js";
import { lastWord, overview, stateOf } from "./overview.js";
import { conceal, notice, resultView, reveal, withhold } from "./review.js";
import { blank, filled, reviewed } from "./sheet.js";
import { extraChosen, startView } from "./start-view.js";
import { Timer } from "./timer.js";

const QUIET = { class: "pl-button pl-button--quiet" };
const SECOND = 1000;
/** What takes an attempt, or ends it. */
const COSTLY = ["start", "submit"];
/** How often an open attempt notes the time: what is lost when the device dies is less than this. */
const NOTED_EVERY = 15 * SECOND;

/** @implements {Mode} */
class Exam {
  #host;
  #quiz;
  #all;
  #book;
  #attempts;
  #clock = new Clock();
  #timer;
  #ticking = 0;
  /** The attempt on the screen: the open one or, without one, the chosen or the last. @type {Found | null} */
  #found = null;
  /** Whether what was kept of an open attempt has been removed, by whoever has another page open. */
  #gone = false;
  /** Which attempt to show once it is handed in: part of its address. */
  #chosen = "";
  /** @type {Stage} */
  #stage = "start";
  /** Questions of that attempt, in its order. @type {QuestionElement[]} */
  #questions = [];
  #place = 0;
  /** What the screen shows, in short. */
  #rendered = "";
  #facts;
  #who = make("div", { class: "pl-quiz__who", hidden: "" });
  #other = make("p", { class: "pl-notice", hidden: "" });
  #panel = make("section", { class: "pl-summary pl-exam" });
  #back = button("back", say("quiz.back"), QUIET);
  #list = button("list", "", QUIET);
  #main = button("next", "", { class: "pl-button pl-button--main" });
  #screen;

  /** @param {HTMLElement} host @param {QuizPayload} quiz @param {QuestionElement[]} questions */
  constructor(host, quiz, questions) {
    this.#host = host;
    this.#quiz = quiz;
    this.#all = questions;
    this.#book = new AnswerBook(quiz);
    this.#attempts = new Attempts(this.#book.store, quiz, questions);
    this.#timer = new Timer((words) => this.#screen.tell(words));
    this.#screen = new Screen(host, [this.#timer.view, this.#who], [this.#back, this.#list, this.#main]);
    this.#screen.head.before(this.#other);
    this.#screen.actions.before(this.#panel);
    this.#facts = /** @type {HTMLElement | null} */ (host.querySelector(".pl-exam__facts"));
    for (const type of ["click", "input", "pl-answer"]) host.addEventListener(type, this);
  }

  begin() {
    const { store } = this.#book;
    store.addEventListener("change", this);
    document.addEventListener("visibilitychange", this);
    showTroubles(store);
    this.#ticking = setInterval(() => this.#tick(), SECOND);
    this.#load();
    this.#tick();
    const place = this.#questions.findIndex(({ id }) => id && id === location.hash.slice(1));
    if (this.#stage === "result" && place >= 0) this.#enter("review", place); // Back from a passage.
    this.#render();
  }

  end() {
    clearInterval(this.#ticking);
    document.removeEventListener("visibilitychange", this);
    this.#book.store.removeEventListener("change", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    switch (event.type) {
      case "click":
        return this.#press(/** @type {MouseEvent} */ (event), actor(event)?.dataset ?? {});
      case "input":
        return this.#save(/** @type {Element} */ (event.target).closest("pl-question"));
      case "pl-answer": // Enter in an answer goes on: there is no feedback yet.
        event.preventDefault();
        return this.#act({ act: "next" });
      case "visibilitychange":
        return this.#wake();
      default:
        return this.#changed();
    }
  }

  /** Takes in what is kept, whoever kept it: this page, another tab or a file. */
  #load() {
    const before = this.#found;
    this.#found = this.#attempts.shown(this.#chosen);
    renderWho(this.#who, this.#book.store);
    this.#gone = this.#gone || (!!before && !before.attempt.submitted && !this.#book.store.read(before.address));
    if (!this.#found) return this.#enter("start");
    const { address, attempt } = this.#found;
    if (!attempt.submitted) this.#clock.see(attempt.seen);
    const other = before?.address.part !== address.part || before.address.owner !== address.owner;
    if (attempt.submitted) {
      const ended = other || !before?.attempt.submitted;
      if (ended) this.#enter("result");
      if (ended) this.#show();
    } else {
      this.#chosen = address.part; // Once it is handed in, here or in another tab, it is what to see.
      if (other) for (const question of this.#all) conceal(question);
      this.#questions = filled(this.#all, this.#pairs, attempt.seed);
      if (other) this.#enter("asking", Math.max(0, this.#questions.findIndex((one) => stateOf(one) !== "done")));
    }
  }

  /** Shows what was handed in. */
  #show() {
    const show = this.#attempts.areOver ? reveal : withhold;
    this.#questions = reviewed(this.#all, this.#pairs, this.#found?.attempt.seed ?? 0, show);
  }

  get #pairs() {
    return this.#found ? this.#attempts.pairs(this.#found.attempt) : [];
  }

  /** @param {Stage} stage @param {number} [place] */
  #enter(stage, place = 0) {
    this.#stage = stage;
    this.#place = place;
  }

  /** Something was kept: renders again only when it changes what is on the screen. */
  #changed() {
    this.#load();
    if (this.#signature !== this.#rendered) this.#render();
  }

  get #signature() {
    const states = ["asking", "overview", "last"].includes(this.#stage) ? this.#questions.map(stateOf) : [];
    return JSON.stringify([this.#stage, this.#place, this.#found?.address, this.#attempts.left, states]);
  }

  #render() {
    this.#rendered = this.#signature;
    const asking = this.#stage === "asking" || this.#stage === "review";
    const shown = asking ? this.#questions.at(this.#place) : undefined;
    this.#screen.render(this.#all, this.#questions, shown, this.#stage === "asking" ? progressOf : outcomeOf);
    this.#host.dataset.stage = this.#stage;
    this.#renderOther();
    this.#panel.hidden = asking;
    if (asking) this.#renderActions();
    else rerender(this.#panel, ...this.#panelOf(this.#stage));
  }

  /** Whoever asked for a printed form must know when what is shown is not it. */
  #renderOther() {
    const attempt = this.#stage === "start" ? null : this.#found?.attempt;
    this.#other.hidden = !attempt || this.#attempts.asksForm(attempt);
    this.#other.textContent = say(attempt?.submitted ? "exam.other_form" : "exam.other_form_open");
  }

  #renderActions() {
    const last = this.#place === this.#questions.length - 1;
    const review = this.#stage === "review";
    this.#back.hidden = !this.#place;
    this.#list.hidden = last;
    this.#list.textContent = say(review ? "exam.to_result" : "exam.to_overview");
    this.#main.textContent = last ? say(review ? "exam.to_result" : "exam.finish") : say("quiz.next");
  }

  /** @param {Stage} stage @returns {Node[]} */
  #panelOf(stage) {
    if (stage === "overview") return overview(this.#questions);
    if (stage === "last") return lastWord(this.#questions);
    const found = stage === "result" ? this.#found : null;
    const view = found
      ? resultView(this.#host, this.#quiz, this.#attempts, found.attempt)
      : startView(this.#facts, this.#quiz, this.#attempts.left);
    return [...(this.#gone ? [notice(say("exam.gone"))] : []), ...view, ...earlier(this.#attempts, found)];
  }

  /**
   * A press; but the second of two at one place was meant for what stood there before.
   * @param {MouseEvent} event @param {DOMStringMap} button
   */
  #press({ detail }, button) {
    if (detail < 2 || !COSTLY.includes(button.act ?? "")) this.#act(button);
  }

  /** @param {DOMStringMap} button */
  #act({ act, place, part = "" }) {
    switch (act) {
      case "start":
        this.#gone = false;
        this.#attempts.start(this.#clock.now(), extraChosen(this.#panel));
        this.#load();
        this.#tick();
        return this.#go(this.#stage, this.#place);
      case "back":
        return this.#go(this.#stage, this.#place - 1);
      case "next":
        if (this.#place < this.#questions.length - 1) return this.#go(this.#stage, this.#place + 1);
        return this.#go(this.#above, this.#place);
      case "list":
        return this.#go(this.#above, this.#place);
      case "open":
        return this.#go(this.#stage === "overview" ? "asking" : "review", Number(place));
      case "asking":
      case "last":
        return this.#go(act, this.#place);
      case "submit":
        return this.#submit("hand");
      case "look":
        this.#chosen = part;
        this.#load();
        this.#show();
        return this.#go("result", 0);
      case "another":
        this.#questions = blank(this.#all);
        return this.#go("start", 0);
    }
  }

  /** What lists the questions that are on the screen one by one. @returns {Stage} */
  get #above() {
    return this.#stage === "review" ? "result" : "overview";
  }

  /** @param {Stage} stage @param {number} place */
  #go(stage, place) {
    this.#enter(stage, place);
    this.#render();
    this.#face();
  }

  #face() {
    this.#screen.face(this.#panel.hidden ? this.#questions[this.#place] : this.#panel);
  }

  /** Keeps the draft of a question. @param {Element | null} target */
  #save(target) {
    const question = this.#questions.find((one) => one === target);
    if (!this.#found || this.#found.attempt.submitted || !question) return;
    const now = this.#clock.now();
    this.#change((attempt) => ({
      ...attempt,
      seen: Math.max(now, attempt.seen),
      questions: attempt.questions.map((asked) =>
        asked.part === question.payload.part ? { ...asked, response: question.form.draft(), at: now } : asked,
      ),
    }));
  }

  /** @param {"hand" | "time"} by */
  #submit(by) {
    const now = this.#clock.now();
    if (!this.#change((attempt) => ({ ...attempt, seen: now, submitted: now, by }))) return;
    for (const { asked, question } of this.#pairs) {
      const { outcome } = score(question.payload, asked.response);
      if (!asked.response || outcome === "invalid" || outcome === "unanswered") continue;
      this.#book.keep(question.payload, asked.response, question.stem, outcome);
    }
    if (this.#found) keepResult(this.#book.store, this.#quiz, now, this.#attempts.total(this.#found.attempt));
    this.#timer.render(null, now);
    this.#render();
    this.#face();
    if (by === "time") this.#screen.tell(say("exam.time_over"));
  }

  /**
   * Changes the attempt and takes it in again. Returns whether it was open.
   * @param {Parameters<Attempts["change"]>[1]} change
   */
  #change(change) {
    const address = this.#found && this.#attempts.change(this.#found, change);
    if (this.#found && address) this.#found = { ...this.#found, address };
    this.#load();
    return !!address;
  }

  /** Time passes: notes it, shows it and, at the end, hands in. */
  #tick() {
    const attempt = this.#found?.attempt;
    const open = attempt && !attempt.submitted ? attempt : null;
    const now = this.#clock.now();
    if (!this.#timer.render(open, now)) return this.#submit("time");
    if (open?.deadline && now - open.seen >= NOTED_EVERY) this.#note(now);
  }

  /** @param {number} now */
  #note(now) {
    this.#change((attempt) => ({ ...attempt, seen: Math.max(now, attempt.seen) }));
  }

  /** A device that slept measured nothing: its clock may know better. Whoever leaves has the time noted. */
  #wake() {
    const attempt = this.#found?.attempt;
    if (!attempt?.deadline || attempt.submitted) return;
    if (document.visibilityState === "visible") this.#clock.see(Date.now());
    else this.#note(this.#clock.now());
    this.#tick();
  }
}

/** Whether a question has an answer. @param {QuestionElement} question */
function progressOf(question) {
  return stateOf(question) === "done" ? "done" : "";
}

/** What an answer was worth. @param {QuestionElement} question */
function outcomeOf({ score: worth }) {
  return worth?.outcome ?? "";
}

learnMode("exam", Exam);
