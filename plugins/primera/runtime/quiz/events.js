/**
 * What a question tells the page.
 *
 * @import {Score} from "../scoring/score.js"
 */

/** Fired before an answer is checked; `preventDefault` leaves the question as it is. */
export class AnswerEvent extends Event {
  /** @type {{chosen: string[]}} */
  response;

  /** @param {{chosen: string[]}} response */
  constructor(response) {
    super("pl-answer", { bubbles: true, cancelable: true, composed: true });
    this.response = response;
  }
}

/** Fired after an answer was checked and shown. */
export class ScoredEvent extends Event {
  /** @type {{chosen: string[]}} */
  response;
  /** @type {Score} */
  score;

  /**
   * @param {{chosen: string[]}} response
   * @param {Score} score
   */
  constructor(response, score) {
    super("pl-scored", { bubbles: true, composed: true });
    this.response = response;
    this.score = score;
  }
}
