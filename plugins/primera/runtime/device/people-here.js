/**
 * Who may be chosen on a device that several people use, and the one without a name who stands for
 * nobody: whoever answers before saying who they are begins with nothing.
 *
 * @import {Store} from "../progress/store.js"
 */

import "../progress/every-kind.js";
import { add, choose, current, namesOf, rename } from "../progress/people.js";
import { MAX_SAID, keepProfile } from "../progress/profile.js";

/** Those who gave a name, in the order of the alphabet. @param {Store} store */
export function peopleHere(store) {
  const named = namesOf(store, "person").filter(({ name }) => name);
  return named.sort((one, two) => one.name.localeCompare(two.name));
}

/** Puts nobody in the place of whoever studies. @param {Store} store */
export function leave(store) {
  const { person } = current(store);
  if (!person || !isNobody(store, person)) add(store, "person", "");
}

/** @param {Store} store @param {string} id */
export function enter(store, id) {
  const { person } = current(store);
  choose(store, { person: id });
  if (person !== id && isNobody(store, person)) store.erase(person);
}

/**
 * Nobody becomes somebody: what was answered already is theirs. A name of digits is the number that
 * the company knows them by.
 * @param {Store} store
 * @param {string} name
 * @param {string} branch
 * @param {number} now
 */
export function enterNew(store, name, branch, now) {
  const person = current(store).person || add(store, "person", "");
  const said = name.trim();
  const number = /^\d+$/.test(said) ? said.slice(0, MAX_SAID) : "";
  rename(store, "person", person, said);
  if (branch.trim() || number) {
    keepProfile(store, person, { branch: branch.trim().slice(0, MAX_SAID), number }, now);
  }
}

/** Whether somebody without a name has nothing kept. @param {Store} store @param {string} id */
function isNobody(store, id) {
  const kept = store.all({ owner: id });
  return kept.every(({ record }) => record.kind === "name" && !(/** @type {any} */ (record).name));
}
