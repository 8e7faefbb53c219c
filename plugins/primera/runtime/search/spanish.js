/**
 * Words as the search compares them.
 *
 * Folded, a word has no accents and no capitals, and keeps its ñ: «ano» is not «año». Its stem is
 * what it shares with its plural, its verb and its noun. It need not be a root that a grammar knows;
 * it only has to be the same for words that people use for one another.
 */
import { manual } from "./manual.js";

const LEAST = 3;
const PLURAL = /([^aeiou])es$|s$/;
const SUFFIX = new RegExp(
  "(?:cionar|cionad[oa]|cionando|[ai]miento|izacion|[ai]?cion|[aei]dora?|[ae]ncia|[ai]ble|" +
    "idad|eza|iza[rd]?[oa]?|ista|os[oa]|iendo|yendo|ando|aban?|[ai]d[oa]|" +
    "[aei]r(?:se|l[aeo]|me|te)?|an|en)$",
);

/**
 * @param {string} text
 * @returns {string} a word folded, bare of the signs around it and of what nobody sees
 */
export function fold(text) {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/n\u0303/g, "ñ")
    .replace(/[\u0300-\u036f]|\p{Cf}/gu, "")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/**
 * @param {string} text
 * @returns {string[]} its words, folded
 */
function wordsOf(text) {
  return text.split(/[\s,:()/-]+/).map(fold).filter(Boolean);
}

/**
 * @param {string} word
 * @param {RegExp} ending
 * @param {string} [instead]
 */
function without(word, ending, instead = "") {
  const shorter = word.replace(ending, instead);
  return shorter.length < LEAST ? word : shorter;
}

/** @param {string} word folded */
function rootOf(word) {
  if (/\d/.test(word) || word.length < LEAST) return word;
  // Spelling and vowels change within a verb: toco, toque; pago, pague; cuento, contar.
  let root = word.replace(/(.)qu(?=[ei])/, "$1c").replace(/gu(?=[ei])/, "g");
  root = without(without(root, /mente$/), PLURAL, "$1");
  root = root.replace(/s(?:ion|or(?:a|ia)?)$/, "s").replace(/tor(?:a|ia)?$/, "t");
  root = without(without(root, SUFFIX), /[aeiou]+$/);
  return root.replace(/z$/, "c").replace(/ie/, "e").replace(/([^q])ue/, "$1o");
}

/** @type {Map<string, string>} */
const families = new Map();
for (const line of manual.families.split("\n")) {
  const roots = wordsOf(line).map(rootOf);
  for (const root of roots) families.set(root, roots[0] ?? root);
}

/**
 * @param {string} word folded
 * @returns {string} what stands in the index for the whole family of the word; no word begins so
 */
export function stemOf(word) {
  const root = rootOf(word);
  return `=${families.get(root) ?? root}`;
}

const stopWords = new Set(wordsOf(manual.stop_words));

/** @param {string} word folded */
export function saysNothing(word) {
  return !word || stopWords.has(word);
}

/**
 * @param {string} phrase
 * @returns {string[]} the stems of its words, those that say something
 */
export function stemsOf(phrase) {
  return wordsOf(phrase)
    .filter((word) => !saysNothing(word))
    .map(stemOf);
}
