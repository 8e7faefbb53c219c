/**
 * The engine of the theme's search, in whose worker these modules run, after the theme's own file
 * for the language. It brings no types.
 *
 * @typedef {Record<string, {position?: number[], order?: number[]}>} Match
 *   What was found of a term: field -> places of its marks, and which words of the field they are.
 * @typedef {{ref: string, score: number, matchData: {metadata: Record<string, Match>}}} Result
 * @typedef {{term: string, fields: string[], presence: number}} Clause a word of a query
 */

/** @type {any} */
export const lunr = /** @type {any} */ (self).lunr;
