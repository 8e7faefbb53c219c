/** Reading responses, which may come from a file, a link or edited storage. */

/**
 * A member of a response; undefined when it has none. Only an own property counts.
 * @param {unknown} response
 * @param {string} name
 */
export function memberOf(response, name) {
  if (typeof response !== "object" || !response || !Object.hasOwn(response, name)) return undefined;
  return /** @type {Record<string, unknown>} */ (response)[name];
}

/**
 * A list of different ids, all of them known; null for anything else.
 * @param {unknown} given
 * @param {readonly string[]} known
 * @returns {string[] | null}
 */
export function idsAmong(given, known) {
  if (!Array.isArray(given) || given.length > known.length) return null;
  const different = new Set(given);
  if (different.size < given.length) return null;
  return [...different].every((one) => known.includes(one)) ? given : null;
}
