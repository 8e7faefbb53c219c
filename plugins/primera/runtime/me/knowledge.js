/**
 * What somebody knows, by topic, and what they can repeat: from the answers that count.
 *
 * @import {Answer} from "../progress/answers.js"
 * @import {Address} from "../progress/key.js"
 * @import {Table} from "./manual-table.js"
 * @typedef {{address: Address, record: any}} Item
 * @typedef {{title: string, url: string, right: number, of: number}} Topic
 * @typedef {{label: string, title: string, url: string, at: number}} ToRepeat
 * @typedef {{topics: Topic[], repeat: ToRepeat[], changed: number, retired: number}} Knowledge
 * @typedef {{now: number, changed: {title: string, url: string}[], retired: number}} Readings
 */

import { standing } from "../progress/answers.js";
import { isRead } from "../progress/reading.js";
import { statusIn } from "./manual-table.js";

/**
 * Answers to questions of banks: those that stand, to questions as they are now. How many others
 * there are is told apart.
 * @param {readonly Item[]} items of one person
 * @param {Table} table
 * @returns {Knowledge}
 */
export function knowledgeOf(items, table) {
  /** @type {Map<string, {address: Address, record: Answer, at: number, outcome: string | undefined}>} */
  const answers = new Map();
  const others = { changed: new Set(), retired: new Set() };
  for (const { address, record } of items) {
    const last = address.entry.startsWith("bank:") ? standing(record) : null;
    if (!last) continue;
    const question = `${address.entry}|${address.part}`;
    const status = statusIn(table, address);
    if (status) others[status].add(question);
    else if (last.at > (answers.get(question)?.at ?? 0)) answers.set(question, { address, record, at: last.at, outcome: last.outcome });
  }
  /** @type {Map<number, Topic>} */
  const topics = new Map();
  /** @type {ToRepeat[]} */
  const repeat = [];
  for (const { address, record, at, outcome } of answers.values()) {
    if (!outcome) continue;
    const [, place, url = ""] = table.parts[address.entry][address.part];
    const topic = typeof place === "number" && table.topics[place];
    if (topic && typeof place === "number") {
      const [title, href] = topic;
      const { right, of } = topics.get(place) ?? { right: 0, of: 0 };
      topics.set(place, { title, url: href, right: right + Number(outcome === "right"), of: of + 1 });
    }
    if (outcome !== "right") repeat.push({ label: record.label, title: record.title, url, at });
  }
  return {
    topics: [...topics].sort(([one], [two]) => one - two).map(([, topic]) => topic),
    repeat: repeat.sort((one, two) => two.at - one.at),
    changed: [...others.changed].filter((question) => !answers.has(question)).length,
    retired: others.retired.size,
  };
}

/**
 * What somebody has read: how much as it is now, what has changed since, and how much is gone.
 * @param {readonly Item[]} items of one person
 * @param {Table} table
 * @returns {Readings}
 */
export function readingsOf(items, table) {
  /** @type {Map<string, {status: string, at: number, done: boolean}>} */
  const entries = new Map();
  for (const { address, record } of items) {
    if (record.kind !== "read") continue;
    const one = { status: statusIn(table, address), at: record.marks.at(-1)?.at ?? 0, done: isRead(record) };
    const other = entries.get(address.entry);
    // What is said of the page as it is goes before what was said of it as it was.
    const first = !other || (one.status === "" && other.status !== "");
    if (first || ((one.status === "") === (other.status === "") && one.at > other.at)) entries.set(address.entry, one);
  }
  const read = [...entries].filter(([, { done }]) => done);
  return {
    now: read.filter(([, { status }]) => !status).length,
    changed: read
      .filter(([, { status }]) => status === "changed")
      .map(([entry]) => ({ title: table.entries[entry][0], url: table.entries[entry][1] })),
    retired: read.filter(([, { status }]) => status === "retired").length,
  };
}
