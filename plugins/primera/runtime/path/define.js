/**
 * «Mi ruta»: on the page of a path, what is done is folded with its sign, only the present stop is
 * open, and a later one says what comes first; each can be opened all the same. A page loads it once
 * something is kept.
 *
 * @import {Path, PathHead} from "../today/next-step.js"
 * @import {Words} from "../today/words.js"
 * @typedef {object} PathPayload
 * @property {string} manual
 * @property {string} root way from this page to the site's root
 * @property {Words} words
 * @property {Path} path of this page
 * @property {(PathHead & {file: string})[]} paths all of the manual
 */

import { keptOf } from "../today/kept.js";
import { knownOf } from "../today/known.js";
import { isDone, pathsFor, stopsOf } from "../today/next-step.js";
import { fold, showStops } from "./stops.js";

const place = /** @type {HTMLElement} */ (document.querySelector("pl-path"));
/** @type {PathPayload} */
const given = JSON.parse(place.dataset.pl ?? "");
/** The paths that come before this one, once they are here. @type {Path[]} */
let earlier = [];

start();

/** Shows what is known at once, and again with dates when the paths before this one are here. */
async function start() {
  const { heads, walked } = tell();
  const before = heads.slice(0, walked);
  if (!before.length) return;
  try {
    earlier = await Promise.all(before.map(async ({ file }) => (await fetch(given.root + file)).json()));
    tell();
  } catch {
    // Without a connection there are no dates: all the rest stands.
  }
}

function tell() {
  const { profile, records } = keptOf(given.manual, () => false);
  const heads = profile?.started ? pathsFor(given.paths, profile) : [];
  const walked = heads.findIndex(({ id }) => id === given.path.id);
  const known = knownOf(records);
  const dated = walked === earlier.length;
  const stops = stopsOf([...earlier, given.path], known, (dated && profile?.started) || 0, Date.now());
  const own = stops.filter(({ path }) => path === given.path);
  if (walked >= 0 || own.some(({ steps }) => steps.some(({ at }) => at))) fold(place);
  const required = earlier.find((path) => given.path.requires.includes(path.id) && !stops.filter((stop) => stop.path === path).every(isDone));
  showStops(place, given, own, required?.title ?? "", keep);
  return { heads, walked };
}

/**
 * Keeps that the task of a stage was done, or was not.
 * @param {string} stage
 * @param {string} title of the stage
 * @param {boolean} done
 */
async function keep(stage, title, done) {
  const { keepTask } = await import("./keep-task.js");
  keepTask(given.manual, given.path, { stage, title }, done);
  tell();
}
