/**
 * What is said of the troubles of a store, before the first of our elements.
 *
 * @import {Store} from "./store.js"
 */

import { make } from "../dom.js";
import "../strings/trouble.js";
import { say } from "../strings.js";

const notice = make("div", { class: "pl-notice pl-trouble", role: "status" });

/** @param {Store} store */
export function renderTroubles({ troubles }) {
  if (!notice.isConnected) document.querySelector("pl-quiz, pl-checklist, pl-me, pl-read")?.before(notice);
  notice.replaceChildren(...Array.from(troubles, (trouble) => make("p", {}, say(`trouble.${trouble}`))));
}
