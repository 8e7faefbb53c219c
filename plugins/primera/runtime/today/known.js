/**
 * What somebody has read, passed and done, as far as paths ask for it.
 *
 * @import {Address} from "../progress/key.js"
 * @typedef {{state: string, at: number}} Mark
 * @typedef {{at: number, points: number, of: number, passed: boolean}} Result
 * @typedef {object} Known
 * @property {Map<string, Map<string, Mark>>} read entry -> meaning hash -> the last mark
 * @property {Map<string, Result[]>} results entry -> results, the first one first
 * @property {Map<string, Mark>} tasks `path:<id>|<stage>` -> whether its task was done
 */

/**
 * @param {Iterable<[Address, any]>} records of one person, sound ones
 * @returns {Known}
 */
export function knownOf(records) {
  /** @type {Known} */
  const known = { read: new Map(), results: new Map(), tasks: new Map() };
  for (const [{ entry, part, hash }, record] of records) {
    if (part === "_read") {
      const marks = known.read.get(entry) ?? new Map();
      known.read.set(entry, marks.set(hash, record.marks.at(-1)));
    }
    if (part === "results") known.results.set(entry, record.results);
    if (entry.startsWith("path:") && record.task) known.tasks.set(`${entry}|${part}`, record.task);
  }
  return known;
}
