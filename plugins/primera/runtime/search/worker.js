/**
 * Spanish for the theme's search.
 *
 * The theme indexes words as they are written and finds what begins as the query does: without its
 * accents, or in the plural, a word is not found. Here the index holds words folded and as stems,
 * and a query asks for both, and for what the glossary calls the same. What the theme does with the
 * results stays as it is: it marks what was found, and says which words are missing.
 */
import { ignoreSignsBehindWords } from "./signs.js";
import { indexInSpanish } from "./indexing.js";
import { lunr } from "./lunr.js";
import { answers } from "./ranking.js";
import { fold, saysNothing, stemOf } from "./spanish.js";
import { understand } from "./query.js";

/** @import { Clause, Result } from "./lunr.js" */

const SYNONYM = 1;

const askIndex = lunr.Index.prototype.query;

/**
 * @this {any} an index
 * @param {(query: any) => void} build adds the clauses of a query
 * @returns {Result[]}
 */
function askInSpanish(build) {
  const { PROHIBITED } = lunr.Query.presence;
  const asked = new lunr.Query(this.fields);
  build.call(asked, asked);
  /** @type {Clause[]} */
  const excluded = asked.clauses.filter((/** @type {Clause} */ one) => one.presence === PROHIBITED);
  /** @type {Clause[]} */
  const wanted = asked.clauses.filter((/** @type {Clause} */ one) => one.presence !== PROHIBITED);
  const query = understand(this, wanted);
  if (!query.length) return [];
  const results = askIndex.call(this, (/** @type {any} */ rewritten) => {
    /** @type {(term: string, fields: string[], how: object) => void} */
    const ask = (term, fields, how) => rewritten.clause({ term, fields, usePipeline: false, ...how });
    for (const { terms, synonyms, fields } of query) {
      for (const [term, boost] of terms) ask(term, fields, { boost });
      for (const stem of new Set(synonyms.flat()))
        if (!terms.has(stem)) ask(stem, fields, { boost: SYNONYM });
    }
    for (const { term, fields } of excluded)
      for (const form of [fold(term), stemOf(fold(term))])
        ask(form, fields, { presence: PROHIBITED });
  });
  return answers(results, query, wanted);
}

ignoreSignsBehindWords();
indexInSpanish();
lunr.Index.prototype.query = askInSpanish;
// By this the theme decides which words are worth a mention when they are missing.
lunr.stopWordFilter = Object.assign(
  (/** @type {string} */ word) => (saysNothing(fold(word)) ? undefined : word),
  { label: lunr.stopWordFilter.label },
);
