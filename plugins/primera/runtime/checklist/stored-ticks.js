/**
 * The ticks of one list in the store: found by the id and the meaning of their lines.
 *
 * @import {Address} from "../progress/key.js"
 * @import {Mark, Ticks} from "../progress/ticks.js"
 * @import {Store} from "../progress/store.js"
 * @import {Frequency} from "./period.js"
 * @typedef {{part: string, hash: string, was: string[], frequency: Frequency}} LinePayload
 * @typedef {{address: Address, record: Ticks}} Found
 */

import { add, current, personForKeeping } from "../progress/people.js";
import { aboutOf, merge } from "../progress/records.js";
import { NOTES } from "../progress/ticks.js";

export class TickBook {
  #store;
  #entry;
  #title;
  #sort;

  /**
   * @param {Store} store
   * @param {{entry: string, title: string, belongs_to: "person" | "place"}} list
   */
  constructor(store, list) {
    this.#store = store;
    this.#entry = list.entry;
    this.#title = list.title;
    this.#sort = list.belongs_to;
  }

  /** Whose list it is now: a person or a place; "" before there is one. */
  get owner() {
    return current(this.#store)[this.#sort];
  }

  /** Whose list it is, for keeping something: whoever has given no name yet becomes one without. */
  ownerForKeeping() {
    if (this.#sort === "person") return personForKeeping(this.#store);
    return this.owner || add(this.#store, "place", "");
  }

  /** All ticks of the list by its owner. @param {string} [owner] @returns {Found[]} */
  read(owner = this.owner) {
    if (!owner) return [];
    const found = this.#store.all({ owner, entry: this.#entry });
    return /** @type {Found[]} */ (found.filter(({ address }) => address.part !== NOTES));
  }

  /**
   * Marks a line for a period. Returns what takes that back.
   * @param {LinePayload} line
   * @param {string} label the line in words
   * @param {string} period
   * @param {{state: Mark["state"], why: string}} mark
   * @returns {() => void}
   */
  mark(line, label, period, mark) {
    const owner = this.ownerForKeeping();
    const address = { owner, entry: this.#entry, part: line.part, hash: line.hash };
    const former = marksOf(line, this.read(owner))?.[period];
    const write = (/** @type {Mark} */ next) => {
      const marks = { ...marksOf(line, this.read(owner)), [period]: next };
      /** @type {Ticks} */
      const record = { ...aboutOf(this.#title, label), kind: "ticks", marks };
      this.#store.write(address, record);
    };
    const at = Math.max(Date.now(), (former?.at ?? 0) + 1);
    write({ ...mark, at });
    return () => {
      if (former || line.frequency !== "event") return write(former ?? { state: "open", why: "", at: at + 1 });
      // An event that never occurred leaves nothing behind: not even a record that counts none.
      this.#forget(line, period, owner);
    };
  }

  /** @param {LinePayload} line @param {string} period @param {string} owner */
  #forget(line, period, owner) {
    for (const { address, record } of this.read(owner).filter((each) => isOf(line, each.address))) {
      const { [period]: gone, ...marks } = record.marks;
      if (Object.keys(marks).length) this.#store.write(address, { ...record, marks });
      else this.#store.remove(address);
    }
  }
}

/**
 * The marks of a line as it is now, by period; null when it has none.
 * @param {LinePayload} line
 * @param {readonly Found[]} found
 * @returns {Record<string, Mark> | null}
 */
export function marksOf(line, found) {
  const records = found.filter(({ address }) => isOf(line, address));
  const whole = records.reduce(
    (joined, { address, record }) => (joined ? merge(address, joined, record) : record),
    /** @type {Ticks | null} */ (null),
  );
  return whole?.marks ?? null;
}

/**
 * Whether somebody ticked what the line was before.
 * @param {LinePayload} line
 * @param {readonly Found[]} found
 */
export function tickedBefore(line, found) {
  return found.some(({ address }) => address.part === line.part && !isOf(line, address));
}

/**
 * How many lines were ticked and are no longer in the list.
 * @param {readonly Found[]} found
 * @param {readonly string[]} known
 */
export function retiredLines(found, known) {
  return new Set(found.map(({ address }) => address.part).filter((part) => !known.includes(part))).size;
}

/** @param {LinePayload} line @param {Address} address */
function isOf(line, { part, hash }) {
  return part === line.part && [line.hash, ...line.was].includes(hash);
}
