/**
 * Where a record is kept: `pl1|<manual>|<owner>|<entry>|<part>|<hash>`. See docs/dev/progress.md.
 *
 * @typedef {object} Address
 * @property {string} owner a person, a place, or EVERYBODY
 * @property {string} entry `bank:fundamentos`, or DEVICE
 * @property {string} part id of a question, line or stage, or what else is kept of the entry
 * @property {string} hash its meaning hash, or NO_HASH
 */

/** Owner of what belongs to whoever uses the device. */
export const EVERYBODY = "_";
/** Entry of what is about the device and its people, not about the manual. */
export const DEVICE = "device";
/** Stands for the hash of a record that is about no text of the manual. */
export const NO_HASH = "_";

const PATH =
  /^(?<owner>_|[a-z0-9]{1,40})\|(?<entry>device|[a-z]{1,20}:[a-z0-9-]{1,80})\|(?<part>_(?:notes|read)|[a-z0-9-]{1,80})\|(?<hash>_|[0-9a-f]{12})$/;

/**
 * What all keys of a manual start with.
 * @param {string} manual
 */
export function prefixOf(manual) {
  return `pl1|${manual}|`;
}

/**
 * The part of a key after its manual.
 * @param {Address} address
 */
export function pathOf({ owner, entry, part, hash }) {
  return [owner, entry, part, hash].join("|");
}

/**
 * Reads the part of a key after its manual; null when it is not one of ours.
 * @param {string} path
 * @returns {Address | null}
 */
export function addressOf(path) {
  const found = PATH.exec(path);
  return found && /** @type {Address} */ ({ ...found.groups });
}
