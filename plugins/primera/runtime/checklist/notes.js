/**
 * Notes for whoever takes over: those of a shared list stay until somebody has read them.
 *
 * @import {Address} from "../progress/key.js"
 * @import {Notes} from "../progress/ticks.js"
 * @import {Store} from "../progress/store.js"
 */

import { sayDate, sayTime } from "../dates.js";
import { button, make } from "../dom.js";
import { NO_HASH } from "../progress/key.js";
import { MAX_NAME } from "../progress/people.js";
import { aboutOf } from "../progress/records.js";
import { MAX_NOTE, NOTES } from "../progress/ticks.js";
import { say } from "../strings.js";
import { messageOf, sendingView } from "./note-message.js";

export class NoteBook {
  #store;
  #title;
  /** @type {Address} */
  #address;

  /**
   * @param {Store} store
   * @param {{entry: string, title: string}} list
   * @param {string} owner the place of the list, or everybody on this device
   */
  constructor(store, list, owner) {
    this.#store = store;
    this.#title = list.title;
    this.#address = { owner, entry: list.entry, part: NOTES, hash: NO_HASH };
  }

  /** The notes that nobody has read, the oldest first. */
  unread() {
    const notes = Object.entries(this.#read().notes).map(([id, note]) => ({ id, ...note }));
    return notes.filter(({ read }) => read === 0).sort((one, two) => one.at - two.at);
  }

  /** @param {string} text @param {string} author may be "" */
  leave(text, author) {
    const record = this.#read();
    let at = Date.now();
    while (Object.hasOwn(record.notes, String(at))) at += 1;
    const note = { text: text.slice(0, MAX_NOTE), author: author.slice(0, MAX_NAME), at, read: 0 };
    this.#store.write(this.#address, { ...record, notes: { ...record.notes, [at]: note } });
  }

  /**
   * Notes that a note was read. Returns what takes that back.
   * @param {string} id
   * @returns {() => void}
   */
  markRead(id) {
    const record = this.#read();
    const note = record.notes[id];
    if (!note) return () => undefined;
    this.#store.write(this.#address, { ...record, notes: { ...record.notes, [id]: { ...note, read: Date.now() } } });
    return () => this.#store.write(this.#address, record);
  }

  /** @returns {Notes} */
  #read() {
    const none = { ...aboutOf(this.#title, ""), kind: "notes", notes: {} };
    return /** @type {Notes} */ (this.#store.read(this.#address) ?? none);
  }
}

/**
 * The unread notes, each with its date, author and a button.
 * @param {NoteBook} book
 */
export function notesView(book) {
  return book.unread().map(({ id, text, author, at }) => {
    const date = say("checklist.note_date", { date: sayDate(at), time: sayTime(at) });
    return make(
      "div",
      { class: "pl-note" },
      make("p", { class: "pl-note__by" }, author ? `${author} · ${date}` : date),
      make("p", { class: "pl-note__text" }, text),
      button("read", say("checklist.note_read"), { "data-note": id }),
    );
  });
}

/**
 * The form that leaves a note where the next person sees it, or sends it as a message.
 * @param {string} title of the list
 * @param {((text: string, author: string) => void) | null} leave null where nobody else would read it
 * @param {(words: string) => void} tell
 */
export function noteForm(title, leave, tell) {
  const text = make("textarea", { class: "pl-field", rows: "3", maxlength: String(MAX_NOTE) });
  text.required = true;
  const author = make("input", { class: "pl-field", maxlength: String(MAX_NAME), autocomplete: "off" });
  const form = make(
    "form",
    { class: "pl-row pl-note-form" },
    make("label", {}, make("span", {}, say("checklist.note_text")), text),
    make("label", {}, make("span", {}, say("checklist.note_author")), author),
  );
  if (leave) form.append(make("button", { class: "pl-button" }, say("checklist.note_leave")));
  const message = () => (form.reportValidity() ? messageOf(title, text.value.trim(), author.value.trim(), Date.now()) : "");
  form.append(sendingView(message, tell));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!text.value.trim()) return;
    leave?.(text.value.trim(), author.value.trim());
    if (leave) text.value = "";
  });
  return form;
}
