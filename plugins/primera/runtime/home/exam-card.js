/**
 * An exam that is open, on the card of the home page; few have one, so it comes by itself.
 *
 * @import {OpenExam} from "./card.js"
 * @import {Payload} from "./define.js"
 */

import { word } from "../today/words.js";
import { show, slot } from "./card.js";

const MINUTE = 60_000;

/**
 * Shows the exam with the time that is left, and counts that down.
 * @param {HTMLElement} card
 * @param {Payload} payload
 * @param {OpenExam} exam
 */
export function showExam(card, payload, { title, url, deadline }) {
  const { words } = payload;
  const left = () => Math.ceil((deadline - Date.now()) / MINUTE);
  const time = () => (left() > 0 ? word(words, "left", { n: left() }) : word(words, "over"));
  const limited = Number.isFinite(deadline);
  show(card, payload, { where: word(words, "exam"), title, told: limited ? time() : "", url, go: word(words, "back") });
  if (!limited) return;
  const every = setInterval(() => {
    slot(card, "told").textContent = time();
    if (left() <= 0) clearInterval(every);
  }, MINUTE / 6);
}
