/**
 * One notice a page says that progress is not kept, or that a part of it cannot be read.
 *
 * @import {Store} from "./store.js"
 */

import { make } from "../dom.js";
import "../strings/trouble.js";
import { say } from "../words.js";

const notice = make("div", { class: "pl-notice pl-trouble", role: "status" });

/**
 * Shows what troubles a store has or gets, before the first of our elements.
 * @param {Store} store
 */
export function showTroubles(store) {
  store.addEventListener("trouble", () => draw(store));
  if (store.troubles.size) draw(store);
}

/** @param {Store} store */
function draw({ troubles }) {
  if (!notice.isConnected) document.querySelector("pl-quiz, pl-checklist, pl-me")?.before(notice);
  notice.replaceChildren(...Array.from(troubles, (trouble) => make("p", {}, say(`trouble.${trouble}`))));
}
