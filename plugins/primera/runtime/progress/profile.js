/**
 * What a person says of themselves: whether it is their first week, what they work as, and where.
 *
 * @import {Address} from "./key.js"
 * @import {Kind} from "./records.js"
 * @import {Store} from "./store.js"
 * @typedef {object} Said
 * @property {string} role id of a role; "" where none was chosen
 * @property {boolean} first_week
 * @property {number} started when somebody first said whether it is their first week; 0 before
 * @property {string} branch where they work
 * @property {string} number what the company knows them by
 * @typedef {Said & {v: 1, kind: "profile", at: number}} Profile
 */

import { DEVICE, EVERYBODY, NO_HASH } from "./key.js";
import { oneOf, register, text, time } from "./records.js";

export const PROFILE = "profile";
export const MAX_SAID = 80;
/** @type {Said} */
const NOTHING = { role: "", first_week: false, started: 0, branch: "", number: "" };

/** @type {Kind<Profile>} */
const PROFILES = {
  owns: ({ owner, entry, part }) => entry === DEVICE && part === PROFILE && owner !== EVERYBODY,
  clean: ({ role, first_week, started, branch, number, at }) => ({
    v: 1,
    kind: "profile",
    role: text(role, MAX_SAID),
    first_week: oneOf([true, false], first_week),
    started: time(started),
    branch: text(branch, MAX_SAID),
    number: text(number, MAX_SAID),
    at: time(at),
  }),
  merge: (mine, other) => (rankOf(mine) < rankOf(other) ? other : mine),
  newest: ({ at }) => at,
};
register(PROFILES);

/**
 * What a person said of themselves; null when they were not asked yet.
 * @param {Store} store
 * @param {string} owner
 */
export function profileOf(store, owner) {
  return owner ? /** @type {Profile | null} */ (store.read(placeOf(owner))) : null;
}

/**
 * Keeps a change in what a person says of themselves. Its time is later than the one before.
 * @param {Store} store
 * @param {string} owner the person
 * @param {Partial<Said>} change
 * @param {number} now milliseconds since 1970
 */
export function keepProfile(store, owner, change, now) {
  const before = profileOf(store, owner);
  const at = Math.max(now, (before?.at ?? 0) + 1);
  /** @type {Profile} */
  const record = { ...NOTHING, ...before, ...change, v: 1, kind: "profile", at };
  store.write(placeOf(owner), record);
}

/** @param {string} owner @returns {Address} */
function placeOf(owner) {
  return { owner, entry: DEVICE, part: PROFILE, hash: NO_HASH };
}

/** By what the later of two is known; of one time, any order will do that is always the same. @param {Profile} record */
function rankOf(record) {
  return String(record.at).padStart(13, "0") + JSON.stringify(Object.entries(record).sort());
}
