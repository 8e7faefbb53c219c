/** What the index holds: each word folded and as a stem, and fields that only the search sees. */
import { lunr } from "./lunr.js";
import { manual } from "./manual.js";
import { fold, saysNothing, stemOf } from "./spanish.js";

// A word of a text weighs 1; one of a title, what the site's configuration says.
const NUMBER = 60;
const NAMES = 20;
const KIND = 1;

/**
 * @param {string} location of a page, with or without directory URLs
 * @returns {string} the page as `manual` names it
 */
export function pageAt(location) {
  return location.replace(/(?:^|\/)index\.html$|\.html$|\/$/, "");
}

/**
 * @param {string} page
 * @returns {string | undefined} the words for what it is, and for its area
 */
function kindOf(page) {
  const [, folder = ""] = /^([^/#]+)\/[^#]+$/.exec(page) ?? [];
  return [manual.kinds[folder], manual.areas[page]].filter(Boolean).join(" ") || undefined;
}

/**
 * A field with words of ours. Sections have none: `manual` knows pages only.
 *
 * @param {number} boost
 * @param {(page: string) => string | undefined} words
 */
function hiddenField(boost, words) {
  /** @param {{location: string}} document */
  function extractor({ location }) {
    // The theme's tokenizer notes there what to mark in the field that it was called for.
    lunr.tokenizer.table = [];
    return words(pageAt(location));
  }
  return { boost, extractor };
}

/**
 * @param {any} token
 * @param {number} order of the word in its field
 */
function formsOf(token, order) {
  const word = fold(token.toString());
  if (saysNothing(word)) return undefined;
  token.metadata.order = order;
  return [token.update(() => word), token.clone(() => stemOf(word))];
}

/** @this {any} the builder of the index */
function buildInSpanish() {
  this.pipeline.reset();
  this.searchPipeline.reset();
  this.pipeline.add(formsOf);
  this.metadataWhitelist.push("order");
  this.field("number", hiddenField(NUMBER, (page) => manual.numbers[page]));
  this.field("names", hiddenField(NAMES, (page) => manual.names[page]));
  this.field("kind", hiddenField(KIND, kindOf));
}

/** Take the place of the theme's indexing in Spanish. */
export function indexInSpanish() {
  lunr.Pipeline.registerFunction(formsOf, "forms-es");
  lunr.es = Object.assign(buildInSpanish, lunr.es);
}
