/** How pairs travel: for each thing, by the order of their ids, the number of its answer. */

import { memberOf } from "../../scoring/response-members.js";
import { byIds, idIn, learnCoding, membersIn, mustBe, sorted } from "../coded.js";

/** @import {Coded} from "../coded.js" */
/** @typedef {{pairs: readonly [string, string][], answers: readonly string[]}} Asked */

/** @param {Asked} question @param {unknown} response */
function code({ pairs, answers }, response) {
  const matched = byIds(memberOf(response, "matched"), thingsOf(pairs));
  mustBe([...matched.values()].every((answer) => answers.includes(answer)));
  if (!matched.size) return null;
  return thingsOf(pairs).map((thing) => (matched.has(thing) ? sorted(answers).indexOf(matched.get(thing)) : null));
}

/** @param {Asked} question @param {Coded} coded */
function decode({ pairs, answers }, coded) {
  const given = membersIn(coded, pairs.length, pairs.length);
  const matched = thingsOf(pairs).flatMap((thing, place) =>
    given[place] === null ? [] : [[thing, idIn(given[place], answers)]],
  );
  mustBe(matched.length);
  return { matched: Object.fromEntries(matched) };
}

/** @param {Asked["pairs"]} pairs */
function thingsOf(pairs) {
  return sorted(pairs.map(([thing]) => thing));
}

learnCoding("matching", { code, decode });
