/**
 * The choice of who is studying.
 *
 * @import {Store} from "./store.js"
 */

import { make } from "../dom.js";
import { rerender } from "../rerender.js";
import { say } from "../strings.js";
import { choose, current, namesOf } from "./people.js";
import { called } from "./current-person.js";

/** @param {HTMLElement} place @param {Store} store */
export function renderChoice(place, store) {
  const { person } = current(store);
  const select = make("select", { class: "pl-select", "data-key": "person" });
  select.append(
    ...namesOf(store, "person").map(({ id, name }) => new Option(called(name), id, false, id === person)),
  );
  select.addEventListener("change", () => choose(store, { person: select.value }));
  rerender(place, make("label", { class: "pl-who" }, `${say("common.who")} `, select));
}
