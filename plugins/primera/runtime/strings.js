/** The words that the runtime shows, in the language of the page. */

/** @type {Record<string, string>} */
const words = {};

/**
 * Adds the words of a feature. The build writes a module for each table of `runtime.toml` that calls
 * this (`strings/quiz.js`); whatever says words of a table imports its module.
 * @param {Readonly<Record<string, string>>} table keys without their `runtime.`
 */
export function learn(table) {
  Object.assign(words, table);
}

/**
 * The text of a key with its braces filled; a number goes in as `n` and picks one or many.
 * @param {string} key
 * @param {Readonly<Record<string, string | number>>} [params]
 * @returns {string}
 */
export function say(key, params = {}) {
  const text = words[key] ?? words[`${key}.${params.n === 1 ? "one" : "other"}`] ?? key;
  return text.replace(/\{(\w+)\}/g, (brace, name) => String(params[name] ?? brace));
}
