/** Puts the quiz elements to work; importing the classes alone has no effect. */

import "../strings/common.js";
import "../strings/quiz.js";
import { payloadOf } from "../dom.js";
import { QuestionElement } from "./question-element.js";
import { QuizElement } from "./quiz-element.js";

const typed = () => import("./types/typed.js");
/** Types of question that most pages do without. @type {Record<string, () => Promise<unknown>>} */
const RARER = {
  case: () => import("./types/case.js"),
  matching: () => import("./types/matching.js"),
  ordering: () => import("./types/ordering.js"),
  cloze: typed,
  numeric: typed,
  short_text: typed,
};

const types = [...document.querySelectorAll("pl-question")].map(
  (question) => payloadOf(/** @type {HTMLElement} */ (question))?.type,
);
await Promise.all(Object.keys(RARER).filter((type) => types.includes(type)).map((type) => RARER[type]()));
// Questions first: a quiz finds them ready.
customElements.define("pl-question", QuestionElement);
customElements.define("pl-quiz", QuizElement);
