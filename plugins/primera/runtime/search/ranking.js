/** Which of the results that the index gives are an answer, and in which order. */
import { pageAt } from "./indexing.js";
import { lunr } from "./lunr.js";
import { fold, stemOf } from "./spanish.js";
import { isIdle } from "./query.js";

/** @import { Clause, Match, Result } from "./lunr.js" */
/** @import { Word } from "./query.js" */
/** @typedef {{result: Result, page: string, found: string[][]}} Hit `found`: terms of each word */

/** How much more a page counts that has all the words and not some: a power of their share. */
const COVERAGE = 3;
/** A list mentions everything, and is seldom what is looked for when there is a page of its own. */
const LIST_OF_PAGES = 0.3;

/**
 * @param {Record<string, Match>} matches
 * @param {Word} word
 * @returns {string[]} the terms in a result that stand for a word
 */
function termsOf(matches, { terms, synonyms }) {
  const whole = synonyms.filter((group) => group.every((stem) => stem in matches));
  return [...[...terms.keys()].filter((term) => term in matches), ...whole.flat()];
}

/**
 * @param {Clause[]} clauses
 * @returns {Clause[][]} what stands in quotes: the theme makes required words of it
 */
function phrasesIn(clauses) {
  /** @type {Clause[][]} */
  const runs = [[]];
  for (const clause of clauses)
    if (clause.presence === lunr.Query.presence.REQUIRED) runs[0]?.push(clause);
    else runs.unshift([]);
  return runs.filter((run) => run.length > 1);
}

/**
 * @param {Record<string, Match>} matches
 * @param {Clause[]} phrase
 * @returns {boolean} whether its words follow one another in the title or the text
 */
function follows(matches, phrase) {
  const words = phrase.map((clause, offset) => ({ clause, offset }));
  const telling = words.filter(({ clause }) => !isIdle(clause));
  return ["title", "text"].some((field) => {
    const [first, ...rest] = telling.map(({ clause, offset }) => {
      const word = fold(clause.term);
      const match = matches[word]?.[field] ?? matches[stemOf(word)]?.[field];
      return new Set((match?.order ?? []).map((order) => order - offset));
    });
    return [...(first ?? [])].some((begin) => rest.every((begins) => begins.has(begin)));
  });
}

/**
 * @param {Record<string, Match>} matches
 * @param {string[]} terms
 * @returns {Match} as if they were one term, with each place once
 */
function asOne(matches, terms) {
  /** @type {Match} */
  const one = {};
  for (const term of terms)
    for (const [field, { position = [] }] of Object.entries(matches[term] ?? {}))
      one[field] = { position: [...new Set([...(one[field]?.position ?? []), ...position])] };
  return one;
}

/**
 * @param {Hit} hit
 * @param {Word[]} query
 * @param {number} onPage how many words of the query are anywhere on the page
 */
function rank({ result, page, found }, query, onPage) {
  const matches = result.matchData.metadata;
  const here = found.filter((terms) => terms.length).length;
  const titled = found.every((terms) => terms.some((term) => matches[term]?.title));
  result.score *= ((here + onPage) / 2 / query.length) ** COVERAGE;
  if (!page.includes("/") && !titled) result.score *= LIST_OF_PAGES;
  // The theme looks for the words that were typed, not for the terms that stand for them.
  const typed = query.map((word, place) => [word.typed, asOne(matches, found[place] ?? [])]);
  result.matchData.metadata = Object.fromEntries(typed.filter((_, place) => found[place]?.length));
}

/**
 * @param {Result[]} results
 * @param {Word[]} query
 * @param {Clause[]} clauses that the query was understood from
 * @returns {Result[]} those that are an answer, the best first
 */
export function answers(results, query, clauses) {
  const phrases = phrasesIn(clauses);
  const exact = results.filter(({ matchData }) =>
    phrases.every((phrase) => follows(matchData.metadata, phrase)),
  );
  const hits = (exact.length ? exact : results)
    .map((result) => ({
      result,
      page: pageAt(result.ref.split("#")[0] ?? ""),
      found: query.map((word) => termsOf(result.matchData.metadata, word)),
    }))
    .filter(
      ({ found }) =>
        found.some((terms) => terms.length) &&
        query.every(({ required }, place) => !required || found[place]?.length),
    );
  /** @type {Map<string, Set<number>>} */
  const onPage = new Map();
  for (const { page, found } of hits) {
    const places = onPage.get(page) ?? new Set();
    onPage.set(page, places);
    found.forEach((terms, place) => terms.length && places.add(place));
  }
  for (const hit of hits) rank(hit, query, onPage.get(hit.page)?.size ?? 0);
  return hits.map(({ result }) => result).sort((one, other) => other.score - one.score);
}
