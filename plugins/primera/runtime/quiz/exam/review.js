/**
 * After handing in: the score, and each question with its feedback.
 *
 * @import {Attempt} from "../../progress/sittings.js"
 * @import {QuizPayload} from "../answers-store.js"
 * @import {Attempts, Pair} from "./attempts.js"
 * @import {QuestionElement} from "../question-element.js"
 */

import { button, make } from "../../dom.js";
import { storeOf } from "../../progress/store.js";
import { score } from "../../scoring/score.js";
import { say } from "../../strings.js";
import { bandOf, keeping, listed, nextStep, verdict } from "../summary.js";
import { extraWords } from "./start-view.js";

/**
 * @param {HTMLElement} host
 * @param {QuizPayload} quiz
 * @param {Attempts} attempts
 * @param {Attempt} attempt
 */
export function resultView(host, quiz, attempts, attempt) {
  const pairs = attempts.pairs(attempt);
  const { left } = attempts;
  const questions = pairs.map(({ question }) => question);
  const scores = pairs.map(({ asked, question }) => score(question.payload, asked.response));
  const right = questions.filter((_, place) => scores[place].outcome === "right");
  const rest = questions.filter((question) => !right.includes(question));
  const total = attempts.total(attempt);
  const changed = attempt.questions.length - pairs.length;
  return [
    ...(attempt.by === "time" ? [notice(say("exam.time_over"))] : []),
    ...verdict(total, quiz.pass_mark),
    ...(changed ? [make("p", {}, say("exam.changed", { n: changed }))] : []),
    ...(attempt.deadline && attempt.extra > 100 ? [make("p", {}, extraWords(quiz.time_limit ?? 0, attempt.extra))] : []),
    ...bandOf(host, total),
    ...(attempts.areOver ? [] : [make("p", {}, say(left === Infinity ? "exam.kept_back" : "exam.kept_back_while"))]),
    ...again(left, total.passed ? nextStep() : []),
    ...(total.passed ? keeping(storeOf(quiz.manual)) : []),
    ...listed("repeat", rest, questions),
    ...listed("known", right, questions),
  ];
}

/** What can be done now. @param {number} left @param {HTMLElement[]} next */
function again(left, next) {
  const words = left === Infinity ? [] : [make("p", {}, say(left > 0 ? "exam.left" : "exam.none_left", { n: left }))];
  const actions = [...next, ...(left > 0 ? [button("another", say("exam.another"))] : [])];
  actions[0]?.classList.add("pl-button--main");
  return [...words, make("div", { class: "pl-row" }, ...actions)];
}

/** Shows a question with what was handed in. @param {Pair} pair */
export function reveal({ asked, question }) {
  question.show(asked.response);
  if (!question.score) unanswered(question, true);
}

/** Shows what was handed in and whether it is right; not the key, nor what tells it. @param {Pair} pair */
export function withhold({ asked, question }) {
  const result = score(question.payload, asked.response);
  const counts = result.outcome !== "unanswered" && result.outcome !== "invalid";
  if (asked.response) question.form.fill(asked.response);
  lock(question, true);
  question.feedback.hidden = false;
  question.verdict.textContent = say(counts ? `quiz.${result.outcome}` : "exam.unanswered");
  if (!counts) return;
  question.score = result;
  question.dataset.outcome = result.outcome;
}

/** Opens a question for another attempt. @param {QuestionElement} question */
export function conceal(question) {
  unanswered(question, false);
  lock(question, false);
  question.show(null);
  question.form.open();
}

/** @param {QuestionElement} question @param {boolean} locked */
function lock(question, locked) {
  question.querySelector("fieldset")?.toggleAttribute("disabled", locked);
  question.querySelector(".pl-answer__explanation")?.toggleAttribute("hidden", locked);
}

/**
 * A question without an answer that counts shows the answer as a page without scripts would.
 * @param {QuestionElement} question
 * @param {boolean} shown
 */
function unanswered(question, shown) {
  const answer = /** @type {HTMLDetailsElement | null} */ (question.querySelector("details.pl-answer"));
  question.toggleAttribute("data-unanswered", shown);
  question.querySelector("fieldset")?.toggleAttribute("disabled", shown);
  answer?.toggleAttribute("hidden", !shown);
  answer?.toggleAttribute("open", shown);
  question.feedback.hidden = !shown;
  question.verdict.textContent = shown ? say("exam.unanswered") : "";
}

/** What happened, to whoever did not do it. @param {string} words */
export function notice(words) {
  return make("p", { class: "pl-notice" }, words);
}
