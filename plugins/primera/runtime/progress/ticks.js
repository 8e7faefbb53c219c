/**
 * Ticks of checklists by period, and the notes for whoever takes over.
 *
 * @import {About, Kind, Raw} from "./records.js"
 * @typedef {{state: "done" | "na" | "open", at: number, why: string}} Mark
 * @typedef {About & {kind: "ticks", marks: Record<string, Mark>}} Ticks
 * @typedef {{text: string, author: string, at: number, read: number}} Note
 * @typedef {About & {kind: "notes", notes: Record<string, Note>}} Notes
 */

import { about, list, newerOf, object, oneOf, register, text, time } from "./records.js";
import { MAX_NAME } from "./people.js";

/** Part of a checklist under which its notes are kept; no line can have this id. */
export const NOTES = "_notes";
export const MAX_NOTE = 500;
/** A period may hold the name of a shift, which is at most a line of the manual. */
const MAX_PERIOD = 450;

/** @type {Kind<Ticks>} */
const TICKS = {
  owns: ({ entry, part }) => entry.startsWith("checklist:") && !part.startsWith("_"),
  clean: (source) => ({
    ...about(source),
    kind: "ticks",
    marks: members(source.marks, ({ state, at, why }) => ({
      state: oneOf(["done", "na", "open"], state),
      at: time(at),
      why: text(why),
    })),
  }),
  merge: (mine, other) => ({
    marks: newestOf(mine.marks, other.marks, ({ at }) => at),
  }),
  newest: ({ marks }) => latest(marks, ({ at }) => at),
};
register(TICKS);

/** @type {Kind<Notes>} */
const NOTED = {
  owns: ({ entry, part }) => entry.startsWith("checklist:") && part === NOTES,
  clean: (source) => ({
    ...about(source),
    kind: "notes",
    notes: members(source.notes, (note) => ({
      text: text(note.text, MAX_NOTE),
      author: text(note.author, MAX_NAME),
      at: time(note.at),
      read: time(note.read),
    })),
  }),
  merge: (mine, other) => ({
    notes: newestOf(mine.notes, other.notes, touched),
  }),
  newest: ({ notes }) => latest(notes, touched),
};
register(NOTED);

/**
 * @template Member
 * @param {Record<string, Member>} mine
 * @param {Record<string, Member>} others
 * @param {(member: Member) => number} when
 * @returns {Record<string, Member>}
 */
function newestOf(mine, others, when) {
  const joined = new Map(Object.entries(mine));
  for (const [key, other] of Object.entries(others)) {
    const own = joined.get(key);
    joined.set(key, own ? newerOf(own, other, when) : other);
  }
  return Object.fromEntries(joined);
}

/** When a note was left or, later, read. @param {Note} note */
function touched({ at, read }) {
  return read || at;
}

/**
 * @template Member
 * @param {Record<string, Member>} found
 * @param {(member: Member) => number} when
 */
function latest(found, when) {
  return Object.values(found).reduce((last, member) => Math.max(last, when(member)), 0);
}

/**
 * @template Member
 * @param {unknown} value
 * @param {(member: Raw) => Member} read
 * @returns {Record<string, Member>}
 */
function members(value, read) {
  const entries = /** @type {[string, unknown][]} */ (list(Object.entries(object(value))));
  return Object.fromEntries(
    entries.map(([key, member]) => [text(key, MAX_PERIOD), read(object(member))]),
  );
}
