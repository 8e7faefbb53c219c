/**
 * Questions drawn or mixed for practice: the same until somebody starts over.
 *
 * @import {QuizPayload} from "../answers-store.js"
 * @import {QuestionElement} from "../question-element.js"
 * @import {Store} from "../../progress/store.js"
 * @import {Order} from "../order.js"
 * @import {SampleSeed} from "../../progress/sittings.js"
 * @import {Form, Plan} from "../../scoring/sampling.js"
 */

import { EVERYBODY, NO_HASH } from "../../progress/key.js";
import { current } from "../../progress/people.js";
import { aboutOf } from "../../progress/records.js";
import { newSeed, ORDER } from "../../progress/sittings.js";
import { sampleForm } from "../../scoring/sampling.js";
import { learnOrder } from "../order.js";
import { arrange, planOf } from "./page-order.js";

/** @implements {Order} */
export class SampledOrder {
  #quiz;
  #questions;
  #store;

  /** @param {QuizPayload} quiz @param {QuestionElement[]} questions @param {Store} store */
  constructor(quiz, questions, store) {
    this.#quiz = quiz;
    this.#questions = questions;
    this.#store = store;
  }

  asked() {
    const form = this.formOf(planOf(this.#quiz, this.#questions), this.drawn);
    return arrange(this.#questions, form.questions, form.options);
  }

  /** @param {readonly QuestionElement[]} first */
  renew(first) {
    const { seed, again, since } = this.drawn;
    this.#keep(this.drawing(first));
    return () => this.#keep({ seed, again, since });
  }

  /**
   * @param {Plan} plan
   * @param {SampleSeed} drawn
   * @returns {Form}
   */
  formOf(plan, { seed }) {
    return sampleForm(plan, seed);
  }

  /** What is kept of a new draw. @param {readonly QuestionElement[]} _first @returns {Partial<SampleSeed>} */
  drawing(_first) {
    return {};
  }

  /**
   * The draw that holds. Of whoever is studying; before the first answer nobody is, and then it is
   * the device's.
   */
  get drawn() {
    return this.#read(this.#owner) ?? this.#read(EVERYBODY) ?? this.#keep(this.drawing([]));
  }

  get #owner() {
    return current(this.#store).person || EVERYBODY;
  }

  /** @param {string} owner */
  #read(owner) {
    return /** @type {SampleSeed | null} */ (this.#store.read(this.#address(owner)));
  }

  /** @param {Partial<SampleSeed>} draw @returns {SampleSeed} */
  #keep(draw) {
    const words = aboutOf(this.#quiz.title, "");
    /** @type {SampleSeed} */
    const record = { ...words, kind: "order", seed: newSeed(), again: [], since: 0, ...draw, at: Date.now() };
    this.#store.write(this.#address(this.#owner), record);
    return record;
  }

  /** @param {string} owner */
  #address(owner) {
    return { owner, entry: this.#quiz.entry, part: ORDER, hash: NO_HASH };
  }
}

learnOrder(SampledOrder);
