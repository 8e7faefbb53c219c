/**
 * The attempts that were handed in, each one press away from its review.
 *
 * @import {Attempts, Found} from "./attempts.js"
 */

import { sayDate, sayTime } from "../../dates.js";
import { button, make } from "../../dom.js";
import { say } from "../../strings.js";

/**
 * The list, the newest first; nothing while the only attempt is on the screen.
 * @param {Attempts} attempts
 * @param {Found | null} shown the attempt on the screen, if one is
 */
export function earlier(attempts, shown) {
  const ended = attempts.all().filter(({ attempt }) => attempt.submitted);
  if (ended.length <= (shown ? 1 : 0)) return [];
  const rows = ended.reverse().map(({ address, attempt }) => {
    const { passed, percent } = attempts.total(attempt);
    const when = say("exam.when", { date: sayDate(attempt.submitted), time: sayTime(attempt.submitted) });
    const row = button("look", when, {
      class: "pl-exam__row",
      "data-part": address.part,
      "data-key": address.part,
      "aria-current": String(address.part === shown?.address.part),
    });
    row.append(
      make("span", {}, say("exam.percent", { percent })),
      make("span", { class: "pl-exam__state" }, say(`exam.${passed ? "passed" : "not_passed"}`)),
    );
    return make("li", {}, row);
  });
  return [
    make("h2", { class: "pl-summary__title" }, say("exam.earlier")),
    make("ol", { class: "pl-exam__rows pl-exam__earlier" }, ...rows),
  ];
}
