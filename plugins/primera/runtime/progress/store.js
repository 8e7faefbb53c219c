/**
 * Progress on this device: localStorage where it works, memory where it does not.
 *
 * @import {Address} from "./key.js"
 * @import {Kept} from "./records.js"
 * @typedef {"blocked" | "full" | "damaged" | "later"} Trouble
 */

import { addressOf, pathOf, prefixOf } from "./key.js";
import { clean, kindAt } from "./records.js";

/** @type {Map<string, Store>} */
const stores = new Map();

/**
 * The one store of a manual in this page.
 * @param {string} manual
 */
export function storeOf(manual) {
  const store = stores.get(manual) ?? new Store(manual);
  stores.set(manual, store);
  return store;
}

/**
 * The records of one manual. Fires `change` after something was kept here or in another tab, and
 * `trouble` when keeping began to fail; `troubles` says how.
 */
export class Store extends EventTarget {
  /** @type {Set<Trouble>} */
  troubles = new Set();
  manual;
  #prefix;
  /** What localStorage did not take, by key; null stands for a removed record. @type {Map<string, string | null>} */
  #memory = new Map();
  #announced = false;

  /** @param {string} manual */
  constructor(manual) {
    super();
    this.manual = manual;
    this.#prefix = prefixOf(manual);
    addEventListener("storage", ({ key }) => {
      if (key === null || key.startsWith(this.#prefix)) this.#changed();
    });
  }

  /** How much of what was written localStorage did not take. */
  get unsaved() {
    return this.#memory.size;
  }

  /**
   * @param {Address} address
   * @returns {Kept | null}
   */
  read(address) {
    return this.#parse(address, this.#text(this.#prefix + pathOf(address)));
  }

  /**
   * Keeps a record. A damaged one in its place is set aside first, as it is; one of a later version of
   * this program stays in its place, and ours is in memory.
   * @template {Kept} Record
   * @param {Address} address
   * @param {Record} record
   */
  write(address, record) {
    const key = this.#prefix + pathOf(address);
    const former = this.#text(key);
    const isSound = former === null || this.#parse(address, former);
    if (!isSound && isLater(former)) this.#memory.set(key, JSON.stringify(record));
    else {
      if (!isSound) this.#set(asideOf(key), former);
      this.#set(key, JSON.stringify(record));
    }
    this.#changed();
  }

  /** Removes one record. @param {Address} address */
  remove(address) {
    this.#set(this.#prefix + pathOf(address), null);
    this.#changed();
  }

  /**
   * All sound records with their addresses, of one owner and one entry if these are given. What no
   * module of this page kindAt is left aside.
   * @param {{owner?: string, entry?: string}} [wanted]
   * @returns {{address: Address, record: Kept}[]}
   */
  all({ owner, entry } = {}) {
    const found = [];
    for (const key of this.#keys()) {
      const address = addressOf(key.slice(this.#prefix.length));
      if (!address || (owner ?? address.owner) !== address.owner) continue;
      if ((entry ?? address.entry) !== address.entry || !kindAt(address)) continue;
      const record = this.#parse(address, this.#text(key));
      if (record) found.push({ address, record });
    }
    return found;
  }

  /**
   * Removes everything of an owner, damaged records too; without an owner, everything.
   * @param {string} [owner]
   */
  erase(owner) {
    const start = owner === undefined ? this.#prefix : `${this.#prefix}${owner}|`;
    for (const key of this.#keys()) {
      if (!key.startsWith(start)) continue;
      this.#set(asideOf(key), null);
      this.#set(key, null);
    }
    this.#changed();
  }

  /**
   * @param {Address} address
   * @param {string | null} text
   * @returns {Kept | null}
   */
  #parse(address, text) {
    if (text === null) return null;
    try {
      return clean(address, JSON.parse(text));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      this.#trouble(isLater(text) ? "later" : "damaged");
      return null;
    }
  }

  /** @param {string} key @returns {string | null} */
  #text(key) {
    const kept = this.#memory.get(key);
    return kept === undefined ? (this.#attempt(() => localStorage.getItem(key)) ?? null) : kept;
  }

  /** @returns {string[]} */
  #keys() {
    const keys = new Set(this.#attempt(() => Object.keys(localStorage)));
    for (const [key, text] of this.#memory) {
      if (text === null) keys.delete(key);
      else keys.add(key);
    }
    return [...keys].filter((key) => key.startsWith(this.#prefix));
  }

  /** @param {string} key @param {string | null} text null removes the record */
  #set(key, text) {
    const done = this.#attempt(() => {
      if (text === null) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
      return true;
    });
    // Where reading fails, writing may work all the same: the page goes on from memory.
    if (done && !this.troubles.has("blocked")) this.#memory.delete(key);
    else this.#memory.set(key, text);
  }

  /**
   * What localStorage answers; undefined when it fails.
   * @template Answer
   * @param {() => Answer} ask
   */
  #attempt(ask) {
    try {
      return ask();
    } catch (error) {
      const full = error instanceof DOMException && error.name === "QuotaExceededError";
      this.#trouble(full ? "full" : "blocked");
      return undefined;
    }
  }

  /** @param {Trouble} trouble */
  #trouble(trouble) {
    if (this.troubles.has(trouble)) return;
    this.troubles.add(trouble);
    this.dispatchEvent(new Event("trouble"));
  }

  /** Several writes of one task are one change: listeners render themselves anew once. */
  #changed() {
    if (this.#announced) return;
    this.#announced = true;
    queueMicrotask(() => {
      this.#announced = false;
      this.dispatchEvent(new Event("change"));
    });
  }
}

/** Whether a later version of this program wrote it. @param {string} text */
function isLater(text) {
  return /"v":\s*([2-9]|\d\d)/.test(text);
}

/**
 * Where a damaged record stays when a sound one takes its place.
 * @param {string} key
 */
function asideOf(key) {
  return key.replace("pl1|", "pl1-aside|");
}
