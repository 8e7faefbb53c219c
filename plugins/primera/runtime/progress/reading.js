/**
 * What somebody says that they have read: an entry of the manual as it was then, and since when.
 *
 * @import {About, Kind} from "./records.js"
 * @typedef {{state: "done" | "open", at: number}} ReadMark
 * @typedef {About & {kind: "read", marks: ReadMark[]}} Read
 */

import { about, list, object, oneOf, register, text, time } from "./records.js";

/** Part under which it is kept; no part of an entry can have this id. */
export const READ = "_read";

/** @type {Kind<Read>} */
const READS = {
  owns: ({ entry, part }) => entry.includes(":") && part === READ,
  clean: (source) => ({ ...about(source), kind: "read", marks: lastMark(list(source.marks).map(markOf)) }),
  merge: (mine, other) => ({ marks: lastMark([...mine.marks, ...other.marks]) }),
  newest: ({ marks }) => marks.at(-1)?.at ?? 0,
};
register(READS);

/**
 * Whether it stands as read.
 * @param {Read | null} record
 */
export function isRead(record) {
  return record?.marks.at(-1)?.state === "done";
}

/**
 * The record of an entry that is read, or is not any more. Its time is later than the one before,
 * whatever the clock.
 * @param {Read | null} record
 * @param {About} words
 * @param {ReadMark["state"]} state
 * @param {number} now milliseconds since 1970
 * @returns {Read}
 */
export function withMark(record, words, state, now) {
  const at = Math.max(now, (record?.marks.at(-1)?.at ?? 0) + 1);
  return { ...words, kind: "read", marks: [{ state, at }] };
}

/** @param {unknown} value @returns {ReadMark} */
export function markOf(value) {
  const { state, at } = object(value);
  return { state: oneOf(["done", "open"], text(state)), at: time(at) };
}

/**
 * The later of two marks; of two at one time, what was done.
 * @template {ReadMark} Mark
 * @param {Mark} one
 * @param {Mark} two
 * @returns {Mark}
 */
export function later(one, two) {
  if (one.at !== two.at) return two.at > one.at ? two : one;
  return two.state === "done" ? two : one;
}

/** The last mark alone. @param {readonly ReadMark[]} marks @returns {ReadMark[]} */
function lastMark(marks) {
  return marks.length ? [marks.reduce(later)] : [];
}
