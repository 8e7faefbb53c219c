/**
 * What is kept of whoever is studying, as a page needs it that only tells what comes next. It reads
 * the keys of docs/dev/progress.md by itself: the modules that know all of a record, and write it,
 * come when something is to be kept.
 *
 * @import {Profile} from "./next-step.js"
 * @import {Address} from "../progress/key.js"
 * @typedef {[address: Address, record: any]} Found
 * @typedef {{profile: Profile | null, records: Found[], last: {entry: string, at: number} | null}} Kept
 */

/** Answers and ticks are many, and nothing here asks for what they say. */
const WANTED = /^(?:device\|profile|path:.*|quiz:.*\|attempt-.*|.*\|(?:_read|results))$/;

/**
 * @param {string} manual
 * @param {(entry: string) => boolean} isPlace whether one can go back to where an entry was used
 * @returns {Kept}
 */
export function keptOf(manual, isPlace) {
  const prefix = `pl1|${manual}|`;
  const { person, place } = parsed(localStorage.getItem(`${prefix}_|device|current|_`)) ?? {};
  /** @type {Kept} */
  const kept = { profile: null, records: [], last: null };
  for (const [key, text] of Object.entries(localStorage)) {
    if (!key.startsWith(prefix)) continue;
    const [owner, entry, part, hash] = key.slice(prefix.length).split("|");
    if (owner !== person && owner !== place) continue;
    if (isPlace(entry)) kept.last = later(kept.last, entry, text);
    if (owner !== person || !WANTED.test(`${entry}|${part}`)) continue;
    const record = parsed(text);
    if (record && part === "profile") kept.profile = record;
    else if (record) kept.records.push([{ owner, entry, part, hash }, record]);
  }
  return kept;
}

/** @param {Kept["last"]} last @param {string} entry @param {string} text of a record */
function later(last, entry, text) {
  const at = newest(text);
  return at > (last?.at ?? 0) ? { entry, at } : last;
}

/**
 * The latest time of a record. Its words cannot hold one: in them every quote has a backslash.
 * @param {string} text
 */
function newest(text) {
  const times = [...text.matchAll(/"at":(\d{1,13})\b/g)].map(([, at]) => Number(at));
  return Math.max(0, ...times.filter((at) => at <= Date.now()));
}

/** What is damaged is nothing here: the page that keeps it tells. @param {string | null} text @returns {any} */
function parsed(text) {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
