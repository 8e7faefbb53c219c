/**
 * The code printed on paper forms, as `scoring/form_code.py` writes it. paper.md.
 *
 * Integers only, and products and sums below 2 to the power of 53: never `<<` on a whole code.
 */

const FORM_VERSION = 1;
const FORM_LETTERS = "ABCD";
const PAPER_SEEDS = 2 ** 20;
const MEANINGS = 2 ** 10;
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const APART = 0x9e3779b9;

/** @typedef {"length" | "sign" | "check" | "version"} FormCodeFault */
/** @typedef {{seed: number, letter: string, meaning: number}} FormCode */

/**
 * Read a code as people write it: in small letters too, with O for 0, I or L for 1, and blanks.
 * @param {string} text
 * @returns {FormCode | FormCodeFault} why it is no code, if it is none
 */
export function readFormCode(text) {
  const signs = text
    .replace(/[ \u00a0\u2011\u2013-]/g, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  if ([...signs].length !== 8) return "length";
  const values = [...signs].map((sign) => SIGNS.indexOf(sign));
  if (values.includes(-1)) return "sign";
  const data = values.slice(0, -1);
  if (values[data.length] !== checkValue(data)) return "check";
  let rest = data.reduce((number, value) => number * 32 + value, 0);
  const meaning = rest % MEANINGS;
  rest = Math.floor(rest / MEANINGS);
  const seed = rest % PAPER_SEEDS;
  rest = Math.floor(rest / PAPER_SEEDS);
  const letter = FORM_LETTERS[rest % FORM_LETTERS.length];
  if (Math.floor(rest / FORM_LETTERS.length) !== FORM_VERSION) return "version";
  return { seed, letter, meaning };
}

/**
 * The code of a form as it is printed.
 * @param {FormCode} code
 */
export function writeFormCode({ seed, letter, meaning }) {
  let number = FORM_VERSION * FORM_LETTERS.length + FORM_LETTERS.indexOf(letter);
  number = (number * PAPER_SEEDS + seed) * MEANINGS + meaning;
  const data = [];
  for (let place = 0; place < 7; place += 1) {
    data.unshift(number % 32);
    number = Math.floor(number / 32);
  }
  const signs = [...data, checkValue(data)].map((value) => SIGNS[value]).join("");
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/**
 * The seed that a letter is shuffled by, as `sampleForm` takes it.
 * @param {number} seed
 * @param {string} letter
 */
export function formSeed(seed, letter) {
  return (seed + FORM_LETTERS.indexOf(letter) * APART) % 2 ** 32;
}

/** @param {number[]} data */
function checkValue(data) {
  return data.reduce((total, value) => doubled(total ^ value), 0);
}

/** @param {number} value of GF(32), which rests on the polynomial x**5 + x**2 + 1 */
function doubled(value) {
  return (value << 1) ^ (value & 16 ? 0b100101 : 0);
}
