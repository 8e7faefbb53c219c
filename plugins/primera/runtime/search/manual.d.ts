/** What the search has to know of a manual. The build writes this module. */
export declare const manual: {
  /** Words that say nothing, with blanks between. */
  stop_words: string;
  /** A line for each family of words that no ending explains. */
  families: string;
  /** First segment of an address -> what its pages are called. */
  kinds: Record<string, string>;
  /** Address of a practice -> the title of its area. */
  areas: Record<string, string>;
  /** Address of a practice -> its number. */
  numbers: Record<string, string>;
  /** Address of a page -> what else people call what it is about. */
  names: Record<string, string>;
  /** Groups of phrases for the same thing. */
  synonyms: string[][];
};
