/**
 * Assignments as links: all in the fragment, nothing to a server. docs/dev/assignment-links.md.
 *
 * @typedef {"oversized" | "version" | "damaged" | "bounds" | "manual"} LinkFault
 *
 * @typedef {object} Task what is to be done; of a quiz also how, and null is as the manual has it
 * @property {string} address
 * @property {number | null} questions
 * @property {number | null} seed
 * @property {number | null} tries
 * @property {number | null} minutes
 * @property {number | null} passMark
 *
 * @typedef {{name: string, phone: string}} Recipient `phone` in figures, "" for none
 *
 * @typedef {object} Assignment
 * @property {string} manual
 * @property {string} id ten hexadecimal digits
 * @property {string} title
 * @property {Task[]} tasks
 * @property {number | null} opens minutes since 1970
 * @property {number | null} due minutes since 1970
 * @property {string} zone what the times are shown in, "" for the device's own
 * @property {Recipient | null} recipient whom the results go to
 */

import { fromUtf8, isLine, utf8 } from "./varints.js";

const LINK_VERSION = 1;
/** Characters of a link, and of a fragment that is read. */
const LONGEST_LINK = 1500;
const MOST_TASKS = 20;
const LONGEST_TITLE = 120;
const LONGEST_NAME = 60;
/** The year 2100, in minutes since 1970. */
const LATEST_MINUTE = 68_374_080;
/** @type {Readonly<Record<string, readonly [number, number]>>} */
const LINK_BOUNDS = {
  n: [1, 200],
  seed: [0, 2 ** 32 - 1],
  tries: [1, 99],
  min: [1, 600],
  pass: [0, 100],
  o: [0, LATEST_MINUTE],
  d: [0, LATEST_MINUTE],
};
/** @type {Readonly<Record<string, RegExp>>} */
const LINK_PATTERNS = {
  m: /^[a-z0-9-]{1,80}$/,
  id: /^[0-9a-f]{10}$/,
  do: /^[a-z]{1,20}:[a-z0-9-]{1,80}(?:#[a-z0-9-]{1,80})?$/,
  tz: /^[A-Za-z0-9_+/-]{1,40}$/,
  w: /^[0-9]{6,15}$/,
};
const FRAGMENT = /^#pl-a=([0-9]{1,4})\.([A-Za-z0-9_-]+)$/;

/** A fragment that is no assignment, with the reason and the key of the value out of bounds. */
export class LinkError extends Error {
  /** @param {LinkFault} fault @param {string} [key] */
  constructor(fault, key = "") {
    super(`${fault} ${key}`.trim());
    this.fault = fault;
    this.key = key;
  }
}

/**
 * The link that opens a site with an assignment.
 * @param {string} site
 * @param {Assignment} assignment
 * @throws {LinkError}
 */
export function writeLink(site, assignment) {
  const written = JSON.stringify(plainAssignment(assignment));
  assignmentOf(JSON.parse(written));
  const link = `${site}#pl-a=${LINK_VERSION}.${toBase64(utf8(written))}`;
  if (link.length > LONGEST_LINK) throw new LinkError("oversized");
  return link;
}

/**
 * The assignment of a fragment, which begins with `#`.
 * @param {string} fragment
 * @param {string} manual id of the manual that it must belong to
 * @throws {LinkError}
 */
export function readLink(fragment, manual) {
  if (fragment.length > LONGEST_LINK) throw new LinkError("oversized");
  const found = FRAGMENT.exec(fragment);
  if (!found) throw new LinkError("damaged");
  if (Number(found[1]) !== LINK_VERSION) throw new LinkError("version");
  const assignment = assignmentOf(parsed(found[2]));
  if (assignment.manual !== manual) throw new LinkError("manual");
  return assignment;
}

/** The object that is written: JSON leaves out what is not said. @param {Assignment} assignment */
function plainAssignment({ manual, id, title, tasks, opens, due, zone, recipient }) {
  const phone = recipient?.phone ? [recipient.phone] : [];
  return {
    v: LINK_VERSION,
    m: manual,
    id,
    t: title,
    do: tasks.map(({ address, questions, seed, tries, minutes, passMark }) => [
      address,
      {
        n: questions ?? undefined,
        seed: seed ?? undefined,
        tries: tries ?? undefined,
        min: minutes ?? undefined,
        pass: passMark ?? undefined,
      },
    ]),
    o: opens ?? undefined,
    d: due ?? undefined,
    tz: zone || undefined,
    w: recipient ? [recipient.name, ...phone] : undefined,
  };
}

/** @param {string} encoded @returns {unknown} */
function parsed(encoded) {
  try {
    const binary = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
    const data = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
    const text = toBase64(data) === encoded ? fromUtf8(data) : null;
    if (text !== null) return JSON.parse(text);
  } catch {
    // What cannot be decoded or parsed is damaged, whatever the browser says of it.
  }
  throw new LinkError("damaged");
}

/** @param {Uint8Array} data */
function toBase64(data) {
  return btoa(String.fromCharCode(...data)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * An object rebuilt value by value: what is not known stays behind.
 * @param {unknown} read
 * @returns {Assignment}
 */
function assignmentOf(read) {
  const values = objectOf(read);
  if (!values) throw new LinkError("damaged");
  if (values.v !== LINK_VERSION) throw new LinkError("version");
  const tasks = values.do;
  if (!Array.isArray(tasks) || tasks.length < 1 || tasks.length > MOST_TASKS) {
    throw new LinkError("bounds", "do");
  }
  const assignment = {
    manual: matching("m", values.m),
    id: matching("id", values.id),
    title: lineOf("t", values.t, LONGEST_TITLE),
    tasks: tasks.map(taskOf),
    opens: numberOf("o", values),
    due: numberOf("d", values),
    zone: isSaid(values.tz) ? matching("tz", values.tz) : "",
    recipient: isSaid(values.w) ? recipientOf(values.w) : null,
  };
  const { opens, due } = assignment;
  if (opens !== null && due !== null && opens > due) throw new LinkError("bounds", "d");
  return assignment;
}

/** @param {unknown} read @returns {Task} */
function taskOf(read) {
  const [address, said] = Array.isArray(read) ? read : [];
  const options = objectOf(said === undefined ? {} : said);
  if (!options) throw new LinkError("bounds", "do");
  return {
    address: matching("do", address),
    questions: numberOf("n", options),
    seed: numberOf("seed", options),
    tries: numberOf("tries", options),
    minutes: numberOf("min", options),
    passMark: numberOf("pass", options),
  };
}

/** @param {unknown} read @returns {Recipient} */
function recipientOf(read) {
  const [name, phone] = Array.isArray(read) ? read : [];
  return { name: lineOf("w", name, LONGEST_NAME), phone: phone === undefined ? "" : matching("w", phone) };
}

/**
 * The values of an object by its own keys alone: `__proto__` is a key like others.
 * @param {unknown} read
 * @returns {Record<string, unknown> | null}
 */
function objectOf(read) {
  if (typeof read !== "object" || read === null || Array.isArray(read)) return null;
  return Object.assign(Object.create(null), read);
}

/** @param {unknown} value */
function isSaid(value) {
  return value !== undefined && value !== null;
}

/** @param {string} key @param {Record<string, unknown>} values */
function numberOf(key, values) {
  const value = values[key];
  if (!isSaid(value)) return null;
  const [least, greatest] = LINK_BOUNDS[key];
  if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > greatest) {
    throw new LinkError("bounds", key);
  }
  return value + 0; // a 0 that was written with a minus is 0
}

/** @param {string} key @param {unknown} value */
function matching(key, value) {
  if (typeof value !== "string" || !LINK_PATTERNS[key].test(value)) throw new LinkError("bounds", key);
  return value;
}

/** @param {string} key @param {unknown} value @param {number} most characters */
function lineOf(key, value, most) {
  if (typeof value === "string" && isLine(value)) {
    const length = [...value].length;
    if (length >= 1 && length <= most) return value;
  }
  throw new LinkError("bounds", key);
}
