/**
 * What the manual is made of now, as the build writes it down for this page
 * (`rendering/learner_table.py`).
 *
 * @import {Address} from "../progress/key.js"
 * @typedef {"" | "changed" | "retired"} Status
 * @typedef {[hashes: string, topic?: number | null, url?: string]} Part
 * @typedef {object} Table
 * @property {[title: string, url: string][]} topics
 * @property {Record<string, [title: string, url: string, hashes: string]>} entries
 * @property {Record<string, [title: string, url: string]>} quizzes
 * @property {Record<string, Record<string, Part>>} parts
 */

import { NOTES } from "../progress/ticks.js";

/** Who waits longer has no connection: the page goes on without it. */
const PATIENCE = 2000;

/**
 * The table at an address; null when it cannot be fetched.
 * @param {string} address
 * @returns {Promise<Table | null>}
 */
export async function fetchTable(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/**
 * Whether what is kept is still about what the manual says. What the table does not tell stays as it is.
 * @param {Table | null} table
 * @param {Address} address
 * @returns {Status}
 */
export function statusIn(table, { entry, part, hash }) {
  const kind = entry.split(":")[0];
  if (!table || part === NOTES) return "";
  if (part === "_read") return compared(own(table.entries, entry)?.[2], hash);
  if (kind !== "bank" && kind !== "checklist") return "";
  return compared(own(own(table.parts, entry) ?? {}, part)?.[0], hash);
}

/**
 * What an object itself has by a name; the name may come from anywhere.
 * @template Value
 * @param {Record<string, Value>} object
 * @param {string} name
 * @returns {Value | undefined}
 */
export function own(object, name) {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** @param {string | undefined} hashes that say the same @param {string} hash @returns {Status} */
function compared(hashes, hash) {
  if (hashes === undefined) return "retired";
  return hashes.split(" ").includes(hash) ? "" : "changed";
}
