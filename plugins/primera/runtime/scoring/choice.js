/**
 * Choice questions: one or several of the options are chosen. scoring.md, section 5.
 * @import {Mark, ScorableQuestion} from "./score.js"
 */

/**
 * Marks a response that is not null; null when nothing was chosen, "invalid" when the response is
 * not one that the form allows.
 * @param {ScorableQuestion} question
 * @param {unknown} response
 * @returns {Mark | null | "invalid"}
 */
export function markChoice(question, response) {
  const chosen = readChosen(question, response);
  if (!chosen) return "invalid";
  if (chosen.length === 0) return null;
  const hits = chosen.filter((option) => question.keys.includes(option)).length;
  const wrong = chosen.length - hits;
  return { num: Math.max(0, hits - wrong), den: question.keys.length };
}

/**
 * @param {ScorableQuestion} question
 * @param {unknown} response
 * @returns {string[] | null}
 */
function readChosen(question, response) {
  // Only an own property counts: a response may come from a file or a link.
  if (typeof response !== "object" || !response || !Object.hasOwn(response, "chosen")) return null;
  const { chosen } = /** @type {{chosen: unknown}} */ (response);
  if (!Array.isArray(chosen)) return null;
  const allowed = question.type === "single" ? 1 : question.options.length;
  if (chosen.length > allowed) return null;
  const different = new Set(chosen);
  if (different.size < chosen.length) return null;
  return [...different].every((option) => question.options.includes(option)) ? chosen : null;
}
