/**
 * The types of question: the one list of them in the browser. What most pages have comes with every
 * quiz; the rest is loaded by the pages that have such a question.
 */

import "./choice.js";

const typed = () => import("./text-entry.js");

/** Type -> what loads the module of its form. @type {Record<string, () => Promise<unknown>>} */
export const RARER = {
  case: () => import("./case.js"),
  matching: () => import("./matching.js"),
  ordering: () => import("./ordering.js"),
  cloze: typed,
  numeric: typed,
  short_text: typed,
};
