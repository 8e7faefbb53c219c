/**
 * One question a screen: the head that counts, the questions of which one is shown, and the actions.
 *
 * @import {QuestionElement} from "./question-element.js"
 */

import { make } from "../dom.js";
import { say } from "../strings.js";

export class Screen {
  count = make("p", { class: "pl-quiz__count" });
  head;
  actions;
  #host;
  #track = make("div", { class: "pl-quiz__track", "aria-hidden": "true" });
  /** @type {HTMLElement} */
  #hint = make("p");
  #live = make("p", { class: "pl-live", "aria-live": "polite" });

  /**
   * @param {HTMLElement} host
   * @param {Node[]} beside what stands in the head after the count
   * @param {Node[]} actions
   */
  constructor(host, beside, actions) {
    this.#host = host;
    this.head = make("div", { class: "pl-quiz__head" }, this.count, this.#track, ...beside);
    this.actions = make("div", { class: "pl-quiz__actions" }, this.#hint, ...actions);
    host.querySelector(".pl-quiz__questions")?.before(this.head);
    host.append(this.actions, this.#live);
  }

  /**
   * Shows one question of those that are asked, or none.
   * @param {readonly QuestionElement[]} all questions of the page
   * @param {readonly QuestionElement[]} asked
   * @param {QuestionElement | undefined} shown
   * @param {(question: QuestionElement) => string} outcomeOf what its dot says
   */
  render(all, asked, shown, outcomeOf) {
    for (const one of all) one.closest("li")?.toggleAttribute("hidden", one !== shown);
    const dots = asked.map((one) => {
      const dot = make("span", { "data-outcome": outcomeOf(one) });
      dot.toggleAttribute("data-here", one === shown);
      return dot;
    });
    this.#track.replaceChildren(...dots);
    const n = asked.findIndex((one) => one === shown) + 1;
    this.count.textContent = shown ? say("quiz.count", { n, total: asked.length }) : "";
    this.actions.hidden = !shown;
    if (!shown || this.#hint === shown.hint) return;
    this.#hint.replaceWith(shown.hint);
    this.#hint = shown.hint;
    this.#hint.textContent = "";
  }

  /** Brings the top and the keyboard to what is shown now. @param {HTMLElement} shown */
  face(shown) {
    if (this.#host.getBoundingClientRect().top < 0) this.#host.scrollIntoView();
    // Its question or, at the end, what came of it.
    /** @type {HTMLElement | null} */ (shown.querySelector("[tabindex]"))?.focus();
    this.tell(this.count.textContent ?? "");
  }

  /** Says something to whoever does not see it. @param {string} words */
  tell(words) {
    this.#live.textContent = words;
  }
}
