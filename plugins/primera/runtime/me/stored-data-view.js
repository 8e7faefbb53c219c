/**
 * The list of what is kept of a person or a place, in words.
 *
 * @import {Address} from "../progress/key.js"
 * @import {Answer} from "../progress/answers.js"
 * @import {Notes, Ticks} from "../progress/ticks.js"
 * @import {Attempt} from "../progress/sittings.js"
 * @import {Kept} from "../progress/records.js"
 * @import {Table} from "./manual-table.js"
 * @typedef {{address: Address, record: Answer | Ticks | Notes | Attempt}} Item
 */

import { sayDate } from "../dates.js";
import { make } from "../dom.js";
import { DRILLS, standing } from "../progress/answers.js";
import { DEVICE } from "../progress/key.js";
import { newest } from "../progress/records.js";
import { say } from "../strings.js";
import { statusIn } from "./manual-table.js";

/** What the records of a kind are counted as. @type {Record<string, string>} */
const COUNTS = { answer: "me.answers", attempt: "me.attempts", ticks: "me.lines", notes: "me.lines" };

const WEEK = 7 * 24 * 60 * 60 * 1000;

/**
 * One folded list for each quiz and checklist that something is kept of; of the questions made of the
 * manual, how many were right lately.
 * @param {readonly {address: Address, record: Kept}[]} all that is kept of somebody
 * @param {Table | null} table what the manual is made of now; null where it is not known
 */
export function keptView(all, table) {
  const found = all.filter(({ address, record }) => address.entry !== DEVICE && saysSomething(/** @type {any} */ (record)));
  /** @type {Map<string, Item[]>} */
  const groups = new Map();
  /** @type {Answer[]} */
  const drills = [];
  for (const item of /** @type {Item[]} */ (found)) {
    if (item.address.entry.startsWith(DRILLS)) drills.push(/** @type {Answer} */ (item.record));
    else groups.set(item.address.entry, [...(groups.get(item.address.entry) ?? []), item]);
  }
  const views = [
    ...(drills.length ? [drillsView(drills)] : []),
    ...[...groups].map(([entry, items]) => groupView(entry, items.sort(byTime), table)),
  ];
  return views.length ? views : [make("p", {}, say("me.nothing"))];
}

/** Whether something was answered, ticked or noted: a line that was ticked and is not is nothing. @param {{kind: string, marks?: Record<string, {state: string}>}} record */
function saysSomething({ kind, marks }) {
  return kind in COUNTS && (!marks || Object.values(marks).some(({ state }) => state !== "open"));
}

/** @param {readonly Answer[]} drills */
function drillsView(drills) {
  const since = Date.now() - WEEK;
  const tries = drills.flatMap((record) => record.tries);
  const right = tries.filter(({ response, at }) => response.outcome === "right" && at > since);
  return make("p", { class: "pl-me__drills" }, say("me.drills", { n: right.length }));
}

/** @param {string} entry @param {Item[]} items the newest first @param {Table | null} table */
function groupView(entry, items, table) {
  const title = items[0].record.title || entry;
  const count = say(COUNTS[items[0].record.kind], { n: items.length });
  const summary = make("summary", { "data-key": entry }, make("b", {}, title), " ", make("span", {}, count));
  const fold = make("details", { class: "pl-more" }, summary);
  // Years of answers are thousands of lines, and few are looked at.
  const fill = () => fold.append(make("ul", { class: "pl-kept" }, ...items.map((item) => itemView(item, table))));
  fold.addEventListener("toggle", fill, { once: true });
  return fold;
}

/** @param {Item} item @param {Table | null} table */
function itemView({ address, record }, table) {
  const label = record.kind === "notes" ? say("me.notes") : record.label || address.part;
  const facts = make("span", { class: "pl-kept__facts" }, factsOf(address, record));
  const status = statusIn(table, address);
  if (status) facts.append(" · ", make("strong", {}, say(`me.${status}`)));
  return make("li", {}, make("span", {}, label), facts);
}

/** @param {Address} address @param {Item["record"]} record */
function factsOf(address, record) {
  const date = sayDate(newest(address, record));
  if (record.kind === "answer") return say(standing(record) ? "me.answered" : "me.reopened", { date });
  if (record.kind === "attempt") return say(record.submitted ? "me.submitted" : "me.sat", { date });
  if (record.kind === "notes") return say("me.note_count", { n: Object.keys(record.notes).length });
  const done = Object.values(record.marks).filter(({ state }) => state === "done");
  return say("me.times", { n: done.length, date });
}

/** @param {Item} one @param {Item} two */
function byTime(one, two) {
  const later = newest(two.address, two.record) - newest(one.address, one.record);
  return later || (one.address.part < two.address.part ? -1 : 1);
}
