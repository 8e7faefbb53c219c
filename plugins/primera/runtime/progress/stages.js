/**
 * What was done of a stage of a path apart from reading and answering: its task at work.
 *
 * @import {About, Kind} from "./records.js"
 * @import {ReadMark} from "./reading.js"
 * @typedef {About & {kind: "stage", task: ReadMark}} Stage
 */

import { later, markOf } from "./reading.js";
import { about, register } from "./records.js";

/** @type {Kind<Stage>} */
const STAGES = {
  owns: ({ entry, part }) => entry.startsWith("path:") && !part.startsWith("_"),
  clean: (source) => ({ ...about(source), kind: "stage", task: markOf(source.task) }),
  merge: (mine, other) => ({ task: later(mine.task, other.task) }),
  newest: ({ task }) => task.at,
};
register(STAGES);

/**
 * The record of a stage whose task is done, or is not any more. Its time is later than the one
 * before, whatever the clock.
 * @param {Stage | null} record
 * @param {About} words
 * @param {ReadMark["state"]} state
 * @param {number} now milliseconds since 1970
 * @returns {Stage}
 */
export function withTask(record, words, state, now) {
  return { ...words, kind: "stage", task: { state, at: Math.max(now, (record?.task.at ?? 0) + 1) } };
}
