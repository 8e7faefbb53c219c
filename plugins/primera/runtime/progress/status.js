/**
 * Whether what was answered or ticked is still in the manual as it was.
 *
 * @import {Address} from "./key.js"
 * @import {Status} from "./records.js"
 */

/**
 * @param {Address} address of what is kept
 * @param {Status} status what was known of it
 * @param {readonly {part: string, hash: string, was: readonly string[]}[]} shown parts of this page
 * @param {ReadonlySet<string>} known ids of all parts of the entry
 * @returns {Status}
 */
export function statusOf({ part, hash }, status, shown, known) {
  if (!known.has(part)) return "retired";
  const here = shown.find((one) => one.part === part);
  // A quiz may show some of the bank's questions only: of the others it knows that they exist.
  if (!here) return status === "retired" ? "" : status;
  return [here.hash, ...here.was].includes(hash) ? "" : "changed";
}
