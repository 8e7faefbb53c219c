/**
 * What a type of question does with the form that Python rendered. Each type is a module of
 * `types/`; their list says which of them a page loads only when it has such a question.
 *
 * @import {Response, Score} from "../scoring/score.js"
 * @import {QuestionPayload} from "./question-element.js"
 */

/**
 * @typedef {object} ResponseForm
 * @property {() => Response | null} read what is answered; null while it is not complete
 * @property {() => Response | null} draft what is there so far, complete or not; null while nothing is.
 *   An exam keeps drafts and hands them in: what is half done earns what scoring.md gives it.
 * @property {string} missing key of the words for whoever has answered nothing
 * @property {string} [ask] key of the words on the button that checks, where they are not the usual ones;
 *   empty while there is nothing to check
 * @property {() => void} seek puts the keyboard where an answer is missing
 * @property {(response: Response, score: Score) => void} close shows a response with its marks
 * @property {() => void} open empties the form for another try
 * @property {(response: Response) => void} fill puts a draft into an open form, without marks
 * @property {(seed: number) => void} [vary] puts the numbers of a seed into a scene whose numbers change
 * @typedef {new (question: HTMLElement, payload: QuestionPayload) => ResponseForm} FormClass
 */

/** @type {Map<string, FormClass>} */
const FORMS = new Map();

/**
 * Adds the form of a type.
 * @param {string} type
 * @param {FormClass} form
 */
export function learnForm(type, form) {
  FORMS.set(type, form);
}

/** Whether the form of a type is there. @param {string} type */
export function knowsForm(type) {
  return FORMS.has(type);
}

/**
 * The form of a question; null for a type that this page knows nothing of.
 * @param {HTMLElement} question
 * @param {QuestionPayload} payload
 */
export function formOf(question, payload) {
  const Form = FORMS.get(payload.type);
  return Form ? new Form(question, payload) : null;
}
