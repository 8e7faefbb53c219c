/**
 * Takes in a code of progress: to whom it belongs here, and what it adds.
 *
 * @import {Store} from "./store.js"
 */

import { takeIn } from "./backup-file.js";
import { DEVICE, NO_HASH } from "./key.js";
import { choose, current, namesOf, newId } from "./people.js";
import { progressIn } from "./progress-code.js";
import "./every-kind.js";

const ID = /^[a-z0-9]{1,40}$/;

/**
 * Adds what a text with a code says to whoever it is of: the same person, one of that name, or whoever
 * studies here and has no name yet. Else it is somebody new. Whoever it is studies from now on.
 * @param {Store} store
 * @param {string} text
 * @param {number} now milliseconds since 1970
 * @returns {Promise<{name: string, added: number, updated: number}>}
 * @throws {TransferError} and then nothing was touched
 */
export async function receive(store, text, now) {
  const { name, owner, records } = await progressIn(text, store.manual);
  const people = namesOf(store, "person");
  const studying = people.find(({ id }) => id === current(store).person);
  const found =
    people.find(({ id }) => id === owner) ??
    people.find((one) => name && sameName(one.name, name)) ??
    (studying?.name ? null : studying);
  const person = found?.id ?? (ID.test(owner) && !namesOf(store, "place").some(({ id }) => id === owner) ? owner : newId());
  const named = { address: { owner: person, entry: DEVICE, part: "person", hash: NO_HASH }, record: { v: 1, kind: "name", name, at: now } };
  const theirs = records.map(({ address, record }) => ({ address: { ...address, owner: person }, record }));
  const isNamed = found && (found.name || !name);
  const counts = takeIn(store, /** @type {any} */ ([...(isNamed ? [] : [named]), ...theirs]));
  choose(store, { person });
  return { name: found?.name || name, ...counts };
}

/** @param {string} one @param {string} two */
export function sameName(one, two) {
  const plain = (/** @type {string} */ name) => name.trim().normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain(one) === plain(two);
}
