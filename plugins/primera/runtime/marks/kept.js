/**
 * What whoever is studying has read and finished, by keys: the modules that know all of a record
 * would be many times the size. See docs/dev/progress.md.
 *
 * @typedef {{state: "read" | "changed", at: number}} Reading
 * @typedef {{at: number, points: number, of: number, passed: boolean}} Result
 * @typedef {object} Kept
 * @property {string[]} keys of this person, without what comes before the entry
 * @property {(entry: string, hashes: readonly string[]) => Reading | null} reading of an entry that
 *   has these meaning hashes now: read as it is, or as it was before
 * @property {(entry: string) => {first: Result, best: Result, last: Result} | null} results
 */

const READ = "|_read|";

/**
 * @param {string} manual
 * @returns {Kept}
 */
export function keptOf(manual) {
  const prefix = `pl1|${manual}|`;
  const all = keysOf(prefix);
  const start = `${prefix}${ownerOf(prefix, all)}|`;
  const keys = all.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
  /** Entry -> hashes that it was read with. @type {Map<string, string[]>} */
  const read = new Map();
  for (const key of keys) {
    const [entry, hash] = key.includes(READ) ? key.split(READ) : [];
    if (entry && hash) read.set(entry, [...(read.get(entry) ?? []), hash]);
  }
  return {
    keys,
    reading: (entry, hashes) => {
      const marks = (read.get(entry) ?? []).map((hash) => {
        const mark = parsed(start + entry + READ + hash)?.marks?.at?.(-1);
        return { here: hashes.includes(hash), done: mark?.state === "done", at: Number(mark?.at) || 0 };
      });
      marks.sort((one, two) => Number(two.here) - Number(one.here) || two.at - one.at);
      const [last] = marks;
      return last?.done ? { state: last.here ? "read" : "changed", at: last.at } : null;
    },
    results: (entry) => {
      /** @type {Result[]} */
      const found = parsed(`${start}${entry}|results|_`)?.results ?? [];
      const share = (/** @type {Result} */ { points, of }) => (of ? points / of : 0);
      const best = found.reduce((one, two) => (share(two) > share(one) ? two : one), found[0]);
      return best && { first: found[0], best, last: found[found.length - 1] };
    },
  };
}

/** @param {string} prefix */
function keysOf(prefix) {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return []; // Without storage nothing is kept.
  }
}

/**
 * Who is studying: whoever was chosen, or else the first there is.
 * @param {string} prefix
 * @param {readonly string[]} keys
 */
function ownerOf(prefix, keys) {
  const people = keys.filter((key) => key.endsWith("|device|person|_"));
  const chosen = parsed(`${prefix}_|device|current|_`)?.person;
  const ids = people.map((key) => key.slice(prefix.length).split("|")[0]);
  if (ids.length < 2 || ids.includes(chosen)) return ids.includes(chosen) ? chosen : ids[0];
  const since = (/** @type {string} */ id) => parsed(`${prefix}${id}|device|person|_`)?.at ?? 0;
  return ids.sort((one, two) => since(one) - since(two) || (one < two ? -1 : 1))[0];
}

/** What is kept by a key; null when it is nothing, or damaged. @param {string} key */
function parsed(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
