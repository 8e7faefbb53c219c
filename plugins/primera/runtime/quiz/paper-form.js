/**
 * The form of a printed code, as `rendering/paper/forms.py` prints it. paper.md.
 *
 * @import {Plan} from "../scoring/drawing.js"
 * @import {FormCode} from "./form-code.js"
 */

import { drawForm } from "../scoring/drawing.js";
import { formSeed } from "./form-code.js";

/**
 * What a question's element carries and this reads.
 * @typedef {{type: string, part: string, items?: unknown[], pairs?: unknown[], gaps?: unknown[], nodes?: PaperNode[]}} PaperQuestion
 * @typedef {{id: string, decisions: {to: string}[]}} PaperNode
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
  const first = drawForm(mixed, seed);
  const own = formSeed(seed, letter);
  const asked = plan.questions.filter((question) => first.questions.includes(question));
  const form = letter === "A" ? first : drawForm({ ...mixed, questions: asked, rows: [] }, own);
  const places = new Map(questions.map((question) => [question.part, placeOf(question)]));
  const place = (/** @type {string} */ part) => places.get(part) ?? [];
  return {
    seed: own,
    questions: form.questions.sort((one, other) => byPlace(place(one), place(other))),
    options: form.options,
  };
}

/**
 * Where a question stands: section, whether it matches, how many boxes its answer needs.
 * @param {PaperQuestion} question
 */
function placeOf({ type, items = [], pairs = [], gaps = [], nodes = [] }) {
  if (type === "single" || type === "multiple") return [0, 0, 1];
  if (type === "ordering") return [2, 0, items.length];
  if (type === "matching") return [2, 1, pairs.length];
  if (type === "case") return [3, 0, longestWay(nodes)];
  return [1, 0, type === "cloze" ? gaps.length : 1];
}

/** @param {readonly number[]} one @param {readonly number[]} other */
function byPlace(one, other) {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : one[at] - other[at];
}

/** How many decisions the longest way through a case takes. @param {readonly PaperNode[]} nodes */
function longestWay(nodes) {
  const by = new Map(nodes.map((node) => [node.id, node]));
  /** @type {Map<string, number>} */
  const known = new Map();
  const ahead = (/** @type {string} */ id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const ways = (by.get(id)?.decisions ?? []).map(({ to }) => 1 + ahead(to));
    const longest = Math.max(0, ...ways);
    known.set(id, longest);
    return longest;
  };
  return nodes.length ? ahead(nodes[0].id) : 0;
}
