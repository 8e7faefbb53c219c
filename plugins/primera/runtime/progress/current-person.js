/**
 * Who is studying, shown wherever something is kept once several people share the device.
 *
 * @import {Store} from "./store.js"
 */

import { say } from "../strings.js";
import { namesOf } from "./people.js";

/**
 * Draws the choice of the person into a place of the page; nothing while there is only one, as on
 * most devices.
 * @param {HTMLElement} place
 * @param {Store} store
 */
export function renderWho(place, store) {
  place.hidden = namesOf(store, "person").length < 2;
  if (!place.hidden) import("./current-person-view.js").then(({ renderChoice }) => renderChoice(place, store));
}

/**
 * What a person is called: not everybody gives a name.
 * @param {string} name
 */
export function called(name) {
  return name || say("common.unnamed");
}
