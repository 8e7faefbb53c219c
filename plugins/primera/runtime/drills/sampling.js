/**
 * Which questions come next, and in what order their options. Pure: the same seed and the same past
 * draw the same.
 *
 * @import {Drill} from "./table.js"
 * @typedef {{right: boolean, at: number}} Last what came of a question the last time, and when
 */

/** Rank of what went wrong another day: it comes first. */
const MISTAKE = 0;

/**
 * The questions of a round: first those that went wrong, then new ones, then those that went right,
 * the oldest first. What was tried since `from` comes last of all: a mistake returns another day.
 * Beside the mistakes, each is of another kind and about something else, as long as there are such.
 * @param {readonly Drill[]} drills
 * @param {(drill: Drill) => Last | null} last
 * @param {{seed: string, from: number, count: number}} round
 * @returns {Drill[]}
 */
export function sampleRound(drills, last, { seed, from, count }) {
  const ranked = drills
    .map((drill) => ({ drill, rank: rankOf(last(drill), from), by: numberOf(`${seed}/${idOf(drill)}`) }))
    .sort((one, two) => one.rank[0] - two.rank[0] || one.rank[1] - two.rank[1] || one.by - two.by);
  const mistakes = ranked.filter(({ rank }) => rank[0] === MISTAKE).map(({ drill }) => drill);
  const sampled = mistakes.slice(0, count);
  const others = ranked.map(({ drill }) => drill).filter((drill) => !sampled.includes(drill));
  for (const drill of others) if (sampled.length < count && isOther(drill, sampled)) sampled.push(drill);
  const rest = others.filter((drill) => !sampled.includes(drill));
  return [...sampled, ...rest.slice(0, count - sampled.length)];
}

/**
 * Things in an order that rests on a seed and on them alone.
 * @template Thing
 * @param {readonly Thing[]} things
 * @param {string} seed
 * @param {(thing: Thing) => string} name
 * @returns {Thing[]}
 */
export function shuffled(things, seed, name) {
  return things
    .map((thing) => ({ thing, by: numberOf(`${seed}/${name(thing)}`) }))
    .sort((one, two) => one.by - two.by)
    .map(({ thing }) => thing);
}

/** @param {Drill} drill */
export function idOf({ kind, part }) {
  return `${kind}/${part}`;
}

/** @param {Last | null} last @param {number} from @returns {[rank: number, at: number]} */
function rankOf(last, from) {
  if (!last) return [1, 0];
  if (last.at >= from) return [3, last.at];
  return last.right ? [2, last.at] : [MISTAKE, 0];
}

/** @param {Drill} drill @param {readonly Drill[]} sampled */
function isOther(drill, sampled) {
  return !sampled.some(({ kind, part }) => kind === drill.kind || part === drill.part);
}

/** A number for a text, from 0 to 2^32: FNV-1a, mixed so that near texts are far apart. @param {string} text */
function numberOf(text) {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ /** @type {number} */ (letter.codePointAt(0)), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
