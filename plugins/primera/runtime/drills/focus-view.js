/** The choice of what to practise: all of the manual, an area, or what concerns a role. */

import { make } from "../dom.js";
import { say } from "../strings.js";

/**
 * @param {readonly [id: string, name: string][]} groups
 * @param {string} chosen id of a group; "" is all
 * @param {(id: string) => void} choose
 */
export function focusView(groups, chosen, choose) {
  const select = make("select", { class: "pl-select" }, new Option(say("drills.everything"), ""));
  for (const kind of ["area", "role"]) {
    const some = groups.filter(([id]) => id.startsWith(`${kind}:`));
    const options = some.map(([id, name]) => new Option(name, id, false, id === chosen));
    if (some.length) select.append(make("optgroup", { label: say(`drills.${kind}`) }, ...options));
  }
  select.addEventListener("change", () => choose(select.value));
  return make("label", { class: "pl-who" }, `${say("drills.focus")} `, select);
}
