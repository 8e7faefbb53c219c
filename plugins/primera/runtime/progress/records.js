/**
 * What is kept, and nothing else: everything that comes from storage or from a file passes `clean`.
 * Each kind of record says in a module of its own what it is made of and how two become one.
 *
 * @import {Address} from "./key.js"
 *
 * @typedef {{v: 1, title: string, label: string}} About what is kept, in words
 * @typedef {{v: 1, kind: string}} Kept
 * @typedef {Record<string, unknown>} Raw
 */

/**
 * @template {Kept} Record
 * @typedef {object} Kind
 * @property {(address: Address) => boolean} owns whether a record at an address is of this kind
 * @property {(source: Raw) => Record} clean the record rebuilt field by field; throws SyntaxError
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

/**
 * Makes a kind of record known to the store of this page.
 * @template {Kept} Record
 * @param {Kind<Record>} kind
 */
export function register(kind) {
  kinds.push(kind);
}

/**
 * The record that a value stands for.
 * @param {Address} address
 * @param {unknown} value
 * @returns {Kept}
 * @throws {SyntaxError} When it is none of ours, as JSON.parse does for what is no JSON.
 */
export function clean(address, value) {
  const source = object(value);
  const kind = kindAt(address);
  must(kind && source.v === 1);
  return kind.clean(source);
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
  const both = kind.merge(mine, other);
  const after = kind.newest(other) - kind.newest(mine);
  const ours = { ...mine, ...both };
  return newerOf(ours, { ...other, ...both }, (one) => (one === ours ? 0 : after));
}

/**
 * The later of two; of two at one time the one that says more, whichever came first.
 * @template One
 * @param {One} one
 * @param {One} two
 * @param {(one: One) => number} when
 */
export function newerOf(one, two, when) {
  const [first, second] = [one, two].map((each) => JSON.stringify(each));
  return (when(two) - when(one) || second.length - first.length || +(second > first)) > 0 ? two : one;
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
  return { v: 1, title: title.slice(0, MAX_TEXT), label: label.slice(0, MAX_TEXT) };
}

/**
 * The kind of the records at an address; undefined where no module of this page knows it.
 * @param {Address} address
 * @returns {any} a kind
 */
export function kindAt(address) {
  return kinds.find(({ owns }) => owns(address));
}

/** @param {Raw} source @returns {About} */
export function about({ title, label }) {
  return { v: 1, title: text(title), label: text(label) };
}

/** @param {unknown} value @returns {Raw} */
export function object(value) {
  must(value && typeof value === "object" && !Array.isArray(value));
  return /** @type {Raw} */ (value);
}

/** @param {any} value @param {number} [most] @returns {unknown[]} */
export function list(value, most = MAX_MEMBERS) {
  must(Array.isArray(value) && value.length <= most);
  return value;
}

/** @param {any} value @param {number} [most] @returns {string} */
export function text(value, most = MAX_TEXT) {
  must(typeof value === "string" && value.length <= most);
  return value;
}

/** @param {any} value @returns {number} milliseconds since 1970 */
export function time(value) {
  must(Number.isSafeInteger(value) && value >= 0 && value <= LATEST);
  return value;
}

/**
 * @template {string | boolean} Word
 * @param {readonly Word[]} words
 * @param {any} value
 * @returns {Word}
 */
export function oneOf(words, value) {
  must(words.includes(value));
  return value;
}

/** @param {unknown} sound */
function must(sound) {
  if (!sound) throw new SyntaxError("no sound record");
}
