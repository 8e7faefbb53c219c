/**
 * What a code says: who did what, when, and what was answered. docs/dev/codes.md, section 4.
 *
 * @import {Pack, PackItem, PackKind, Single} from "./pack-types.js"
 */

import { sha256 } from "./sha256.js";
import { PayloadError, PayloadReader, PayloadWriter, isLine, utf8 } from "./varints.js";

/** The greatest value of a number in a pack. */
const WORD = 2 ** 32 - 1;
const MOST_ITEMS = 2000;
const MOST_MEMBERS = 20;
/** Bytes of each text. */
const LONGEST = { person: 120, branch: 120, task: 160 };
const LONGEST_TYPED = 80;
const SIZES = { manual: 4, assignment: 5, device: 4, hash: 3 };
const NONE = 0;
const NUMBER = 1;
const TEXT = 2;
const LIST = 3;

/** Eight digits by which a pack names the manual of an id. @param {string} manual */
export async function manualFingerprint(manual) {
  return toHex((await sha256(utf8(`pl-manual:${manual}`))).subarray(0, SIZES.manual));
}

/**
 * The bytes of a pack.
 * @param {Pack} pack
 * @throws {RangeError} names the field that is out of bounds
 */
export function writePayload(pack) {
  checkPack(pack);
  const out = new PayloadWriter();
  out.raw(fromHex(pack.manual));
  out.number(pack.edition);
  out.number(pack.assignment.length / 2);
  out.raw(fromHex(pack.assignment));
  out.text(pack.person);
  out.text(pack.branch);
  out.raw(fromHex(pack.device));
  out.text(pack.task);
  for (const number of [pack.seed, pack.start, pack.seconds, pack.items.length]) out.number(number);
  let before = 0;
  for (const { number, hash, seconds, response } of pack.items) {
    const step = number - before;
    out.number(step >= 0 ? step * 2 : -step * 2 - 1);
    before = number;
    out.raw(fromHex(hash));
    out.number(seconds);
    if (Array.isArray(response)) out.number(response.length * 4 + LIST);
    for (const member of [response].flat()) writeSingle(out, member);
  }
  return out.done();
}

/**
 * The pack of some bytes.
 * @param {PackKind} kind
 * @param {Uint8Array} data
 * @returns {Pack}
 * @throws {PayloadError} for what `writePayload` does not write
 */
export function readPayload(kind, data) {
  const taken = new PayloadReader(data);
  const manual = toHex(taken.raw(SIZES.manual));
  const edition = taken.number(WORD);
  const size = taken.number(SIZES.assignment);
  if (size !== 0 && size !== SIZES.assignment) throw new PayloadError("assignment");
  const pack = {
    kind,
    manual,
    edition,
    assignment: toHex(taken.raw(size)),
    person: taken.text(LONGEST.person),
    branch: taken.text(LONGEST.branch),
    device: toHex(taken.raw(SIZES.device)),
    task: taken.text(LONGEST.task),
    seed: taken.number(WORD),
    start: taken.number(WORD),
    seconds: taken.number(WORD),
    items: readItems(taken),
  };
  taken.end();
  return pack;
}

/** @param {PayloadReader} taken */
function readItems(taken) {
  /** @type {PackItem[]} */
  const items = [];
  let number = 0;
  for (let left = taken.number(MOST_ITEMS); left > 0; left -= 1) {
    const step = taken.number();
    number += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
    if (number < 0 || number > WORD) throw new PayloadError("number");
    const hash = toHex(taken.raw(SIZES.hash));
    items.push({ number, hash, seconds: taken.number(WORD), response: readResponse(taken) });
  }
  return items;
}

/** Its form in the two lowest bits, and above them a number or a length. @param {PayloadWriter} out @param {Single} single */
function writeSingle(out, single) {
  if (single === null) {
    out.number(NONE);
  } else if (typeof single === "number") {
    out.number(single * 4 + NUMBER);
  } else {
    const encoded = utf8(single);
    out.number(encoded.length * 4 + TEXT);
    out.raw(encoded);
  }
}

/** @param {PayloadReader} taken */
function readResponse(taken) {
  const head = taken.number();
  if (head % 4 !== LIST) return readSingle(taken, head);
  const count = Math.floor(head / 4);
  if (count > MOST_MEMBERS) throw new PayloadError("members");
  return Array.from({ length: count }, () => readSingle(taken, taken.number()));
}

/** @param {PayloadReader} taken @param {number} head @returns {Single} */
function readSingle(taken, head) {
  const value = Math.floor(head / 4);
  const form = head % 4;
  if (form === NUMBER && value <= WORD) return value;
  if (form === TEXT && value <= LONGEST_TYPED) return taken.words(value);
  if (form === NONE && value === 0) return null;
  throw new PayloadError("response");
}

/** @param {Pack} pack @throws {RangeError} for what could not be read back */
function checkPack(pack) {
  expect(["R", "A", "O", "P", "C"].includes(pack.kind), "kind");
  expect(isHex(pack.manual, SIZES.manual), "manual");
  expect(pack.assignment === "" || isHex(pack.assignment, SIZES.assignment), "assignment");
  expect(isHex(pack.device, SIZES.device), "device");
  for (const name of /** @type {const} */ (["person", "branch", "task"])) {
    expect(fits(pack[name], LONGEST[name]), name);
  }
  for (const name of /** @type {const} */ (["edition", "seed", "start", "seconds"])) {
    expect(isWord(pack[name]), name);
  }
  expect(pack.items.length <= MOST_ITEMS, "items");
  for (const { number, hash, seconds, response } of pack.items) {
    expect(isWord(number) && isWord(seconds) && isHex(hash, SIZES.hash), "items");
    const members = [response].flat();
    expect(members.length <= MOST_MEMBERS && members.every(isSingle), "response");
  }
}

/** @param {boolean} right @param {string} field */
function expect(right, field) {
  if (!right) throw new RangeError(`out of bounds: ${field}`);
}

/** @param {unknown} value */
function isSingle(value) {
  return value === null || isWord(value) || fits(value, LONGEST_TYPED);
}

/** @param {unknown} value */
function isWord(value) {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= WORD;
}

/** @param {string} value @param {number} size */
function isHex(value, size) {
  return value.length === size * 2 && /^[0-9a-f]*$/.test(value);
}

/** Whether it is a text of one line that takes so many bytes at most. @param {unknown} value @param {number} most */
function fits(value, most) {
  return typeof value === "string" && value.length <= most && isLine(value) && utf8(value).length <= most;
}

/** @param {Uint8Array} data */
function toHex(data) {
  return Array.from(data, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {string} digits */
function fromHex(digits) {
  return Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}
