/**
 * What a question tells the page: `pl-answer` before an answer is checked, where `preventDefault`
 * leaves the question as it is, and `pl-scored` after it was checked and shown.
 *
 * @import {Response, Score} from "../scoring/score.js"
 */

export class QuestionEvent extends Event {
  response;
  score;

  /**
   * @param {"pl-answer" | "pl-scored"} type
   * @param {Response} response
   * @param {Score | null} score null before the answer is checked
   */
  constructor(type, response, score) {
    super(type, { bubbles: true, cancelable: !score, composed: true });
    this.response = response;
    this.score = score;
  }
}
