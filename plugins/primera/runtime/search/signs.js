/**
 * Signs behind a word of a query are punctuation. The engine reads «queja:» as the name of a field with
 * nothing to look for in it, and «queja-» as a word and an empty one; «title:queja» stays what it is.
 */
import { lunr } from "./lunr.js";

const COLON = /:(?=[^\p{L}\p{M}\p{N}\s]*(?:\s|$))/gu;
const SIGNS = /[^\p{L}\p{M}\p{N}\s*]+(?=\*?(?:\s|$))/gu;

/** Have the engine read queries without the signs behind their words. */
export function ignoreSignsBehindWords() {
  const { QueryLexer, QueryParser } = lunr;
  // The theme cuts the query by the places that the lexer gives: there the length stays.
  lunr.QueryLexer = class extends QueryLexer {
    /** @param {string} text */
    constructor(text) {
      super(text.replace(COLON, " "));
    }
  };
  lunr.QueryParser = class extends QueryParser {
    /** @param {string} text @param {object} query */
    constructor(text, query) {
      super(text.replace(SIGNS, ""), query);
    }
  };
}
