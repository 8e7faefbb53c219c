/**
 * What is kept of the questions made of the manual: of each, its tries and what came of them. And
 * what a person wants to practise.
 *
 * @import {Answer} from "../progress/answers.js"
 * @import {Address} from "../progress/key.js"
 * @import {Store} from "../progress/store.js"
 * @import {Last} from "./sampling.js"
 * @import {Drill} from "./table.js"
 */

import { withTry } from "../progress/answers.js";
import { NO_HASH } from "../progress/key.js";
import { current, personForKeeping } from "../progress/people.js";
import { aboutOf } from "../progress/records.js";
import { storeOf } from "../progress/store.js";

const FOCUS = { entry: "drill:focus", part: "focus", hash: NO_HASH };

export class DrillBook {
  #title;
  /** @type {Store} */
  store;

  /** @param {string} manual @param {string} title of the page */
  constructor(manual, title) {
    this.#title = title;
    this.store = storeOf(manual);
  }

  /** Whoever is studying; who has given no name becomes a person here: the draw rests on it. */
  get person() {
    return personForKeeping(this.store);
  }

  /**
   * All tries of a question, as long as it asks the same.
   * @param {Drill} drill
   * @returns {Last[]}
   */
  tries(drill) {
    const record = this.#read(addressOf(drill, current(this.store).person));
    return (record?.tries ?? []).map(({ response, at }) => ({ right: response.outcome === "right", at }));
  }

  /**
   * @param {Drill} drill
   * @param {string} outcome
   * @param {string} stem the question in words
   */
  keep(drill, outcome, stem) {
    this.#add(addressOf(drill, this.person), stem, { outcome });
  }

  /** The group that is practised; "" is all of the manual. */
  get focus() {
    const record = this.#read({ owner: current(this.store).person, ...FOCUS });
    return String(record?.tries.at(-1)?.response.focus ?? "");
  }

  set focus(focus) {
    this.#add({ owner: this.person, ...FOCUS }, "", { focus });
  }

  /** @param {Address} address @returns {Answer | null} */
  #read(address) {
    return address.owner ? /** @type {Answer | null} */ (this.store.read(address)) : null;
  }

  /** @param {Address} address @param {string} label @param {Record<string, string>} response */
  #add(address, label, response) {
    const words = aboutOf(this.#title, label);
    this.store.write(address, withTry(this.#read(address), words, response, Date.now()));
  }
}

/** @param {Drill} drill @param {string} owner @returns {Address} */
function addressOf({ kind, part, hash }, owner) {
  return { owner, entry: `drill:${kind}`, part, hash };
}
