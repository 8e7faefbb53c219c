/**
 * Whose list it is: the person, or the place and the shift.
 *
 * @import {Store} from "../progress/store.js"
 * @import {Shift} from "./shift-clock.js"
 */

import { make } from "../dom.js";
import { nameForm } from "../progress/name-form.js";
import { add, choose, current, namesOf, rename } from "../progress/people.js";
import { rerender } from "../rerender.js";
import { say } from "../strings.js";

/**
 * Draws the choice of the place; a place without name can be given one.
 * @param {HTMLElement} spot
 * @param {Store} store
 */
export function renderPlace(spot, store) {
  const { place } = current(store);
  const places = namesOf(store, "place");
  const name = places.find(({ id }) => id === place)?.name ?? "";
  const content = [];
  if (places.length > 1 || name) {
    const options = places.map(({ id, name: words }) => ({ value: id, words: words || say("common.this_place") }));
    content.push(select("place", options, place, (id) => choose(store, { place: id })));
  }
  const naming = nameForm(say("checklist.place_name"), say("common.save"), "place-name", (words) => {
    if (place && !name) rename(store, "place", place, words);
    else add(store, "place", words);
  });
  content.push(name ? folded(say("checklist.add_place"), naming) : naming);
  rerender(spot, ...content);
}

/**
 * Draws the choice of the shift; nothing where the list has nothing that is done once a shift.
 * @param {HTMLElement} spot
 * @param {Store} store
 * @param {readonly Shift[]} shifts those to choose from
 * @param {Shift | null} present
 */
export function renderShift(spot, store, shifts, present) {
  spot.hidden = shifts.length === 0;
  if (spot.hidden) return;
  const options = shifts.map(({ name, begins, ends }) => ({
    value: name,
    words: begins ? say("checklist.hours", { shift: name, begins, ends }) : name,
  }));
  const use = (/** @type {string} */ shift) => choose(store, { shift, shift_at: Date.now() });
  rerender(spot, select("shift", options, present?.name ?? "", use));
}

/** @param {string} summary @param {HTMLElement} content */
function folded(summary, content) {
  return make("details", { class: "pl-more" }, make("summary", { "data-key": "fold" }, summary), content);
}

/**
 * @param {"place" | "shift"} name
 * @param {{value: string, words: string}[]} options
 * @param {string} chosen
 * @param {(value: string) => void} use
 */
function select(name, options, chosen, use) {
  const element = make("select", { class: "pl-select", "data-key": name });
  element.append(...options.map(({ value, words }) => new Option(words, value, false, value === chosen)));
  element.addEventListener("change", () => use(element.value));
  return make("label", { class: "pl-who" }, `${say(`checklist.${name}`)} `, element);
}
