/**
 * The form of a printed code, as `rendering/paper/forms.py` prints it. paper.md.
 *
 * @import {Plan} from "../../scoring/sampling.js"
 * @import {FormCode} from "./form-code.js"
 */

import { sampleForm } from "../../scoring/sampling.js";
import { typeOf } from "../../scoring/score.js";
import { formSeed } from "./form-code.js";

/**
 * What a question's element carries and this reads.
 * @typedef {{type: string, part: string}} PaperQuestion
 */

/**
 * Ids of questions in the order of the paper, the order of their options, and the seed that says
 * which numbers a scene has: the variant at `seed` modulo their count.
 * @param {Plan} plan of the quiz; on paper questions and options always change places
 * @param {readonly PaperQuestion[]} questions all that the plan names
 * @param {FormCode} code
 */
export function paperForm(plan, questions, { seed, letter }) {
  const mixed = { ...plan, shuffle: ["questions", "options"] };
  const first = sampleForm(mixed, seed);
  const own = formSeed(seed, letter);
  const asked = plan.questions.filter((question) => first.questions.includes(question));
  const form = letter === "A" ? first : sampleForm({ ...mixed, questions: asked, rows: [] }, own);
  const places = new Map(questions.map((question) => [question.part, typeOf(question.type)?.place(question) ?? []]));
  const place = (/** @type {string} */ part) => places.get(part) ?? [];
  return {
    seed: own,
    questions: form.questions.sort((one, other) => byPlace(place(one), place(other))),
    options: form.options,
  };
}

/** @param {readonly number[]} one @param {readonly number[]} other */
function byPlace(one, other) {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : one[at] - other[at];
}
