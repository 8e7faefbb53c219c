/** The time of an exam. */

export const MINUTE = 60_000;

/**
 * It never goes back. Inside a page it is measured, not read, so that whoever
 * turns the clock of the device gains nothing and loses nothing.
 */
export class Clock {
  #start = Date.now();
  #measured = performance.now();

  /** Milliseconds since 1970. */
  now() {
    return this.#start + Math.floor(performance.now() - this.#measured);
  }

  /** It is at least this late. @param {number} time milliseconds since 1970 */
  see(time) {
    if (time <= this.now()) return;
    this.#start = time;
    this.#measured = performance.now();
  }
}
