/**
 * What typed words share that differ only in looks. scoring.md, section 8. Every table is written
 * out: languages and their versions differ in what they take for a blank, a small letter or a letter
 * without its accent.
 */

const BLANKS = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;
const CAPITALS = /[A-Z\xc0-\xd6\xd8-\xde]/g;
const ACCENTED = "áéíóúàèìòùâêîôûäëïöü";
const EDGES = " .,;:¿?¡!\"'«»“”‘’()…";
const ARTICLES = ["el", "la", "los", "las", "lo", "un", "una", "unos", "unas", "the", "an"];

/**
 * NFC, small letters, single spaces.
 * @param {string} text
 */
export function spaced(text) {
  const small = text.normalize("NFC").replace(BLANKS, " ").replace(CAPITALS, smaller);
  // Some marks compose with the small letter alone, as the line below an h.
  return small.normalize("NFC").replace(/^ | $/g, "");
}

/**
 * NFC, small letters, single spaces, no signs at the ends.
 * @param {string} text
 */
export function folded(text) {
  const plain = spaced(text);
  let start = 0;
  let end = plain.length;
  while (start < end && EDGES.includes(plain[start])) start += 1;
  while (end > start && EDGES.includes(plain[end - 1])) end -= 1;
  return plain.slice(start, end);
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

/** @param {string} word */
function stemOf(word) {
  const { length } = [...word];
  let stem = word;
  if (length > 4 && word.endsWith("ces")) stem = `${word.slice(0, -3)}z`;
  else if (length > 4 && word.endsWith("es")) stem = word.slice(0, -2);
  else if (length > 3 && word.endsWith("s")) stem = word.slice(0, -1);
  return [...stem].length > 3 && stem.endsWith("e") ? stem.slice(0, -1) : stem;
}

/** @param {string} capital */
function smaller(capital) {
  return String.fromCharCode(capital.charCodeAt(0) + 32);
}
