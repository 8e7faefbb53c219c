/**
 * Who is studying, shown wherever something is kept once several people share the device.
 *
 * @import {Store} from "./store.js"
 */

import { make, redraw } from "../dom.js";
import { say } from "../words.js";
import { choose, current, namesOf } from "./people.js";

/**
 * Draws the choice of the person into a place of the page; nothing while there is only one.
 * @param {HTMLElement} place
 * @param {Store} store
 */
export function drawWho(place, store) {
  const people = namesOf(store, "person");
  place.hidden = people.length < 2;
  if (place.hidden) return place.replaceChildren();
  const { person } = current(store);
  const select = make("select", { class: "pl-select", "data-key": "person" });
  select.append(
    ...people.map(({ id, name }) => new Option(called(name), id, false, id === person)),
  );
  select.addEventListener("change", () => choose(store, { person: select.value }));
  redraw(place, make("label", { class: "pl-who" }, `${say("common.who")} `, select));
}

/**
 * What a person is called: not everybody gives a name.
 * @param {string} name
 */
export function called(name) {
  return name || say("common.unnamed");
}
