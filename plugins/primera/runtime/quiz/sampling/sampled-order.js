/**
 * Questions drawn or mixed for practice: the same until somebody starts over.
 *
 * @import {QuizPayload} from "../answers-store.js"
 * @import {QuestionElement} from "../question-element.js"
 * @import {Store} from "../../progress/store.js"
 * @import {Order} from "../order.js"
 * @import {SampleSeed} from "../../progress/sittings.js"
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
    const { seed } = this.#kept ?? this.#keep(newSeed());
    const form = sampleForm(planOf(this.#quiz, this.#questions), seed);
    return arrange(this.#questions, form.questions, form.options);
  }

  renew() {
    const former = this.#kept;
    this.#keep(newSeed());
    return () => {
      if (former) this.#keep(former.seed);
    };
  }

  /** Of whoever is studying. Before the first answer nobody is: then it is the device's. */
  get #kept() {
    return this.#read(this.#owner) ?? this.#read(EVERYBODY);
  }

  get #owner() {
    return current(this.#store).person || EVERYBODY;
  }

  /** @param {string} owner */
  #read(owner) {
    return /** @type {SampleSeed | null} */ (this.#store.read(this.#address(owner)));
  }

  /** @param {number} seed @returns {SampleSeed} */
  #keep(seed) {
    /** @type {SampleSeed} */
    const record = { ...aboutOf(this.#quiz.title, ""), kind: "order", seed, at: Date.now() };
    this.#store.write(this.#address(this.#owner), record);
    return record;
  }

  /** @param {string} owner */
  #address(owner) {
    return { owner, entry: this.#quiz.entry, part: ORDER, hash: NO_HASH };
  }
}

learnOrder(SampledOrder);
