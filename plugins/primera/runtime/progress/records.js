/**
 * What is kept, and nothing else: everything that comes from storage or from a file passes `clean`.
 * Each kind of record says in a module of its own what it is made of and how two become one.
 *
 * @import {Address} from "./key.js"
 *
 * @typedef {"" | "changed" | "retired"} Status
 * @typedef {{v: 1, title: string, label: string, status: Status}} About what is kept, in words
 * @typedef {{v: 1, kind: string}} Kept
 * @typedef {Record<string, unknown>} Raw
 */

/**
 * @template {Kept} Record
 * @typedef {object} Kind
 * @property {(address: Address) => boolean} owns whether a record at an address is of this kind
 * @property {(source: Raw) => Record} clean the record rebuilt field by field; throws Unsound
 * @property {(mine: Record, other: Record) => Partial<Record>} merge the fields that take from both
 * @property {(record: Record) => number} newest when something was last done to it
 */

/** @type {Kind<any>[]} */
const kinds = [];
const MAX_TEXT = 300;
/** Far more than years of use: it only keeps a hostile file from filling the memory. */
const MAX_MEMBERS = 50000;
/** The year 2100: a later time is no time at which somebody did something. */
const LATEST = 4102444800000;

/** Thrown by the readers below for what is no sound record; `clean` makes it null. */
class Unsound extends Error {}

/**
 * Makes a kind of record known to the store of this page.
 * @template {Kept} Record
 * @param {Kind<Record>} kind
 */
export function register(kind) {
  kinds.push(kind);
}

/**
 * The record that a value stands for; null when it is none of ours.
 * @param {Address} address
 * @param {unknown} value
 * @returns {Kept | null}
 */
export function clean(address, value) {
  try {
    const source = object(value);
    return source.v === 1 ? kindAt(address).clean(source) : null;
  } catch (error) {
    if (error instanceof Unsound) return null;
    throw error;
  }
}

/**
 * Both records in one: nothing of either is lost, and the newer wins where they disagree.
 * @template {Kept} Record
 * @param {Address} address of both
 * @param {Record} mine
 * @param {Record} other
 * @returns {Record}
 */
export function merge(address, mine, other) {
  const kind = kindAt(address);
  const newer = kind.newest(other) > kind.newest(mine) ? other : mine;
  return { ...newer, ...kind.merge(mine, other) };
}

/**
 * When something was last done to a record.
 * @param {Address} address
 * @param {Kept} record
 * @returns {number}
 */
export function newest(address, record) {
  return kindAt(address).newest(record);
}

/**
 * What an element says of the record that it keeps.
 * @param {string} title of the quiz or checklist
 * @param {string} label the question or line, in words
 * @returns {About}
 */
export function aboutOf(title, label) {
  return { v: 1, title: title.slice(0, MAX_TEXT), label: label.slice(0, MAX_TEXT), status: "" };
}

/**
 * Whether what was answered or ticked is still in the manual as it was.
 * @param {Address} address of what is kept
 * @param {Status} status what was known of it
 * @param {readonly {part: string, hash: string, was: readonly string[]}[]} shown parts of this page
 * @param {readonly string[]} known ids of all parts of the entry
 * @returns {Status}
 */
export function statusOf({ part, hash }, status, shown, known) {
  if (!known.includes(part)) return "retired";
  const here = shown.find((one) => one.part === part);
  // A quiz may show some of the bank's questions only: of the others it knows that they exist.
  if (!here) return status === "retired" ? "" : status;
  return [here.hash, ...here.was].includes(hash) ? "" : "changed";
}

/** @param {Address} address @returns {Kind<any>} */
function kindAt(address) {
  const kind = kinds.find(({ owns }) => owns(address));
  if (!kind) throw new Unsound();
  return kind;
}

/** @param {Raw} source @returns {About} */
export function about({ title, label, status }) {
  const known = oneOf(["", "changed", "retired"], status);
  return { v: 1, title: text(title), label: text(label), status: known };
}

/** @param {unknown} value @returns {Raw} */
export function object(value) {
  if (typeof value !== "object" || !value || Array.isArray(value)) throw new Unsound();
  return /** @type {Raw} */ (value);
}

/** @param {unknown} value @param {number} [most] @returns {unknown[]} */
export function list(value, most = MAX_MEMBERS) {
  if (!Array.isArray(value) || value.length > most) throw new Unsound();
  return value;
}

/** @param {unknown} value @param {number} [most] @returns {string} */
export function text(value, most = MAX_TEXT) {
  if (typeof value !== "string" || value.length > most) throw new Unsound();
  return value;
}

/** @param {unknown} value @returns {number} milliseconds since 1970 */
export function time(value) {
  const sound = Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= LATEST;
  if (!sound) throw new Unsound();
  return Number(value);
}

/**
 * @template {string} Word
 * @param {readonly Word[]} words
 * @param {unknown} value
 * @returns {Word}
 */
export function oneOf(words, value) {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new Unsound();
  return found;
}
