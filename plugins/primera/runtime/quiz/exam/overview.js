/**
 * Before handing in: which questions are answered and which are not.
 *
 * @import {QuestionElement} from "../question-element.js"
 */

import { button, make } from "../../dom.js";
import { say } from "../../strings.js";

/** @typedef {"done" | "begun" | "open"} State */

/** How far the answer to a question is. @param {QuestionElement} question @returns {State} */
export function stateOf({ form }) {
  if (form.read()) return "done";
  return form.draft() ? "begun" : "open";
}

/** @param {readonly QuestionElement[]} questions */
export function overview(questions) {
  const rows = questions.map((question, place) => {
    const state = stateOf(question);
    return make(
      "li",
      { "data-progress": state },
      button("open", "", { class: "pl-exam__row", "data-place": String(place), "data-key": `row-${place}` }),
    );
  });
  rows.forEach((row, place) => {
    row.firstElementChild?.append(
      make("b", {}, String(place + 1)),
      make("span", { class: "pl-exam__stem" }, questions[place].stem),
      make("span", { class: "pl-exam__state" }, say(`exam.${row.dataset.progress}`)),
    );
  });
  return [
    ...toldOf(questions, "exam.missing_counts", "exam.can_change"),
    make("ol", { class: "pl-exam__rows" }, ...rows),
    make(
      "div",
      { class: "pl-quiz__actions" },
      button("asking", say("exam.resume"), { class: "pl-button pl-button--quiet", "data-key": "resume" }),
      button("last", say("exam.submit"), { class: "pl-button pl-button--main", "data-key": "last" }),
    ),
  ];
}

/**
 * The last word before handing in. Its buttons stand where none was: a tap too many hits nothing.
 * @param {readonly QuestionElement[]} questions
 */
export function lastWord(questions) {
  return [
    ...toldOf(questions, "exam.sure_missing", "exam.sure"),
    make(
      "div",
      { class: "pl-row" },
      button("submit", say("exam.submit_now"), { "data-key": "submit" }),
      button("asking", say("exam.resume"), { "data-key": "resume" }),
    ),
  ];
}

/**
 * How many answers are missing, and what to know of that.
 * @param {readonly QuestionElement[]} questions
 * @param {string} some key of the words while some are missing
 * @param {string} none key of the words when none is
 */
function toldOf(questions, some, none) {
  const missing = questions.filter((question) => stateOf(question) !== "done").length;
  const title = missing ? say("exam.missing", { n: missing }) : say("exam.all_done");
  return [
    make("p", { class: "pl-summary__verdict", tabindex: "-1" }, title),
    make("p", {}, say(missing ? some : none)),
  ];
}
