/**
 * What the card on the home page shows. Its slots are filled with text, never with HTML.
 *
 * @import {Payload} from "./define.js"
 * @import {Path, Profile, Stop} from "../today/next-step.js"
 * @import {Found, Kept} from "../today/kept.js"
 * @typedef {{where: string, title: string, note?: string, told: string, url: string, go?: string, later?: [title: string, url: string][]}} Shown
 * @typedef {{title: string, url: string, deadline: number}} OpenExam
 */

import { neededBy, openSteps } from "../today/next-step.js";
import { told, word } from "../today/words.js";

/** How many steps after the next one can be looked at. */
const LATER = 3;

/** Fills the card and shows it. @param {HTMLElement} card @param {Payload} payload @param {Shown} shown */
export function show(card, { words }, { where, title, note = "", told, url, go, later = [] }) {
  for (const [name, text] of Object.entries({ where, title, note, told })) {
    const place = slot(card, name);
    place.textContent = text;
    place.hidden = !text;
  }
  link(slot(card, "go"), [go ?? word(words, "go_on"), url]);
  const fold = slot(card, "later");
  fold.hidden = !later.length;
  /** @type {Element} */ (fold.querySelector("ol")).replaceChildren(
    ...later.map((place) => {
      const item = document.createElement("li");
      item.append(link(document.createElement("a"), place));
      return item;
    }),
  );
  card.dataset.show = "step";
}

/**
 * Shows the next step of somebody's paths, or that none is left.
 * @param {HTMLElement} card
 * @param {Payload} payload
 * @param {readonly Path[]} paths in the order in which they are walked
 * @param {readonly Stop[]} stops of these
 * @param {number} now milliseconds since 1970
 */
export function showStep(card, payload, paths, stops, now) {
  const { words, drills, all_paths } = payload;
  const open = openSteps(stops);
  const here = open[0]?.stop.path ?? paths.at(-1);
  slot(card, "path").setAttribute("href", here?.url ?? all_paths?.[1] ?? "");
  if (!open.length) {
    const any = stops.some(({ steps }) => steps.length);
    const [go, url] = (any && drills) || all_paths || ["", ""];
    const name = any ? "done" : "waiting";
    show(card, payload, { where: any ? (paths.at(-1)?.title ?? "") : "", title: word(words, name), told: word(words, `${name}_told`), url, go });
    return;
  }
  const [{ stop, step }, ...others] = open;
  const { path, stage } = stop;
  const needed = path.role && neededBy(paths, path);
  show(card, payload, {
    where: word(words, "of", { n: path.stages.indexOf(stage) + 1, total: path.stages.length }),
    title: word(words, step.kind, { title: step.title }),
    note: step.changed ? word(words, "changed") : needed ? word(words, "needed", { title: needed.title }) : "",
    told: told(words, step, stop, now),
    url: step.url,
    later: others.slice(0, LATER).map(({ step }) => [word(words, step.kind, { title: step.title }), step.url]),
  });
}

/**
 * The exam that somebody began and has not handed in: of several the one with the least time.
 * @param {readonly Found[]} records
 * @param {Payload["exams"]} exams
 * @returns {OpenExam | null}
 */
export function openExam(records, exams) {
  const open = records.filter(([{ entry, part }, record]) => part.startsWith("attempt-") && record.submitted === 0 && Object.hasOwn(exams, entry));
  const found = open.map(([{ entry }, { deadline }]) => ({ title: exams[entry][0], url: exams[entry][1], deadline: Number(deadline) || Infinity }));
  return found.sort((one, two) => one.deadline - two.deadline)[0] ?? null;
}

/**
 * Shows what stands below the card: the list of what somebody does, and where they were last.
 * @param {HTMLElement} card
 * @param {Payload} payload
 * @param {Profile | null} profile
 * @param {Kept["last"]} last
 */
export function showMore(card, { paths, lists, places }, profile, last) {
  const roles = ["", ...(profile?.role ?? "").split(" ")];
  if (profile?.first_week) roles.push(...paths.filter((path) => path.first_week).map(({ role }) => role));
  const list = lists.filter(([role]) => roles.includes(role)).at(-1);
  const shown = list && [list[1], list[2]];
  place(slot(card, "list"), shown && [shown[0], shown[1]]);
  const back = last && places[last.entry];
  place(slot(card, "last"), back && back[1] !== shown?.[1] && back[1] !== slot(card, "go").getAttribute("href") ? back : undefined);
}

/** @param {HTMLElement} target @param {[title: string, url: string] | undefined} to nowhere hides it */
function place(target, to) {
  target.hidden = !to;
  if (to) link(target, to);
}

/** @param {HTMLElement} target @param {readonly [title: string, url: string]} to */
function link(target, [title, url]) {
  target.textContent = title;
  target.setAttribute("href", url);
  return target;
}

/** @param {HTMLElement} card @param {string} name @returns {HTMLElement} */
export function slot(card, name) {
  return /** @type {HTMLElement} */ (card.querySelector(`[data-slot=${name}]`));
}
