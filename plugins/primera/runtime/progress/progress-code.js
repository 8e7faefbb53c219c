/**
 * Progress as a code that fits into a message: what was read, what quizzes came to, tasks that are
 * done, and what somebody says of themselves. docs/dev/codes.md, section 6.
 *
 * @import {Address} from "./key.js"
 * @import {Kept} from "./records.js"
 * @import {Profile} from "./profile.js"
 * @import {Result} from "./results.js"
 * @import {Store} from "./store.js"
 * @import {Pack, PackItem} from "../exchange/pack-types.js"
 * @typedef {{at: number, done: boolean}} Moment
 * @typedef {{address: string, hash: string, moment: Moment, numbers: number[], words?: string[]}} Said
 * @typedef {{name: string, owner: string, records: {address: Address, record: Kept}[]}} Progress
 */

import { oneLine } from "../exchange/coded.js";
import { findCodes, writeCode } from "../exchange/codes.js";
import { manualFingerprint } from "../exchange/pack.js";
import { TransferError } from "./backup-file.js";
import { addressOf, DEVICE, NO_HASH } from "./key.js";
import { namesOf } from "./people.js";
import { PROFILE, profileOf } from "./profile.js";
import { READ } from "./reading.js";
import { clean } from "./records.js";
import { outstanding, RESULTS } from "./results.js";

/** What each item has of numbers, its time aside; by how many there are, one is told from another. */
const STAGE_NUMBERS = 1;
const READ_NUMBERS = 2;
const RESULT_NUMBERS = 3;
const PROFILE_NUMBERS = 4;
const WHOLE_SECOND = 1000;
const WHOLE_MINUTE = 60 * WHOLE_SECOND;
const SHORT_HASH = 6;
/** A code of more would go into no message. */
const MOST_SAID = 600;
/** Bytes of a name and of a branch. */
const LONGEST_CALLED = 120;
const NO_HASH_DIGITS = "000000";

/**
 * The code of what somebody has behind them; of very much, the newest.
 * @param {Store} store
 * @param {string} owner
 * @param {number} now milliseconds since 1970
 */
export async function progressCode(store, owner, now) {
  const { name = "" } = namesOf(store, "person").find(({ id }) => id === owner) ?? {};
  const profile = profileOf(store, owner);
  const newest = [...everySaid(store, owner)].sort((one, two) => two.moment.at - one.moment.at);
  const said = [selfSaid(owner, profile), ...newest.slice(0, MOST_SAID).sort(byAddress)];
  /** @type {Pack} */
  const pack = {
    kind: "P",
    manual: await manualFingerprint(store.manual),
    edition: 0,
    assignment: "",
    person: oneLine(name, LONGEST_CALLED),
    branch: oneLine(profile?.branch ?? "", LONGEST_CALLED),
    device: "00000000",
    task: "",
    seed: 0,
    start: Math.floor(now / WHOLE_MINUTE),
    seconds: 0,
    items: said.map((one, place) => itemOf(one, said[place - 1]?.address ?? "")),
  };
  const [code] = await writeCode(pack);
  return code;
}

/**
 * What a text with a code of progress says, all of it sound.
 * @param {string} text
 * @param {string} manual id of the manual that it must belong to
 * @returns {Promise<Progress>}
 * @throws {TransferError}
 */
export async function progressIn(text, manual) {
  const found = await findCodes(text, manual);
  const pack = found.find((one) => !("fault" in one) && one.kind === "P");
  if (pack && !("fault" in pack)) return progressOf(pack);
  const fault = found.find((one) => "fault" in one);
  if (fault && "fault" in fault) throw new TransferError(`code_${fault.fault}`);
  throw new TransferError(found.length ? "code_other" : "code_none");
}

/** @param {Store} store @param {string} owner @returns {Said[]} */
function everySaid(store, owner) {
  return store.all({ owner }).flatMap(({ address, record }) => saidOf(address, /** @type {any} */ (record)));
}

/** What a record says, if it is one of those that travel. @param {Address} kept @param {any} record @returns {Said[]} */
function saidOf({ entry, part, hash }, record) {
  const plain = { address: entry, hash: NO_HASH_DIGITS, numbers: [] };
  switch (record.kind) {
    case "read":
      return record.marks.map((/** @type {any} */ mark) => ({
        ...plain,
        hash: hash.slice(0, SHORT_HASH),
        moment: momentOf(mark),
        numbers: [Number.parseInt(hash.slice(SHORT_HASH), 16)],
      }));
    case "result": {
      /** @type {Set<Result>} */
      const different = new Set(Object.values(outstanding(record) ?? {}));
      return [...different].map(({ at, points, of, passed }) => ({
        ...plain,
        moment: { at, done: passed },
        numbers: [points, of],
      }));
    }
    case "stage":
      return [{ ...plain, address: `${entry}#${part}`, moment: momentOf(record.task) }];
  }
  return [];
}

/** Who it is, and what they say of themselves. @param {string} owner @param {Profile | null} profile @returns {Said} */
function selfSaid(owner, profile) {
  const { at = 0, first_week: done = false, started = 0, role = "", number = "" } = profile ?? {};
  const numbers = [Math.floor(started / WHOLE_SECOND), started % WHOLE_SECOND, 0];
  return { address: "", hash: NO_HASH_DIGITS, moment: { at, done }, numbers, words: [role, oneLine(number), owner] };
}

/** @param {Said} one @param {Said} two */
function byAddress(one, two) {
  return one.address < two.address ? -1 : Number(one.address > two.address);
}

/** @param {{state: string, at: number}} mark @returns {Moment} */
function momentOf({ state, at }) {
  return { at, done: state === "done" };
}

/** @param {Said} said @param {string} before address of the item before @returns {PackItem} */
function itemOf({ address, hash, moment, numbers, words }, before) {
  let shared = 0;
  while (shared < address.length && address[shared] === before[shared]) shared += 1;
  const rest = address.slice(shared).match(/.{1,80}/g) ?? [];
  const fine = (moment.at % WHOLE_SECOND) * 2 + Number(moment.done);
  const seconds = Math.floor(moment.at / WHOLE_SECOND);
  return { number: shared, hash, seconds, response: [fine, ...numbers, ...(words ?? rest)] };
}

/** @param {Pack} pack @returns {Progress} */
function progressOf({ person, branch, items }) {
  /** @type {Map<string, any>} */
  const found = new Map();
  let owner = "";
  let address = "";
  try {
    for (const item of items) {
      const { numbers, texts } = partsOf(item);
      if (numbers.length === PROFILE_NUMBERS) {
        owner = texts[2] ?? "";
        if (item.seconds) addSaid(found, profileIn(branch, item, numbers, texts));
      } else {
        address = address.slice(0, item.number) + texts.join("");
        addSaid(found, entryIn(address, item, numbers));
      }
    }
    return { name: person, owner, records: [...found].map(([path, value]) => recordAt(path, value)) };
  } catch (error) {
    if (error instanceof SyntaxError) throw new TransferError("code_damaged");
    throw error;
  }
}

/** Several results of a quiz are one record. @param {Map<string, any>} found @param {{path: string, value: any}} one */
function addSaid(found, { path, value }) {
  const before = found.get(path);
  if (before?.results) before.results.push(...value.results);
  else found.set(path, value);
}

/** The numbers of an item, and its texts after them. @param {PackItem} item */
function partsOf({ response }) {
  const members = Array.isArray(response) ? response : [];
  const count = members.findIndex((one) => typeof one !== "number");
  const numbers = /** @type {number[]} */ (count < 0 ? members : members.slice(0, count));
  const texts = count < 0 ? [] : members.slice(count);
  if (!numbers.length || texts.some((one) => typeof one !== "string")) throw new SyntaxError("no item");
  return { numbers, texts: /** @type {string[]} */ (texts) };
}

/** @param {string} address @param {PackItem} item @param {number[]} numbers */
function entryIn(address, { hash, seconds }, [fine, ...rest]) {
  const at = timeOf(seconds, fine);
  const state = fine % 2 ? "done" : "open";
  const about = { v: 1, title: "", label: "" };
  const [entry, part = ""] = address.split("#");
  switch (rest.length + 1) {
    case STAGE_NUMBERS:
      return { path: `${entry}|${part}|${NO_HASH}`, value: { ...about, kind: "stage", task: { state, at } } };
    case READ_NUMBERS: {
      const whole = hash + rest[0].toString(16).padStart(SHORT_HASH, "0");
      return { path: `${entry}|${READ}|${whole}`, value: { ...about, kind: "read", marks: [{ state, at }] } };
    }
    case RESULT_NUMBERS: {
      const results = [{ at, points: rest[0], of: rest[1], passed: state === "done" }];
      return { path: `${entry}|${RESULTS}|${NO_HASH}`, value: { ...about, kind: "result", results } };
    }
  }
  throw new SyntaxError("no item");
}

/** @param {string} branch @param {PackItem} item @param {number[]} numbers @param {string[]} texts */
function profileIn(branch, { seconds }, [fine, began, after], [role = "", number = ""]) {
  const started = began * WHOLE_SECOND + after;
  const value = { v: 1, kind: "profile", role, number, branch, started, first_week: fine % 2 === 1 };
  return { path: `${DEVICE}|${PROFILE}|${NO_HASH}`, value: { ...value, at: timeOf(seconds, fine) } };
}

/** Of a person who is not chosen yet. @param {string} path @param {unknown} value */
function recordAt(path, value) {
  const address = addressOf(`x|${path}`);
  if (!address) throw new SyntaxError("no address");
  return { address, record: clean(address, value) };
}

/** @param {number} seconds @param {number} fine */
function timeOf(seconds, fine) {
  return seconds * WHOLE_SECOND + Math.floor(fine / 2);
}
