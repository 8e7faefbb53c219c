/**
 * Progress as a file: to carry it to another device or keep a copy. docs/dev/progress.md.
 *
 * @import {Address} from "./key.js"
 * @import {Kept} from "./records.js"
 * @import {Store} from "./store.js"
 * @typedef {"too_big" | "not_ours" | "other_manual" | "newer" | "damaged" | "full" | `code_${string}`} Reason
 */

import { addressOf, DEVICE, EVERYBODY, pathOf } from "./key.js";
import { clean, merge } from "./records.js";
// A file may hold records of every kind, whatever page takes it in.
import "./every-kind.js";

export const FORMAT = "primera-linea-progress";
/** Browsers keep about five million characters for a site: a longer file is not progress. */
export const MAX_BYTES = 5_000_000;
const VERSION = 1;

/** A file that is not taken, with the reason that words are found by. */
export class TransferError extends Error {
  reason;

  /** @param {Reason} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * The text of a file with the records that are wanted.
 * @param {Store} store
 * @param {(address: Address) => boolean} wanted
 * @param {number} now milliseconds since 1970
 */
export function toFile(store, wanted, now) {
  const chosen = store.all().filter(({ address }) => travels(address) && wanted(address));
  const records = Object.fromEntries(chosen.map(({ address, record }) => [pathOf(address), record]));
  return JSON.stringify({ format: FORMAT, v: VERSION, manual: store.manual, at: now, records });
}

/**
 * The records of a file, all of them sound.
 * @param {string} text
 * @param {string} manual id of the manual that they must belong to
 * @returns {{address: Address, record: Kept}[]}
 * @throws {TransferError}
 */
export function fromFile(text, manual) {
  if (text.length > MAX_BYTES) throw new TransferError("too_big");
  const file = read(() => JSON.parse(text), "not_ours");
  if (file?.format !== FORMAT) throw new TransferError("not_ours");
  if (file.v !== VERSION) throw new TransferError("newer");
  if (file.manual !== manual) throw new TransferError("other_manual");
  if (typeof file.records !== "object" || file.records === null) throw new TransferError("damaged");
  return Object.entries(file.records).map(([path, value]) => {
    const address = addressOf(path);
    if (!address || !travels(address)) throw new TransferError("damaged");
    return { address, record: read(() => clean(address, value), "damaged") };
  });
}

/**
 * Adds the records of a file to what is kept: nothing is lost, the newer wins. Where there is no room for
 * all of them, everything is as before.
 * @param {Store} store
 * @param {readonly {address: Address, record: Kept}[]} records
 * @returns {{added: number, updated: number}} how many records are new, and how many are other than before
 * @throws {TransferError}
 */
export function takeIn(store, records) {
  const counts = { added: 0, updated: 0 };
  const { unsaved } = store;
  /** @type {(() => void)[]} */
  const undo = [];
  for (const { address, record } of records) {
    const mine = store.read(address);
    const joined = mine ? merge(address, mine, record) : record;
    if (mine && JSON.stringify(mine) === JSON.stringify(joined)) continue;
    store.write(address, joined);
    undo.unshift(() => (mine ? store.write(address, mine) : store.remove(address)));
    counts[mine ? "updated" : "added"] += 1;
    if (store.unsaved > unsaved && !store.troubles.has("blocked")) {
      for (const take of undo) take();
      throw new TransferError("full");
    }
  }
  return counts;
}

/** Who is studying now stays on its device. @param {Address} address */
function travels({ owner, entry }) {
  return owner !== EVERYBODY || entry !== DEVICE;
}

/**
 * @template Read
 * @param {() => Read} what
 * @param {Reason} reason to give when it is not sound
 */
function read(what, reason) {
  try {
    return what();
  } catch (error) {
    if (error instanceof SyntaxError) throw new TransferError(reason);
    throw error;
  }
}
