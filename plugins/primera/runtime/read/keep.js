/**
 * Keeps that a page was read, or takes it back.
 *
 * @import {Read} from "../progress/reading.js"
 */

import { personForKeeping } from "../progress/people.js";
import { READ, withMark } from "../progress/reading.js";
import { aboutOf } from "../progress/records.js";
import { showTroubles } from "../progress/storage-trouble.js";
import { storeOf } from "../progress/store.js";
import { pageOf, show } from "./state.js";

/**
 * Turns what is said of the page: read, or not. Tells the page by `pl-read`, with its entry and state.
 * @param {Element} place `<pl-read>`
 */
export function turn(place) {
  const { manual, entry, title, hash } = pageOf(place);
  const state = place.getAttribute("data-state") === "read" ? "open" : "done";
  const store = storeOf(manual);
  const address = { owner: personForKeeping(store), entry, part: READ, hash };
  const before = /** @type {Read | null} */ (store.read(address));
  const record = withMark(before, aboutOf(title, ""), state, Date.now());
  store.write(address, record);
  showTroubles(store);
  import("../progress/persistence.js").then(({ askToPersist }) => askToPersist(), () => {});
  show(place, state === "done" ? { state: "read", at: record.marks[0].at } : null);
  /** @type {HTMLElement | null} */ (place.querySelector("[aria-pressed]"))?.focus();
  place.dispatchEvent(new CustomEvent("pl-read", { bubbles: true, detail: { entry, state } }));
}
