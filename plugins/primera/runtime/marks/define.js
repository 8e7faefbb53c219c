/**
 * What is read, passed or changed, on the cards and lists that lead there, and at the end of a page.
 * A page loads it once something is kept.
 *
 * @import {Kept, Result} from "./kept.js"
 */

import { pageOf, sayDay, show } from "../read/state.js";
import { keptOf } from "./kept.js";

/** @type {Intl.DateTimeFormatOptions} */
const WHOLE = { dateStyle: "medium" };

/** @typedef {(key: string, params?: Record<string, string | number>) => string} Say */

const page = /** @type {HTMLElement | null} */ (document.querySelector("pl-read"));
const lists = /** @type {HTMLElement | null} */ (document.querySelector("pl-marks"));
if (page) showReading(page);
if (lists) showMarks(JSON.parse(lists.dataset.pl ?? ""), lists.dataset.table);

/** @param {HTMLElement} place `<pl-read>` */
function showReading(place) {
  const { manual, entry, hash, was } = pageOf(place);
  show(place, keptOf(manual).reading(entry, [hash, ...was]));
}

/**
 * @param {{manual: string, words: Record<string, string>}} payload
 * @param {string} [table] address of the table of what the manual is made of now
 */
function showMarks({ manual, words }, table) {
  const kept = keptOf(manual);
  /** @type {Say} */
  const say = (key, params = {}) =>
    (words[key] ?? words[`${key}.${params.n === 1 ? "one" : "other"}`]).replace(/\{(\w+)\}/g, (_, name) => String(params[name]));
  for (const element of marked("data-mark")) {
    const [entry, ...hashes] = wordsOf(element, "data-mark");
    const results = kept.results(entry);
    const reading = hashes.length ? kept.reading(entry, hashes) : null;
    if (results) addMark(element, ...resultMark(say, results));
    if (reading) addMark(element, reading.state, say(reading.state), sayDay(reading.at, WHOLE));
  }
  for (const element of marked("data-marks")) {
    const entries = wordsOf(element, "data-marks").map((one) => one.split(","));
    const read = entries.filter(([entry, ...hashes]) => kept.reading(entry, hashes)?.state === "read").length;
    const state = read === entries.length ? "read" : "some";
    if (read) addMark(element, state, say("some", { n: read, total: entries.length }));
  }
  for (const element of marked("data-results")) showResults(say, element, kept);
  if (!table || !kept.keys.some((key) => key.startsWith("bank:"))) return;
  import("./changes.js").then(async ({ changesOf }) => {
    for (const [card, n] of await changesOf(table, kept.keys)) addMark(card, "changed", say("questions_changed", { n }));
  });
}

/** The first, the best and the last result, below a quiz. @param {Say} say @param {Element} place @param {Kept} kept */
function showResults(say, place, kept) {
  const results = kept.results(place.getAttribute("data-results") ?? "");
  if (!results) return;
  const { first, best, last } = results;
  const told = first === last ? { best } : { first, best, last };
  place.textContent = Object.entries(told)
    .map(([name, result]) => say(`result_${name}`, { percent: percentOf(result), date: sayDay(result.at, WHOLE) }))
    .join(" · ");
}

/**
 * Adds a mark to what leads to an entry. It stands where nothing moves.
 * @param {Element} element
 * @param {string} state
 * @param {string} words
 * @param {string} [more] on hovering
 */
function addMark(element, state, words, more = "") {
  const mark = document.createElement("span");
  mark.className = "pl-mark";
  mark.dataset.state = state;
  mark.title = more;
  mark.append(Object.assign(document.createElement("span"), { textContent: words }));
  element.append(" ", mark);
}

/**
 * @param {Say} say
 * @param {{best: Result, last: Result}} results
 * @returns {[state: string, words: string, more: string]}
 */
function resultMark(say, { best, last }) {
  const state = best.passed ? "passed" : "best";
  const words = say(state, { percent: percentOf(best), date: sayDay(best.at, { day: "numeric", month: "short" }) });
  return [state, words, say("result_last", { percent: percentOf(last), date: sayDay(last.at, WHOLE) })];
}

/** As the end of a quiz rounds it. @param {Result} result */
function percentOf({ points, of }) {
  return of ? Math.floor((200 * points + of) / (2 * of)) : 0;
}

/** @param {string} attribute */
function marked(attribute) {
  return document.querySelectorAll(`[${attribute}]`);
}

/** @param {Element} element @param {string} attribute */
function wordsOf(element, attribute) {
  return (element.getAttribute(attribute) ?? "").split(" ");
}
