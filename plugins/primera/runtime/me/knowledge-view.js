/**
 * «Lo que sé», «Para repetir», results and readings of whoever is studying.
 *
 * @import {Results} from "../progress/results.js"
 * @import {Item, Readings, ToRepeat, Topic} from "./knowledge.js"
 * @import {Table} from "./manual-table.js"
 */

import { sayDate } from "../dates.js";
import { make } from "../dom.js";
import { outstanding, percentOf } from "../progress/results.js";
import { say } from "../strings.js";
import { knowledgeOf, readingsOf } from "./knowledge.js";
import { own } from "./manual-table.js";

/** How much to repeat is shown at once: more would be a wall. */
const SHOWN = 8;

/**
 * A section for each of which there is something to say.
 * @param {readonly Item[]} items of one person
 * @param {Table | null} table null where it could not be fetched: then only what needs none is told
 * @returns {Node[]}
 */
export function knowledgeView(items, table) {
  const known = table && knowledgeOf(items, table);
  const read = table && readingsOf(items, table);
  return [
    ...(known?.topics.length ? [section("topics", topicList(known.topics))] : []),
    ...(known?.repeat.length ? [section("repeat", ...repeatList(known.repeat))] : []),
    ...resultsView(items, table),
    ...(read && (read.now || read.changed.length || read.retired) ? [section("readings", ...readingLines(read))] : []),
    ...(known && (known.changed || known.retired) ? [section("edited", ...editedLines(known))] : []),
  ];
}

/** @param {readonly Topic[]} topics */
function topicList(topics) {
  const rows = topics.map(({ title, url, right, of }) => {
    const bar = make("span", { class: "pl-topic__bar", "aria-hidden": "true" });
    bar.style.setProperty("--share", `${(100 * right) / of}%`);
    const words = say("me.topic", { right, n: of });
    return make("li", {}, make("a", { href: url }, title), make("span", { class: "pl-topic__words" }, words), bar);
  });
  return make("ul", { class: "pl-topics" }, ...rows);
}

/** @param {readonly ToRepeat[]} repeat */
function repeatList(repeat) {
  const rows = repeat.map(({ label, title, url, at }) => {
    const name = url ? make("a", { href: url }, label) : label;
    const facts = make("span", { class: "pl-kept__facts" }, `${title} · ${sayDate(at)}`);
    return make("li", {}, name, facts);
  });
  const list = (/** @type {Node[]} */ some) => make("ul", { class: "pl-kept" }, ...some);
  if (rows.length <= SHOWN) return [list(rows)];
  const more = say("me.more", { n: rows.length - SHOWN });
  const rest = make("details", { class: "pl-more" }, make("summary", { "data-key": "repeat" }, more), list(rows.slice(SHOWN)));
  return [list(rows.slice(0, SHOWN)), rest];
}

/** @param {readonly Item[]} items @param {Table | null} table */
function resultsView(items, table) {
  const rows = items
    .filter(({ record }) => record.kind === "result")
    .map(({ address, record }) => ({ address, record: /** @type {Results} */ (record), told: outstanding(record) }))
    .sort((one, two) => (two.told?.last.at ?? 0) - (one.told?.last.at ?? 0))
    .flatMap(({ address, record, told }) => {
      if (!told) return [];
      const { first, best, last } = told;
      const quiz = table && own(table.quizzes, address.entry);
      const [title, url] = quiz || [record.title, ""];
      const each = Object.entries(first === last ? { only: last } : { first, best, last });
      const words = each.map(([name, one]) => say(`me.result_${name}`, { percent: percentOf(one), date: sayDate(one.at) }));
      const passed = make("strong", {}, say(best.passed ? "me.passed" : "me.not_passed"));
      const facts = make("span", { class: "pl-kept__facts" }, passed, ` · ${words.join(" · ")}`);
      return [make("li", {}, url ? make("a", { href: url }, title) : title, facts)];
    });
  return rows.length ? [section("results", make("ul", { class: "pl-kept" }, ...rows))] : [];
}

/** @param {Readings} read */
function readingLines({ now, changed, retired }) {
  const links = changed.map(({ title, url }) => make("li", {}, make("a", { href: url }, title)));
  return [
    ...(now ? [make("p", {}, say("me.read", { n: now }))] : []),
    ...(links.length ? [make("p", {}, say("me.read_changed", { n: links.length })), make("ul", { class: "pl-kept" }, ...links)] : []),
    ...(retired ? [make("p", {}, say("me.read_retired", { n: retired }))] : []),
  ];
}

/** @param {{changed: number, retired: number}} known */
function editedLines({ changed, retired }) {
  return [
    ...(changed ? [make("p", {}, say("me.edited_changed", { n: changed }))] : []),
    ...(retired ? [make("p", {}, say("me.edited_retired", { n: retired }))] : []),
  ];
}

/** @param {string} name @param {...Node} content */
function section(name, ...content) {
  return make("section", {}, make("h2", {}, say(`me.${name}`)), ...content);
}
