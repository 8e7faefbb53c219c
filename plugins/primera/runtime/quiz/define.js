/** Puts the quiz elements to work; importing the classes alone has no effect. */

import "../strings/common.js";
import "../strings/quiz.js";
import { payloadOf } from "../dom.js";
import { knowsForm } from "./forms.js";
import { samples } from "./order.js";
import { QuestionElement } from "./question-element.js";
import { QuizElement } from "./quiz-element.js";
import "./types/choice.js";
import { RARER } from "./types/list.js";

// Pages bring this file and what else they need while they are still on their way.
if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
else begin();

function begin() {
  const needed = payloads("pl-question").map((one) => !knowsForm(one?.type) && RARER[one?.type]);
  const practice = payloads("pl-quiz:not([data-mode])");
  if (practice.some(samples)) needed.push(() => import("./sampling/sampled-order.js"));
  if (practice.some((quiz) => quiz?.banks)) needed.push(() => import("./check/check-order.js"));
  if (document.querySelector("[data-mode=exam]")) needed.push(() => import("./exam/exam.js"));
  if (document.querySelector("[data-mode=single]")) needed.push(() => import("./single/single.js"));
  // Not awaited here: what is loaded imports from this file, and would wait for it for good.
  const types = Promise.all(needed.map((load) => load && load()));
  // A form on paper is laid out by what its types of question say of themselves.
  const printed = types.then(() => location.search.includes("forma=") && import("./paper/requested-form.js"));
  printed.then(() => {
    // Questions first: a quiz finds them ready.
    customElements.define("pl-question", QuestionElement);
    customElements.define("pl-quiz", QuizElement);
    if (document.querySelector("pl-drills")) import("../drills/define.js");
  });
}

/** @param {string} elements */
function payloads(elements) {
  return [...document.querySelectorAll(elements)].map((one) => payloadOf(/** @type {HTMLElement} */ (one)));
}
