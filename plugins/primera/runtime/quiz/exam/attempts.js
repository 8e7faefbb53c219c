/**
 * The attempts of whoever is studying at one exam, in the store.
 *
 * @import {Address} from "../../progress/key.js"
 * @import {Asked, Attempt} from "../../progress/sittings.js"
 * @import {Store} from "../../progress/store.js"
 * @import {Form} from "../../scoring/sampling.js"
 * @import {QuizPayload} from "../answers-store.js"
 * @import {QuestionElement} from "../question-element.js"
 * @typedef {{address: Address, attempt: Attempt}} Found
 * @typedef {{asked: Asked, question: QuestionElement}} Pair
 */

import { NO_HASH } from "../../progress/key.js";
import { current, personForKeeping } from "../../progress/people.js";
import { aboutOf } from "../../progress/records.js";
import { newSeed } from "../../progress/sittings.js";
import { scoreQuiz } from "../../scoring/quiz-score.js";
import { score } from "../../scoring/score.js";
import { sampleForm } from "../../scoring/sampling.js";
import { planOf } from "../sampling/page-order.js";
import { MINUTE } from "./clock.js";

export class Attempts {
  #store;
  #quiz;
  #questions;

  /** @param {Store} store @param {QuizPayload} quiz @param {QuestionElement[]} questions of the page */
  constructor(store, quiz, questions) {
    this.#store = store;
    this.#quiz = quiz;
    this.#questions = questions;
  }

  /** All that still hold a question of the exam as it is now, the first one first. @returns {Found[]} */
  all() {
    const owner = current(this.#store).person;
    const kept = owner ? this.#store.all({ owner, entry: this.#quiz.entry }) : [];
    return kept
      .map(({ address, record }) => ({ address, attempt: /** @type {Attempt} */ (record) }))
      .filter(({ attempt }) => attempt.kind === "attempt" && this.pairs(attempt).length)
      .sort((one, two) => one.attempt.started - two.attempt.started);
  }

  /**
   * The one to show: the open one, the one that was chosen or the last. On a page that was asked for
   * a printed form it is the last at that form, and one at another only when no more can be started.
   * @param {string} chosen part of its address
   * @returns {Found | null}
   */
  shown(chosen) {
    const all = this.all();
    const one = all.find(({ attempt }) => !attempt.submitted) ?? all.find(({ address }) => address.part === chosen);
    const last = all.filter(({ attempt }) => this.asksForm(attempt)).at(-1);
    return one ?? last ?? (this.left > 0 ? null : all.at(-1)) ?? null;
  }

  /** Whether an attempt is at the form that the page was asked for, if it was. @param {Attempt} attempt */
  asksForm({ seed }) {
    return seed === (this.#quiz.form?.seed ?? seed);
  }

  /** How many more may be started; Infinity without a limit. */
  get left() {
    return (this.#quiz.attempts ?? Infinity) - this.all().length;
  }

  /**
   * Whether right answers may be shown: the exam was passed, or no attempt is left. Until then they
   * would be known at the next one.
   */
  get areOver() {
    const all = this.all();
    const isPassed = all.some(({ attempt }) => attempt.submitted && this.total(attempt).passed);
    return isPassed || (this.left <= 0 && all.every(({ attempt }) => attempt.submitted));
  }

  /** What an attempt is worth. @param {Attempt} attempt */
  total(attempt) {
    const scores = this.pairs(attempt).map(({ asked, question }) => score(question.payload, asked.response));
    return scoreQuiz(scores, this.#quiz.pass_mark);
  }

  /** The questions of an attempt that still ask what they asked then. @param {Attempt} attempt @returns {Pair[]} */
  pairs({ questions }) {
    return questions.flatMap((asked) => {
      const question = this.#questions.find(({ payload }) => payload.part === asked.part);
      const same = question && [question.payload.hash, ...question.payload.was].includes(asked.hash);
      return same ? [{ asked, question }] : [];
    });
  }

  /**
   * Starts an attempt, unless one is open or none is left.
   * @param {number} now milliseconds since 1970
   * @param {number} extra per cent of the time
   */
  start(now, extra) {
    const before = this.all();
    if (this.left <= 0 || before.some(({ attempt }) => !attempt.submitted)) return;
    const { seed, ...form } = this.#quiz.form ?? this.#sampled(newSeed(), before);
    const started = Math.max(now, (before.at(-1)?.attempt.started ?? 0) + 1);
    const minutes = this.#quiz.time_limit ?? 0;
    /** @type {Attempt} */
    const attempt = {
      ...aboutOf(this.#quiz.title, this.#quiz.title),
      kind: "attempt",
      seed,
      started,
      seen: now,
      deadline: minutes && now + Math.round((minutes * MINUTE * extra) / 100),
      extra,
      submitted: 0,
      by: "",
      questions: this.#asked(form),
    };
    const owner = personForKeeping(this.#store);
    const part = `attempt-${started.toString(36)}-${seed.toString(36)}`;
    this.#store.write({ owner, entry: this.#quiz.entry, part, hash: NO_HASH }, attempt);
  }

  /**
   * Changes an open attempt, as it is kept now: another tab may have written to it. One that was
   * damaged or erased meanwhile, and nobody said so, goes on from what the page knows of it. Returns
   * where it is kept then; null when it was not open any more.
   * @param {Found} found
   * @param {(attempt: Attempt) => Attempt} change
   * @returns {Address | null}
   */
  change({ address, attempt }, change) {
    const kept = /** @type {Attempt | null} */ (this.#store.read(address));
    if ((kept ?? attempt).submitted) return null;
    const place = kept ? address : { ...address, owner: personForKeeping(this.#store) };
    this.#store.write(place, change(kept ?? attempt));
    return place;
  }

  /**
   * A draw that avoids what these attempts asked. A printed form avoids nothing: it is the same for all.
   * @param {number} seed
   * @param {readonly Found[]} before
   */
  #sampled(seed, before) {
    /** @type {Map<string, number>} */
    const asked = new Map();
    for (const { attempt } of before) {
      for (const { asked: { part } } of this.pairs(attempt)) asked.set(part, (asked.get(part) ?? 0) + 1);
    }
    return { seed, ...sampleForm(planOf(this.#quiz, this.#questions), seed, asked) };
  }

  /** @param {Form} form @returns {Asked[]} */
  #asked({ questions, options }) {
    return questions.flatMap((part) => {
      const payload = this.#questions.find((question) => question.payload.part === part)?.payload;
      return payload ? [{ part, hash: payload.hash, options: options[part] ?? [], response: null, at: 0 }] : [];
    });
  }
}
