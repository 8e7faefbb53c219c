/**
 * Codes: packs as signs that travel in messages, and found again in them. docs/dev/codes.md.
 *
 * @import {CodeFault, CodeFaultName, Pack, PackKind} from "./pack-types.js"
 * @typedef {{kind: PackKind, part: number, count: number, name: string}} Head
 * @typedef {{head: Head, place: number, chunks: Map<number, Uint8Array>}} Parts
 */

import { fromSigns, plainSigns, signsOf, toSigns } from "./base32.js";
import { BETWEEN_SIGNS, CHECK_SIGNS, CODE_HEAD, LEADING_SIGNS, PART_HEAD } from "./code-text.js";
import { manualFingerprint, readPayload, writePayload } from "./pack.js";
import { sha256 } from "./sha256.js";
import { PayloadError, PayloadReader, PayloadWriter, utf8 } from "./varints.js";

/** Characters that are searched for codes at once. */
const LONGEST_TEXT = 10_000_000;
/** Codes and parts of codes in a text. */
const MOST_CODES = 20_000;
const LONGEST_PAYLOAD = 2 ** 15;
const MOST_PARTS = 99;
const FEWEST_PARTS = 2;
const CODE_VERSION = "1";
/** Signs that have the length of what follows in them. */
const LENGTH_SIGNS = 5;
/** Characters of a part that are not of its share of the payload. */
const AROUND = "PL1R-99.99-CHECKS-".length + LENGTH_SIGNS + CHECK_SIGNS;

/**
 * The code of a pack; in parts of at most `longest` characters when it is longer.
 * @param {Pack} pack
 * @param {number} [longest]
 * @throws {RangeError} for a pack out of bounds, or one that takes more parts than there may be
 */
export async function writeCode(pack, longest = Infinity) {
  const payload = writePayload(pack);
  if (payload.length > LONGEST_PAYLOAD) throw new RangeError("out of bounds: items");
  const { kind } = pack;
  const whole = await packet({ kind, part: 0, count: 0, name: "" }, payload);
  if (whole.length <= longest) return [whole];
  const room = Math.floor(((longest - AROUND) * 5) / 8);
  if (room * MOST_PARTS < payload.length) throw new RangeError("out of bounds: longest");
  const size = Math.ceil(payload.length / Math.ceil(payload.length / room));
  const count = Math.ceil(payload.length / size);
  const name = whole.slice(-CHECK_SIGNS);
  const chunks = Array.from({ length: count }, (_, place) => payload.slice(place * size, (place + 1) * size));
  return Promise.all(chunks.map((chunk, place) => packet({ kind, part: place + 1, count, name }, chunk)));
}

/**
 * What the codes in a text say, in their order, or why one says nothing. The parts of a code stand at
 * the place of the first of them. Of a text that is too long nothing is read.
 * @param {string} text
 * @param {string} manual id of the manual that they must belong to
 * @returns {Promise<(Pack | CodeFault)[]>}
 */
export async function findCodes(text, manual) {
  const starts = text.length <= LONGEST_TEXT ? headsIn(text) : null;
  if (!starts) return [faultOf("oversized")];
  const fingerprint = await manualFingerprint(manual);
  /** @type {(Pack | CodeFault | null)[]} */
  const found = [];
  /** @type {Map<string, Parts>} */
  const divided = new Map();
  for (const [place, { end, version, kind }] of starts.entries()) {
    const body = text.slice(end, starts[place + 1]?.start);
    const part = PART_HEAD.exec(body);
    if (version !== CODE_VERSION) {
      found.push(faultOf("version"));
    } else if (part) {
      const head = partHead(kind, part);
      found.push(await takePart(head, body.slice(part[0].length), divided, found.length));
    } else {
      found.push(await readWhole(kind, body, fingerprint));
    }
  }
  for (const parts of divided.values()) found[parts.place] = await joinedParts(parts, fingerprint);
  return found.filter((one) => one !== null);
}

/** The heads of codes; null for more than there may be. @param {string} text */
function headsIn(text) {
  const heads = [];
  for (const found of text.matchAll(CODE_HEAD)) {
    if (found.index && /[0-9A-Za-z]/.test(text[found.index - 1])) continue;
    if (heads.length === MOST_CODES) return null;
    const kind = /** @type {PackKind} */ (found[2].toUpperCase().replace("0", "O"));
    const end = found.index + found[0].length;
    heads.push({ start: found.index, end, version: plainSigns(found[1]), kind });
  }
  return heads;
}

/** @param {PackKind} kind @param {RegExpExecArray} part @returns {Head} */
function partHead(kind, part) {
  const name = plainSigns(part[3].replace(BETWEEN_SIGNS, ""));
  return { kind, part: Number(plainSigns(part[1])), count: Number(plainSigns(part[2])), name };
}

/** @param {PackKind} kind @param {string} body @param {string} fingerprint */
async function readWhole(kind, body, fingerprint) {
  const content = await contentOf({ kind, part: 0, count: 0, name: "" }, body);
  return typeof content === "string" ? faultOf(content, kind) : unpacked(kind, content, fingerprint);
}

/**
 * Puts a part to the others of its code, or says what is wrong with it.
 * @param {Head} head
 * @param {string} body
 * @param {Map<string, Parts>} divided
 * @param {number} place
 */
async function takePart(head, body, divided, place) {
  const { kind, part, count, name } = head;
  const sound = count >= FEWEST_PARTS && part >= 1 && part <= count;
  const content = sound ? await contentOf(head, body) : "mistyped";
  if (typeof content === "string") return { ...faultOf(content, kind), part, count };
  const key = `${kind}${count}-${name}`;
  const parts = divided.get(key) ?? { head, place, chunks: new Map() };
  if (!parts.chunks.has(part)) parts.chunks.set(part, content);
  divided.set(key, parts);
  return null;
}

/** @param {Parts} parts @param {string} fingerprint */
async function joinedParts({ head: { kind, count, name }, chunks }, fingerprint) {
  const numbers = Array.from({ length: count }, (_, place) => place + 1);
  const missing = numbers.filter((number) => !chunks.has(number));
  if (missing.length) return { ...faultOf("parts", kind), count, missing };
  const payload = Uint8Array.from(numbers.flatMap((number) => [...(chunks.get(number) ?? [])]));
  const check = await checkOf({ kind, part: 0, count: 0, name: "" }, payload);
  return check === name ? unpacked(kind, payload, fingerprint) : faultOf("damaged", kind);
}

/** @param {PackKind} kind @param {Uint8Array} payload @param {string} fingerprint */
function unpacked(kind, payload, fingerprint) {
  try {
    const pack = readPayload(kind, payload);
    return pack.manual === fingerprint ? pack : faultOf("manual", kind);
  } catch (error) {
    if (error instanceof PayloadError) return faultOf("damaged", kind);
    throw error;
  }
}

/** @param {CodeFaultName} fault @param {PackKind | null} [kind] @returns {CodeFault} */
function faultOf(fault, kind = null) {
  return { fault, kind, part: 0, count: 0, missing: [] };
}

/** @param {Head} head @param {Uint8Array} content */
async function packet(head, content) {
  const out = new PayloadWriter();
  out.number(content.length);
  out.raw(content);
  return headText(head) + toSigns(out.done()) + (await checkOf(head, content));
}

/**
 * The bytes behind a head, or why they cannot be read.
 * @param {Head} head
 * @param {string} body
 * @returns {Promise<Uint8Array | CodeFaultName>}
 */
async function contentOf(head, body) {
  const plain = body.replace(BETWEEN_SIGNS, "");
  const signs = plainSigns(LEADING_SIGNS.exec(plain)?.[0] ?? "");
  const short = /[Uu]/.test(plain[signs.length] ?? "") ? "mistyped" : "truncated";
  if (signs.length < LENGTH_SIGNS) return short;
  const length = lengthOf(signs.slice(0, LENGTH_SIGNS));
  if (!length) return "mistyped";
  const count = signsOf(length.place + length.size);
  if (signs.length < count + CHECK_SIGNS) return short;
  const { data, left } = fromSigns(signs.slice(0, count));
  const content = data.subarray(length.place);
  const check = signs.slice(count, count + CHECK_SIGNS);
  return left === 0 && check === (await checkOf(head, content)) ? content : "mistyped";
}

/** How many bytes follow, and how many say so; null when they say nothing. @param {string} signs */
function lengthOf(signs) {
  const taken = new PayloadReader(fromSigns(signs).data);
  try {
    return { size: taken.number(LONGEST_PAYLOAD), place: taken.place };
  } catch (error) {
    if (error instanceof PayloadError) return null;
    throw error;
  }
}

/** The first 30 bits of the hash of a head and what follows it, as signs. @param {Head} head @param {Uint8Array} content */
async function checkOf(head, content) {
  const digest = await sha256(Uint8Array.from([...utf8(headText(head)), ...content]));
  return toSigns(digest.subarray(0, 4)).slice(0, CHECK_SIGNS);
}

/** @param {Head} head */
function headText({ kind, part, count, name }) {
  return `PL${CODE_VERSION}${kind}-${part ? `${part}.${count}-${name}-` : ""}`;
}
