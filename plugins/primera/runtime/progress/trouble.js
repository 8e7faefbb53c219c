/**
 * One notice a page says that progress is not kept, or that a part of it cannot be read.
 *
 * @import {Store, Trouble} from "./store.js"
 */

import { make } from "../dom.js";
import "../strings/trouble.js";
import { say } from "../words.js";

/** @type {WeakSet<Store>} */
const watched = new WeakSet();

/**
 * Shows what troubles a store has or gets, before the first of our elements.
 * @param {Store} store
 */
export function showTroubles(store) {
  if (watched.has(store)) return;
  watched.add(store);
  store.addEventListener("trouble", () => draw(store));
  if (store.troubles.size) draw(store);
}

/** @param {Store} store */
function draw(store) {
  const notice =
    document.querySelector(".pl-trouble") ?? make("div", { class: "pl-trouble", role: "status" });
  if (!notice.isConnected) document.querySelector("pl-quiz, pl-checklist, pl-me")?.before(notice);
  notice.replaceChildren(...[...store.troubles].map((trouble) => make("p", {}, wordsOf(trouble))));
}

/** @param {Trouble} trouble */
function wordsOf(trouble) {
  return say(`trouble.${trouble}`);
}
