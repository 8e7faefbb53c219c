/**
 * The end of a round: how many were right, and where to read about the others.
 *
 * @import {Drill} from "./table.js"
 */

import { button, make } from "../dom.js";
import { say } from "../strings.js";

/**
 * @param {readonly {drill: Drill, outcome: string}[]} round
 * @param {boolean} daily whether these are the questions of the day
 * @returns {Node[]}
 */
export function summaryOf(round, daily) {
  const right = round.filter(({ outcome }) => outcome === "right");
  const wrong = round.filter(({ outcome }) => outcome !== "right");
  return [
    make("p", { class: "pl-summary__verdict", tabindex: "-1" }, say(daily ? "drills.done" : "drills.round_done")),
    make("p", { class: "pl-summary__score" }, make("b", {}, `${right.length}`), " ", say("drills.of", { total: round.length })),
    make("p", {}, say(wrong.length ? "drills.come_back" : "drills.all_right")),
    ...listed("known", right, ({ passage: [, label] }) => label),
    ...listed("repeat", wrong, ({ passage: [href, label] }) => make("a", { href }, label)),
    make("div", { class: "pl-row" }, button("more", say("drills.more"), { class: "pl-button pl-button--main" })),
  ];
}

/**
 * @param {"known" | "repeat"} name
 * @param {readonly {drill: Drill}[]} some
 * @param {(drill: Drill) => Node | string} itemOf
 */
function listed(name, some, itemOf) {
  if (some.length === 0) return [];
  return [
    make("h2", { class: "pl-summary__title" }, say(`drills.${name}`)),
    make(
      "ul",
      { class: `pl-summary__list pl-summary__list--${name}` },
      ...some.map(({ drill }) => make("li", {}, itemOf(drill))),
    ),
  ];
}
