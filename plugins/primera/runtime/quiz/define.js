/** Puts the quiz elements to work; importing the classes alone has no effect. */

import "../strings/common.js";
import "../strings/quiz.js";
import { QuestionElement } from "./question-element.js";
import { QuizElement } from "./quiz-element.js";

// Questions first: a quiz finds them ready.
customElements.define("pl-question", QuestionElement);
customElements.define("pl-quiz", QuizElement);
