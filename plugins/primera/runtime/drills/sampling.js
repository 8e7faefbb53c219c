/**
 * Which questions come next, and in what order their options. Pure: the same seed and the same past
 * draw the same.
 *
 * @import {Drill} from "./table.js"
 * @typedef {{right: boolean, at: number}} Last what came of a question the last time, and when
 */

/** Rank of what went wrong another day: it comes first. Then comes what is new. */
const MISTAKE = 0;
const NEW = 1;
/** What is asked of service itself comes before what is asked of the manual's words. */
const FIRST = ["question", "scene", "example", "steps", "procedure"];
/** How many written questions a round has at most; of the other kinds it has one. */
const WRITTEN = 3;
/** A stage after all stages: what is on no path. */
const NO_STAGE = 1000;

/**
 * The questions of a round: first those that went wrong, then new ones, then those that went right,
 * the oldest first. What was tried since `from` comes last of all: a mistake returns another day.
 * New ones come stage by stage where a role is practised that has a path. Beside the mistakes, each is
 * of another kind and about something else, as long as there are such in the stage.
 * @param {readonly Drill[]} drills
 * @param {(drill: Drill) => Last | null} last
 * @param {{seed: string, from: number, count: number, role?: string}} round
 * @returns {Drill[]}
 */
export function sampleRound(drills, last, { seed, from, count, role = "" }) {
  const hasPath = drills.some(({ stages }) => role in stages);
  const ranked = drills
    .map((drill) => ({ drill, rank: rankOf(drill, last(drill), from, hasPath ? role : ""), by: numberOf(`${seed}/${idOf(drill)}`) }))
    .sort((one, two) => inOrder(one.rank, two.rank) || one.by - two.by);
  const sampled = ranked.filter(({ rank }) => rank[0] === MISTAKE).slice(0, count).map(({ drill }) => drill);
  const others = ranked.filter(({ drill }) => !sampled.includes(drill));
  const bandOf = (/** @type {number[]} */ [rank, stage]) => (!hasPath ? 0 : rank === NEW ? stage : NO_STAGE + rank);
  for (const band of new Set(others.map(({ rank }) => bandOf(rank)))) {
    const some = others.filter(({ rank }) => bandOf(rank) === band).map(({ drill }) => drill);
    for (const drill of some) if (sampled.length < count && isOther(drill, sampled)) sampled.push(drill);
    sampled.push(...some.filter((drill) => !sampled.includes(drill)).slice(0, count - sampled.length));
  }
  return sampled;
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

/**
 * @param {Drill} drill
 * @param {Last | null} last
 * @param {number} from
 * @param {string} role
 * @returns {number[]}
 */
function rankOf(drill, last, from, role) {
  if (!last) return [NEW, role ? (drill.stages[role] ?? NO_STAGE) : 0, FIRST.includes(drill.kind) ? 0 : 1];
  if (last.at >= from) return [3, last.at, 0];
  return last.right ? [2, last.at, 0] : [MISTAKE, 0, 0];
}

/** @param {readonly number[]} one @param {readonly number[]} two */
function inOrder(one, two) {
  return one.map((rank, place) => rank - two[place]).find((difference) => difference !== 0) ?? 0;
}

/** @param {Drill} drill @param {readonly Drill[]} sampled */
function isOther(drill, sampled) {
  const alike = sampled.filter(({ kind }) => kind === drill.kind).length;
  return alike < (drill.kind === "question" ? WRITTEN : 1) && !sampled.some((one) => pageOf(one) === pageOf(drill));
}

/** What a question is about: the page that its passage is on. @param {Drill} drill */
function pageOf({ passage: [url] }) {
  return url.split("#")[0];
}

/** A number for a text, from 0 to 2^32: FNV-1a, mixed so that near texts are far apart. @param {string} text */
function numberOf(text) {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ /** @type {number} */ (letter.codePointAt(0)), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
