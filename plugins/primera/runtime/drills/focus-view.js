/**
 * The choice of what to practise: all of the manual, an area, or what concerns a role.
 *
 * @import {Table} from "./table.js"
 */

import { make } from "../dom.js";
import { say } from "../strings.js";

/** The choice of whoever trains others: areas, and who answers for what. */
export const TRAINER = "trainer";
/** So few questions are no round. */
const LEAST = 5;

/**
 * @param {Table} table
 * @param {string} chosen id of a group; "" is all
 * @param {(id: string) => void} choose
 */
export function focusView({ groups, drills }, chosen, choose) {
  const select = make("select", { class: "pl-select" }, new Option(say("drills.everything"), ""));
  for (const kind of ["area", "role"]) {
    const some = groups.filter(([id]) => id.startsWith(`${kind}:`));
    const options = some.map(([id, name]) => new Option(name, id, false, id === chosen));
    if (some.length) select.append(make("optgroup", { label: say(`drills.${kind}`) }, ...options));
  }
  if (drills.filter(({ filing }) => filing).length >= LEAST) {
    select.append(new Option(say("drills.trainer"), TRAINER, false, chosen === TRAINER));
  }
  select.addEventListener("change", () => choose(select.value));
  return make("label", { class: "pl-who" }, `${say("drills.focus")} `, select);
}
