/**
 * Branching cases: a path of decisions. scoring.md, section 11.
 * @import {Mark, ScorableQuestion} from "../score.js"
 * @typedef {{id: string, to: string, worth: number}} Decision
 * @typedef {{id: string, decisions: readonly Decision[]}} CaseNode
 * @typedef {ScorableQuestion & {nodes: readonly CaseNode[], greatest: number}} Case
 */

import { memberOf } from "../response-members.js";
import { learnType } from "../score.js";

/**
 * The worth of the decisions taken, of the greatest that a path can have.
 * @param {Case} question
 * @param {unknown} response
 * @returns {Mark | null | "invalid"}
 */
function markCase({ nodes, greatest }, response) {
  const path = memberOf(response, "path");
  if (!Array.isArray(path) || path.length > nodes.length) return "invalid";
  if (path.length === 0) return null;
  let here = nodes[0];
  let worth = 0;
  for (const taken of path) {
    const decision = here.decisions.find(({ id }) => id === taken);
    const next = nodes.find(({ id }) => id === decision?.to);
    if (!decision || !next) return "invalid";
    here = next;
    worth += decision.worth;
  }
  // A case that is not over is not answered yet.
  if (here.decisions.length) return "invalid";
  return { num: Math.min(worth, greatest), den: greatest };
}

/** How many decisions the longest way through a case takes. @param {readonly CaseNode[]} nodes */
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

/** On paper: last of all, a box for each decision of the longest way. @param {Case} question */
const place = ({ nodes }) => [3, 0, longestWay(nodes)];

learnType("case", { mark: markCase, place });
