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
 * @param {Iterable<[Address, any]>} records of one person; what is no mark and no result is none
 * @returns {Known}
 */
export function knownOf(records) {
  /** @type {Known} */
  const known = { read: new Map(), results: new Map(), tasks: new Map() };
  for (const [{ entry, part, hash }, { marks, results, task }] of records) {
    if (part === "_read" && Array.isArray(marks) && marks.length) {
      const before = known.read.get(entry) ?? new Map();
      known.read.set(entry, before.set(hash, marks.at(-1)));
    }
    if (part === "results" && Array.isArray(results)) known.results.set(entry, results.filter(Boolean));
    if (entry.startsWith("path:") && task) known.tasks.set(`${entry}|${part}`, task);
  }
  return known;
}
