/**
 * Which questions an attempt asks, in which order, with which order of options. scoring.md,
 * section 13: the same seed and plan give the same form as primera.scoring.sampling.
 *
 * @typedef {{take: number, sort: readonly string[]}} Row a row of a blueprint and the ids of its sort
 * @typedef {object} Plan
 * @property {readonly string[]} questions ids of all candidates, in the order of the page
 * @property {readonly Row[]} rows without any, each candidate is asked
 * @property {readonly string[]} shuffle `questions`, `options`, both or nothing
 * @property {Readonly<Record<string, readonly string[]>>} options those that may change their order
 * @typedef {{questions: string[], options: Record<string, string[]>}} Form
 */

const WORDS = 2 ** 32;

/**
 * The form of a seed.
 * @param {Plan} plan
 * @param {number} seed an integer from 0 to 2 ** 32 - 1
 * @param {ReadonlyMap<string, number>} [asked] how many earlier attempts asked a question; none: 0
 * @returns {Form}
 */
export function sampleForm({ questions, rows, shuffle, options }, seed, asked = new Map()) {
  const below = chance(seed);
  const sampled = rows.length ? sampledBy(rows, below, asked) : new Set(questions);
  const chosen = questions.filter((question) => sampled.has(question));
  const ordered = shuffle.includes("questions") ? shuffled(chosen, below) : chosen;
  const mixed = shuffle.includes("options") ? ordered.filter((question) => Object.hasOwn(options, question)) : [];
  return {
    questions: ordered,
    options: Object.fromEntries(mixed.map((question) => [question, shuffled(options[question], below)])),
  };
}

/**
 * The generator mulberry32. What it gives is a number below a bound, each as likely: the last words,
 * which would not be, go by.
 * @param {number} seed
 */
function chance(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return (word ^ (word >>> 14)) >>> 0;
  };
  return (/** @type {number} */ bound) => {
    const fair = WORDS - (WORDS % bound);
    let word = next();
    while (word >= fair) word = next();
    return word % bound;
  };
}

/**
 * The members in another order, by Fisher and Yates.
 * @param {readonly string[]} members
 * @param {(bound: number) => number} below
 */
function shuffled(members, below) {
  const mixed = [...members];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}

/**
 * The questions of all rows, none twice; as many as the rows can have together at most, and of
 * these, those that the fewest earlier attempts asked.
 * @param {readonly Row[]} rows
 * @param {(bound: number) => number} below
 * @param {ReadonlyMap<string, number>} asked
 */
function sampledBy(rows, below, asked) {
  const often = (/** @type {string} */ question) => asked.get(question) ?? 0;
  const all = rows.map(({ sort }) => shuffled(sort, below));
  let mixed = all;
  /** @type {Map<string, number>} */
  const holders = new Map();

  /**
   * Gives a row one more: a free one or, failing that, one that another row can replace.
   * @param {number} row
   * @param {Set<string>} tried
   * @returns {boolean}
   */
  function gets(row, tried) {
    const free = mixed[row].find((question) => !holders.has(question));
    const got = free ?? mixed[row].find((question) => yields(question, row, tried));
    if (got !== undefined) holders.set(got, row);
    return got !== undefined;
  }

  /**
   * Whether the row that holds a question finds another in its place.
   * @param {string} question
   * @param {number} row the one that wants it
   * @param {Set<string>} tried
   */
  function yields(question, row, tried) {
    const holder = /** @type {number} */ (holders.get(question));
    if (holder === row || tried.has(question)) return false;
    tried.add(question);
    return gets(holder, tried);
  }

  const left = rows.map(({ take }) => take);
  for (const times of [...new Set(all.flat().map(often))].sort((one, two) => one - two)) {
    mixed = all.map((sort) => sort.filter((question) => often(question) <= times));
    for (const row of rows.keys()) while (left[row] > 0 && gets(row, new Set())) left[row] -= 1;
  }
  return new Set(holders.keys());
}
