/**
 * The time that is left, calmly: in minutes until the last one, and said aloud three times.
 *
 * @import {Attempt} from "../../progress/sittings.js"
 */

import { make } from "../../dom.js";
import { say } from "../../strings.js";
import { MINUTE } from "./clock.js";

export class Timer {
  view = make("p", { class: "pl-exam__time", hidden: "" });
  #tell;
  #before = 0;

  /** @param {(words: string) => void} tell says something to whoever does not see it */
  constructor(tell) {
    this.#tell = tell;
  }

  /**
   * Shows how long an attempt may still take; nothing where it has no limit. Returns whether there
   * is time.
   * @param {Attempt | null} attempt
   * @param {number} now milliseconds since 1970
   */
  render(attempt, now) {
    this.view.hidden = !attempt?.deadline;
    if (!attempt?.deadline) return true;
    const left = attempt.deadline - now;
    const words = inWords(left);
    if (this.view.textContent !== words) this.view.textContent = words;
    const half = (attempt.deadline - attempt.started) / 2;
    if ([half, 5 * MINUTE, MINUTE].some((mark) => left <= mark && mark < this.#before)) this.#tell(words);
    this.#before = left;
    return left > 0;
  }
}

/** @param {number} left milliseconds */
function inWords(left) {
  if (left < MINUTE) return say("exam.seconds", { n: Math.max(0, Math.ceil(left / 10_000) * 10) });
  return say("exam.minutes_left", { n: Math.ceil(left / MINUTE) });
}
