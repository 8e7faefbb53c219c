/**
 * On the home page: who is here, and one thing to do. `primera/rendering/today.py` writes the card's
 * parts and what they need.
 *
 * @import {Path, PathHead, Profile} from "../today/next-step.js"
 * @import {Kept} from "../today/kept.js"
 * @import {Words} from "../today/words.js"
 * @typedef {[title: string, url: string]} Place
 * @typedef {object} Payload
 * @property {string} manual
 * @property {Words} words
 * @property {(PathHead & {file: string})[]} paths
 * @property {string[]} roles
 * @property {[role: string, title: string, url: string][]} lists
 * @property {Record<string, Place>} exams
 * @property {Record<string, Place>} places
 * @property {Place | null} drills
 * @property {Place | null} all_paths
 */

import { keptOf } from "../today/kept.js";
import { knownOf } from "../today/known.js";
import { pathsFor, stopsOf } from "../today/next-step.js";
import { word } from "../today/words.js";
import { openExam, show, showMore, showStep } from "./card.js";

const card = /** @type {HTMLElement} */ (document.querySelector("pl-home"));
/** @type {Payload} */
const payload = JSON.parse(card.dataset.pl ?? "");
/** What was said on this page: it stands where nothing can be kept. @type {Profile | null} */
let said = null;

card.onclick = act;
addEventListener("pageshow", (event) => event.persisted && render());
render();

/** Shows what comes first: an open exam, the next step, what was begun, or the question who is here. */
async function render() {
  const kept = keptOf(payload.manual, (entry) => Object.hasOwn(payload.places, entry));
  const profile = kept.profile ?? said;
  const exam = openExam(kept.records, payload.exams);
  if (exam) (await import("./exam-card.js")).showExam(card, payload, exam);
  else if (profile?.started && (await showNext(kept, profile))) card.dataset.show = "step";
  else if (kept.last) showLast(kept.last);
  else card.dataset.show = "new";
  showMore(card, payload, profile, kept.last);
}

/**
 * Shows the next step of somebody's paths. Returns whether it could be found: a path that cannot be
 * fetched leaves the card to what was done last.
 * @param {Kept} kept
 * @param {Profile} profile
 */
async function showNext(kept, profile) {
  try {
    const heads = pathsFor(payload.paths, profile);
    const paths = await Promise.all(heads.map(({ file }) => fetchPath(file)));
    const now = Date.now();
    showStep(card, payload, paths, stopsOf(paths, knownOf(kept.records), profile.started, now), now);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} file @returns {Promise<Path>} */
async function fetchPath(file) {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/** @param {{entry: string, at: number}} last */
function showLast({ entry, at }) {
  const [title, url] = payload.places[entry];
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium" });
  const told = word(payload.words, "last", { date: day.format(at) });
  show(card, payload, { where: word(payload.words, "left_off"), title, told, url });
}

/**
 * Takes an answer. The loader hands over the first one, which came before this module.
 * @param {Event} event
 */
export async function act(event) {
  const target = event.target instanceof Element ? event.target.closest("[data-act]") : null;
  const { act, value = "" } = target instanceof HTMLElement ? target.dataset : {};
  if (act === "change") turn("new");
  if (act === "week") await keep({ first_week: value === "yes", ...(payload.roles.length === 1 && { role: payload.roles[0] }) });
  if (act === "week" && payload.roles.length > 1) turn("role");
  else if (act === "week" || act === "role") {
    if (act === "role") await keep({ role: value });
    await render();
    turn("step");
  }
}

/** @param {{first_week?: boolean, role?: string}} answer */
async function keep(answer) {
  const { sayWho } = await import("../today/say-who.js");
  said = sayWho(payload.manual, answer);
}

/** Shows a part, and puts the keyboard where it begins. @param {string} part */
function turn(part) {
  card.dataset.show = part;
  /** @type {HTMLElement | null} */ (card.querySelector(`.pl-today__${part} [tabindex], .pl-today__${part} button`))?.focus();
}
