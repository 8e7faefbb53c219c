/** How a path of decisions travels: each by its number among those of its node. */

import { memberOf } from "../../scoring/response-members.js";
import { idIn, learnCoding, membersIn, mustBe, sorted } from "../coded.js";

/** @import {Coded} from "../coded.js" */
/** @typedef {{id: string, decisions: readonly {id: string, to: string}[]}} CaseNode */
/** @typedef {{nodes: readonly CaseNode[]}} Asked */

/** A case need not be over. @param {Asked} question @param {unknown} response */
function code({ nodes }, response) {
  const path = memberOf(response, "path");
  mustBe(Array.isArray(path) && path.length <= nodes.length);
  let here = nodes[0];
  const numbers = path.map((taken) => {
    const number = idsOf(here).indexOf(taken);
    mustBe(number >= 0);
    here = nextOf(nodes, here, taken);
    return number;
  });
  return numbers.length ? numbers : null;
}

/** @param {Asked} question @param {Coded} coded */
function decode({ nodes }, coded) {
  let here = nodes[0];
  const path = membersIn(coded, 1, nodes.length).map((number) => {
    const taken = idIn(number, idsOf(here));
    here = nextOf(nodes, here, taken);
    return taken;
  });
  return { path };
}

/** @param {CaseNode} node */
function idsOf({ decisions }) {
  return sorted(decisions.map(({ id }) => id));
}

/** @param {readonly CaseNode[]} nodes @param {CaseNode} here @param {string} taken @returns {CaseNode} */
function nextOf(nodes, { decisions }, taken) {
  const to = decisions.find(({ id }) => id === taken)?.to;
  return /** @type {CaseNode} */ (nodes.find(({ id }) => id === to));
}

learnCoding("case", { code, decode });
