/**
 * One person who is on this device twice becomes one: with two names, or once by a code or a copy.
 *
 * @import {Name} from "./people.js"
 * @import {Store} from "./store.js"
 */

import "./every-kind.js";
import { takeIn } from "./backup-file.js";
import { DEVICE, NO_HASH, pathOf } from "./key.js";

/**
 * Puts everything of one person to another and takes the first away. The other keeps their name, and
 * takes the one of the first where they have none. What cannot be read stays where it is.
 * @param {Store} store
 * @param {string} from
 * @param {string} to
 * @throws {TransferError} where there is no room: then all is as before
 */
export function joinPeople(store, from, to) {
  const named = nameAt(to);
  const name = /** @type {Name | null} */ (store.read(named))?.name;
  const mine = store.all({ owner: from });
  const moved = mine.filter(({ address }) => !name || pathOf(address) !== pathOf(nameAt(from)));
  takeIn(store, moved.map(({ address, record }) => ({ address: { ...address, owner: to }, record })));
  for (const { address } of mine) store.remove(address);
}

/** @param {string} owner */
function nameAt(owner) {
  return { owner, entry: DEVICE, part: "person", hash: NO_HASH };
}
