/**
 * What typed words share that differ only in looks. scoring.md, section 8. Every table is written
 * out: languages and their versions differ in what they take for a blank, a small letter or a letter
 * without its accent.
 */

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const INVISIBLE =
  /[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\u{e0000}-\u{e0fff}]/gu;
const BLANKS = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const DASHES = /[\u2010-\u2015\u2043\u2212\u2796\ufe58\ufe63]/g;
const APOSTROPHES = /[\x60\xb4\u02b9\u02bb\u02bc\u2018-\u201b\u2032\u2035\u2039\u203a]/g;
const QUOTES = /[\xab\xbb\u201c-\u201f\u2033\u2036\u301d-\u301f]/g;
const CAPITALS = /[A-Z\xc0-\xd6\xd8-\xde]/g;
const ACCENTED = "áéíóúàèìòùâêîôûäëïöü";
const SIGNS = ".,;:¿?¡!\"'()[]{}…•·*_~-";
const AROUND_SYMBOL = / ?([#$%&+/<=>@\\^|¢£¥€±×÷º]) ?/g;
const MINUS_APART = /(^|[^0-9] )- (?=[.,]?[0-9])/g;
const NUMBER_BEGINS = /^-?[$¢£¥€]?[.,]?[0-9]/;
const ARTICLES = ["el", "la", "los", "las", "lo", "un", "una", "unos", "unas", "the", "an"];
const LEAST_STEM = 3;
const GENDER = /[aeo](s?)$/;

/**
 * NFC, small letters, single spaces, and one look for what keyboards write in several.
 * @param {string} text
 */
export function spaced(text) {
  const looks = text.normalize("NFC").replace(FULL_WIDTH, (sign) => moved(sign, -0xfee0)).replace(INVISIBLE, "");
  const plain = looks.replace(BLANKS, " ").replace(DASHES, "-").replace(APOSTROPHES, "'").replace(QUOTES, '"');
  const small = plain.replace(/°/g, "º").replace(CAPITALS, (capital) => moved(capital, 32));
  // Some marks compose with the small letter alone, as the line below an h.
  return small.normalize("NFC").replace(/^ | $/g, "");
}

/**
 * The same without blanks around symbols, and words without the signs at their ends.
 * @param {string} text
 */
export function folded(text) {
  const plain = spaced(text).replace(AROUND_SYMBOL, "$1").replace(MINUS_APART, "$1-").replace(/ - /g, "-");
  return plain.split(" ").map(withoutSigns).filter(Boolean).join(" ");
}

/** Without signs at its ends; what belongs to a number at either end is no sign. @param {string} word */
function withoutSigns(word) {
  let start = 0;
  let end = word.length;
  while (start < end && SIGNS.includes(word[start]) && !NUMBER_BEGINS.test(word.slice(start))) start += 1;
  while (end > start && SIGNS.includes(word[end - 1]) && !/[0-9]-$/.test(word.slice(start, end))) end -= 1;
  return word.slice(start, end);
}

/**
 * Vowels without their accents; ñ and ç are letters of their own.
 * @param {string} text
 */
export function withoutAccents(text) {
  return text.replace(/[à-ü]/g, (letter) => "aeiou"[ACCENTED.indexOf(letter) % 5] ?? letter);
}

/**
 * Without an article at the beginning, unless nothing else is left.
 * @param {string} text
 */
export function withoutArticle(text) {
  const end = text.indexOf(" ");
  return end > 0 && ARTICLES.includes(text.slice(0, end)) ? text.slice(end + 1) : text;
}

/**
 * Each word cut to what its singular and its plural share, without accents.
 * @param {string} text
 */
export function withoutNumber(text) {
  return withoutAccents(text).split(" ").map(stemOf).join(" ");
}

/**
 * Each word cut to what its masculine and its feminine share, without accents.
 * @param {string} text
 */
export function withoutGender(text) {
  return withoutAccents(text).split(" ").map(neutralOf).join(" ");
}

/** Inglés and ingleses, clase and clases: all that ends in e and s goes, the same for both. @param {string} word */
function stemOf(word) {
  let { length } = [...word];
  let stem = word;
  for (; length > LEAST_STEM && /[es]$/.test(stem); length -= 1) stem = stem.slice(0, -1);
  return stem.replace(/z$/, "c");
}

/** Inglés and inglesa, clientes and clientas: the vowels go, and the s of a plural stays. @param {string} word */
function neutralOf(word) {
  let { length } = [...word];
  let stem = word;
  for (; length > LEAST_STEM && GENDER.test(stem); length -= 1) stem = stem.replace(GENDER, "$1");
  return stem;
}

/** @param {string} sign @param {number} places */
function moved(sign, places) {
  return String.fromCharCode(sign.charCodeAt(0) + places);
}
