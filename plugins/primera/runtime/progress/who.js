/**
 * Who is studying, shown wherever something is kept once several people share the device.
 *
 * @import {Store} from "./store.js"
 */

import { say } from "../words.js";
import { namesOf } from "./people.js";

/**
 * Draws the choice of the person into a place of the page; nothing while there is only one, as on
 * most devices.
 * @param {HTMLElement} place
 * @param {Store} store
 */
export function drawWho(place, store) {
  place.hidden = namesOf(store, "person").length < 2;
  if (!place.hidden) import("./who-view.js").then(({ drawChoice }) => drawChoice(place, store));
}

/**
 * What a person is called: not everybody gives a name.
 * @param {string} name
 */
export function called(name) {
  return name || say("common.unnamed");
}
