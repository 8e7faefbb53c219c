/** What somebody who typed a query is looking for, in terms of the index. */
import { lunr } from "./lunr.js";
import { manual } from "./manual.js";
import { fold, saysNothing, stemOf, stemsOf } from "./spanish.js";

/** @import { Clause } from "./lunr.js" */
/**
 * @typedef {object} Word a word of a query
 * @property {string} typed
 * @property {string[]} fields where to look for it
 * @property {boolean} required
 * @property {string} stem
 * @property {Map<string, number>} terms what stands for it in the index -> its weight
 * @property {string[][]} synonyms groups of stems; each group stands for it when all are there
 */

const SAME_WORD = 1;
const SAME_STEM = 2;
const SAME_BEGINNING = 0.5;
const ONE_LETTER_AWAY = 1;
/** Shorter terms are one letter away from too many. */
const SHORTEST_MISSPELT = 6;
const LONGEST_MISSPELT = 25;
/** What stands further back in a query is left out: each word costs time. */
const MOST_WORDS = 24;

const synonyms = manual.synonyms.map((group) =>
  group.map(stemsOf).filter((phrase) => phrase.length),
);

/**
 * @param {Clause} clause
 * @returns {boolean} whether its word says nothing
 */
export function isIdle({ term }) {
  return saysNothing(fold(term.replace(/\*$/, "")));
}

/**
 * @param {any} index
 * @param {any} set
 * @returns {string[]} the terms of the index in a set
 */
function termsIn(index, set) {
  return index.tokenSet.intersect(set).toArray();
}

/**
 * @param {any} index
 * @param {string} word folded
 * @param {boolean} unfinished whether it may be the beginning of a word
 * @returns {Map<string, number>}
 */
function termsFor(index, word, unfinished) {
  const { fromString, fromFuzzyString } = lunr.TokenSet;
  const exact = [word, stemOf(word)];
  /** @type {Map<string, number>} */
  const terms = new Map();
  if (exact[0] && exact[0] in index.invertedIndex) terms.set(exact[0], SAME_WORD);
  if (exact[1] && exact[1] in index.invertedIndex) terms.set(exact[1], SAME_STEM);
  // Nobody who asks for practice 4 wants practices 40 to 43.
  if (/^\d*$/.test(word)) return terms;
  if (unfinished || !terms.size)
    for (const longer of termsIn(index, fromString(`${word}*`)))
      if (!terms.has(longer)) terms.set(longer, SAME_BEGINNING);
  if (terms.size) return terms;
  for (const form of exact)
    if (form.length >= SHORTEST_MISSPELT && form.length <= LONGEST_MISSPELT)
      for (const near of termsIn(index, fromFuzzyString(form, 1))) terms.set(near, ONE_LETTER_AWAY);
  return terms;
}

/**
 * Give each word of a phrase of the glossary what the glossary calls the same.
 *
 * @param {Word[]} words
 */
function addSynonyms(words) {
  const asked = new Set(words.map((word) => word.stem));
  for (const group of synonyms)
    for (const phrase of group.filter((stems) => stems.every((stem) => asked.has(stem)))) {
      const others = group.filter((other) => other !== phrase);
      for (const word of words) if (phrase.includes(word.stem)) word.synonyms.push(...others);
    }
}

/**
 * @param {any} index
 * @param {Clause[]} clauses without those that exclude a word
 * @returns {Word[]} the words that say something; of a query that is one word only, that word
 */
export function understand(index, clauses) {
  const telling = clauses.filter((clause) => !isIdle(clause));
  const last = clauses[clauses.length - 1];
  /** @type {Map<string, Clause>} */
  const distinct = new Map();
  for (const clause of clauses.length > 1 ? telling : clauses) distinct.set(clause.term, clause);
  const words = [...distinct.values()].slice(0, MOST_WORDS).map((clause) => {
    const typed = clause.term.replace(/^\*|\*$/g, "");
    const word = fold(typed);
    const required = clause.presence === lunr.Query.presence.REQUIRED;
    const terms = termsFor(index, word, clause === last && !required);
    /** @type {string[][]} */
    const others = [];
    return { typed, fields: clause.fields, required, stem: stemOf(word), terms, synonyms: others };
  });
  addSynonyms(words);
  return words;
}
