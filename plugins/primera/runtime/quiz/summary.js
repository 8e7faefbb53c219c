/**
 * The end of a quiz: the score, what is known, what to repeat.
 *
 * @import {QuestionElement} from "./question-element.js"
 */

import { button, make } from "../dom.js";
import { scoreQuiz } from "../scoring/score.js";
import { say } from "../words.js";

/**
 * Draws the end of a quiz, or how many questions are missing until there.
 * @param {HTMLElement} place
 * @param {readonly QuestionElement[]} questions
 * @param {number} passMark in per cent
 */
export function drawSummary(place, questions, passMark) {
  const open = questions.filter((question) => !question.score);
  const right = questions.filter((question) => question.score?.outcome === "right");
  const wrong = questions.filter((question) => question.score && !right.includes(question));
  place.replaceChildren(
    ...(open.length ? [headline(say("quiz.missing", { n: open.length }))] : verdict(questions, passMark)),
    ...listed("known", right, questions),
    ...listed("repeat", wrong, questions),
  );
  const actions = make("div", { class: "pl-row" });
  if (open.length) actions.append(opener(questions.indexOf(open[0]), say("quiz.go_on"), "pl-button pl-button--main"));
  if (wrong.length) {
    const look = open.length ? "pl-button" : "pl-button pl-button--main";
    actions.append(button("retry", say("quiz.retry"), { class: look }));
  }
  actions.append(button("reset", say("quiz.reset"), { class: "pl-button pl-button--quiet" }));
  place.append(actions);
}

/** @param {readonly QuestionElement[]} questions @param {number} passMark */
function verdict(questions, passMark) {
  const total = scoreQuiz(questions.flatMap((question) => question.score ?? []), passMark);
  const [earned, max] = [total.earned, total.max].map(points);
  const outcome = total.passed ? "passed" : "not_passed";
  return [
    headline(say(`quiz.${outcome}`), { "data-outcome": outcome }),
    make("p", { class: "pl-summary__score" }, say("quiz.score", { earned, max })),
    make("p", {}, say("quiz.percent", { percent: total.percent, mark: passMark })),
  ];
}

/** @param {string} words @param {Record<string, string>} [attributes] */
function headline(words, attributes = {}) {
  return make("p", { class: "pl-summary__verdict", tabindex: "-1", ...attributes }, words);
}

/** @param {number} hundredths */
function points(hundredths) {
  return (hundredths / 100).toLocaleString(document.documentElement.lang || "es");
}

/**
 * @param {"known" | "repeat"} name
 * @param {readonly QuestionElement[]} some
 * @param {readonly QuestionElement[]} all
 */
function listed(name, some, all) {
  if (some.length === 0) return [];
  const items = some.map((question) => {
    const item = make("li", {}, opener(all.indexOf(question), question.stem, "pl-summary__question"));
    if (name === "repeat" && question.review) item.append(question.review.cloneNode(true));
    return item;
  });
  return [
    make("h2", { class: "pl-summary__title" }, say(`quiz.${name}`)),
    make("ul", { class: `pl-summary__list pl-summary__list--${name}` }, ...items),
  ];
}

/** @param {number} place @param {string} text @param {string} look */
function opener(place, text, look) {
  return button("open", text, { class: look, "data-place": String(place) });
}
