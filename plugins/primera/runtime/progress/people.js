/**
 * Who studies on this device, where they work and who is studying now.
 *
 * @import {Address} from "./key.js"
 * @import {Kind} from "./records.js"
 * @import {Store} from "./store.js"
 * @typedef {{id: string, name: string, at: number}} Named
 * @typedef {"person" | "place"} Sort
 * @typedef {{v: 1, kind: "name", name: string, at: number}} Name
 * @typedef {{person: string, place: string, shift: string, shift_at: number}} Current
 * @typedef {Current & {v: 1, kind: "choice"}} Choice
 */

import { DEVICE, EVERYBODY, NO_HASH } from "./key.js";
import { register, text, time } from "./records.js";

export const MAX_NAME = 60;
/** A shift has the length that a line of the manual can have. */
const MAX_SHIFT = 400;
const CURRENT = onDevice(EVERYBODY, "current");

/** @type {Kind<Choice>} */
const CHOICE = {
  owns: ({ owner, entry, part }) => entry === DEVICE && part === "current" && owner === EVERYBODY,
  clean: ({ person, place, shift, shift_at = 0 }) => ({
    v: 1,
    kind: "choice",
    person: text(person),
    place: text(place),
    shift: text(shift, MAX_SHIFT),
    shift_at: time(shift_at),
  }),
  merge: (mine) => mine,
  newest: () => 0,
};
register(CHOICE);

/** @type {Kind<Name>} */
const NAME = {
  owns: ({ owner, entry, part }) =>
    entry === DEVICE && ["person", "place"].includes(part) && owner !== EVERYBODY,
  clean: ({ name, at }) => ({ v: 1, kind: "name", name: text(name, MAX_NAME), at: time(at) }),
  merge: () => ({}),
  newest: ({ at }) => at,
};
register(NAME);

/**
 * The people or the places of this device, the first one first.
 * @param {Store} store
 * @param {Sort} sort
 * @returns {Named[]}
 */
export function namesOf(store, sort) {
  const found = store.all({ entry: DEVICE }).filter(({ address }) => address.part === sort);
  const named = found.map(({ address, record }) => ({ .../** @type {Name} */ (record), id: address.owner }));
  return named.sort((one, two) => one.at - two.at || (one.id < two.id ? -1 : 1));
}

/**
 * Who is studying, where, in which shift and since when that was chosen. A person or place that is gone gives way to the first
 * there is; without any it is "".
 * @param {Store} store
 * @returns {Current}
 */
export function current(store) {
  const record = /** @type {Choice | null} */ (store.read(CURRENT));
  return {
    person: existing(namesOf(store, "person"), record?.person),
    place: existing(namesOf(store, "place"), record?.place),
    shift: record?.shift ?? "",
    shift_at: record?.shift_at ?? 0,
  };
}

/**
 * @param {Store} store
 * @param {Partial<Current>} change
 */
export function choose(store, change) {
  /** @type {Choice} */
  const choice = { v: 1, kind: "choice", ...current(store), ...change };
  store.write(CURRENT, choice);
}

/**
 * Adds a person or a place and chooses it. Returns its id.
 * @param {Store} store
 * @param {Sort} sort
 * @param {string} name
 */
export function add(store, sort, name) {
  const id = newId();
  rename(store, sort, id, name);
  choose(store, { [sort]: id });
  return id;
}

/**
 * @param {Store} store
 * @param {Sort} sort
 * @param {string} id
 * @param {string} name
 */
export function rename(store, sort, id, name) {
  const short = name.trim().slice(0, MAX_NAME);
  /** @type {Name} */
  const record = { v: 1, kind: "name", name: short, at: Date.now() };
  store.write(onDevice(id, sort), record);
}

/**
 * The person that something is kept for; whoever has given no name yet becomes one without.
 * @param {Store} store
 */
export function personForKeeping(store) {
  return current(store).person || add(store, "person", "");
}

/** @param {string} owner @param {string} part @returns {Address} */
function onDevice(owner, part) {
  return { owner, entry: DEVICE, part, hash: NO_HASH };
}

/** @param {Named[]} all @param {string | undefined} id */
function existing(all, id) {
  return (all.find((one) => one.id === id) ?? all[0])?.id ?? "";
}

/** Not `randomUUID`: that needs https, and manuals are served on plain http inside companies. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, "0")).join("");
}
