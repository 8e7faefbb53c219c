/**
 * The questions of a check of a stage: drawn anew for each try, and first of all what was not right in
 * the try before. What was answered before the draw, here or elsewhere, does not count in it.
 *
 * @import {Plan} from "../../scoring/sampling.js"
 * @import {SampleSeed} from "../../progress/sittings.js"
 * @import {QuestionElement} from "../question-element.js"
 */

import { learnOrder } from "../order.js";
import { nameOf } from "../sampling/page-order.js";
import { SampledOrder } from "../sampling/sampled-order.js";
import { checkForm } from "./check-form.js";

export class CheckOrder extends SampledOrder {
  get since() {
    return this.drawn.since;
  }

  /** @param {Plan} plan @param {SampleSeed} drawn */
  formOf(plan, { seed, again }) {
    return checkForm(plan, seed, again);
  }

  /** @param {readonly QuestionElement[]} first */
  drawing(first) {
    return { again: first.map(({ payload }) => nameOf(payload)), since: Date.now() };
  }
}

learnOrder(CheckOrder);
