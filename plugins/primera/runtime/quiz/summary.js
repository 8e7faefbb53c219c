/**
 * The end of a quiz: the score, what is known, what to repeat.
 *
 * @import {QuestionElement} from "./question-element.js"
 * @import {QuizScore} from "../scoring/quiz-score.js"
 */

import { button, make } from "../dom.js";
import { scoreQuiz } from "../scoring/quiz-score.js";
import "../strings/summary.js";
import { say } from "../strings.js";

/**
 * Draws the end of a quiz, or how many questions are missing until there.
 * @param {HTMLElement} host the quiz
 * @param {HTMLElement} place
 * @param {readonly QuestionElement[]} questions
 * @param {number} passMark in per cent
 */
export function renderSummary(host, place, questions, passMark) {
  const open = questions.filter((question) => !question.score);
  const right = questions.filter((question) => question.score?.outcome === "right");
  const wrong = questions.filter((question) => question.score && !right.includes(question));
  place.replaceChildren(
    ...(open.length ? [headline(say("summary.missing", { n: open.length }))] : ended(host, questions, passMark)),
    ...listed("known", right, questions),
    ...listed("repeat", wrong, questions),
  );
  const actions = make("div", { class: "pl-row" });
  if (open.length) actions.append(opener(questions.indexOf(open[0]), say("summary.go_on"), "pl-button pl-button--main"));
  if (wrong.length) {
    const look = open.length ? "pl-button" : "pl-button pl-button--main";
    actions.append(button("retry", say("summary.retry"), { class: look }));
  }
  actions.append(button("reset", say("summary.reset"), { class: "pl-button pl-button--quiet" }));
  place.append(actions);
}

/**
 * Says how many questions somebody answered that are gone.
 * @param {HTMLElement} place
 * @param {number} gone
 */
export function renderRetired(place, gone) {
  place.hidden = !gone;
  place.textContent = say("summary.retired", { n: gone });
}

/** @param {HTMLElement} host @param {readonly QuestionElement[]} questions @param {number} passMark */
function ended(host, questions, passMark) {
  const total = scoreQuiz(questions.flatMap((question) => question.score ?? []), passMark);
  return [...verdict(total, passMark), ...bandOf(host, total)];
}

/**
 * Whether a quiz is passed, with how many points, and what that is in per cent.
 * @param {QuizScore} total
 * @param {number} passMark
 */
export function verdict(total, passMark) {
  const outcome = total.passed ? "passed" : "not_passed";
  const of = say("summary.of", { n: total.max / 100 });
  return [
    headline(say(`summary.${outcome}`), { "data-outcome": outcome }),
    make("p", { class: "pl-summary__score" }, make("b", {}, points(total.earned)), ` ${of}`),
    make("p", {}, say("summary.percent", { percent: total.percent, mark: passMark })),
  ];
}

/**
 * What the quiz says to whoever reaches a score; decided like passing, on the exact sum.
 * @param {HTMLElement} host
 * @param {QuizScore} total
 */
export function bandOf(host, { earned, max }) {
  const bands = /** @type {NodeListOf<HTMLElement>} */ (host.querySelectorAll(".pl-quiz__bands > [data-from]"));
  const reached = [...bands].filter((band) => 100 * earned >= Number(band.dataset.from) * max).at(-1);
  return reached ? [make("div", { class: "pl-summary__band" }, ...reached.cloneNode(true).childNodes)] : [];
}

/** @param {string} words @param {Record<string, string>} [attributes] */
export function headline(words, attributes = {}) {
  return make("p", { class: "pl-summary__verdict", tabindex: "-1", ...attributes }, words);
}

/** Points with at most one decimal, never more than were earned. @param {number} hundredths */
function points(hundredths) {
  return (Math.floor(hundredths / 10) / 10).toLocaleString(document.documentElement.lang || "es");
}

/**
 * @param {"known" | "repeat"} name
 * @param {readonly QuestionElement[]} some
 * @param {readonly QuestionElement[]} all
 */
export function listed(name, some, all) {
  if (some.length === 0) return [];
  const items = some.map((question) => {
    const item = make("li", {}, opener(all.indexOf(question), question.stem, "pl-summary__question"));
    if (name === "repeat" && question.review) item.append(question.review.cloneNode(true));
    return item;
  });
  return [
    make("h2", { class: "pl-summary__title" }, say(`summary.${name}`)),
    make("ul", { class: `pl-summary__list pl-summary__list--${name}` }, ...items),
  ];
}

/** @param {number} place @param {string} text @param {string} look */
function opener(place, text, look) {
  return button("open", text, { class: look, "data-place": String(place) });
}
