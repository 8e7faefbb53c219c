/**
 * Notes for whoever takes over. Those of a shared list stay until somebody has read them. From a list
 * of one's own a note goes out as a message, by the device's own sharing, by WhatsApp, or as words to
 * be pasted, and is not kept: on that phone nobody else would ever read it.
 *
 * @import {Address} from "../progress/key.js"
 * @import {Notes} from "../progress/ticks.js"
 * @import {Store} from "../progress/store.js"
 */

import "../strings/note.js";
import { sayDate, sayTime } from "../dates.js";
import { button, make } from "../dom.js";
import { NO_HASH } from "../progress/key.js";
import { MAX_NAME } from "../progress/people.js";
import { aboutOf } from "../progress/records.js";
import { MAX_NOTE, NOTES } from "../progress/ticks.js";
import { say } from "../strings.js";

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
    const date = say("note.date", { date: sayDate(at), time: sayTime(at) });
    return make(
      "div",
      { class: "pl-note" },
      make("p", { class: "pl-note__by" }, author ? `${author} · ${date}` : date),
      make("p", { class: "pl-note__text" }, text),
      button("read", say("note.read"), { "data-note": id }),
    );
  });
}

/**
 * The note in words.
 * @param {string} title of the list
 * @param {string} text
 * @param {string} author may be ""
 * @param {number} at
 */
function messageOf(title, text, author, at) {
  const date = say("note.date", { date: sayDate(at), time: sayTime(at) });
  return [`${title} · ${date}`, text, author].filter(Boolean).join("\n");
}

/** Where WhatsApp asks whom to send a text to. @param {string} text */
function whatsAppLink(text) {
  return `https://wa.me/?text=${encodeURIComponent(text)}`;
}

/**
 * The ways of sending; each asks for the text when it is used, and says when it is done.
 * @param {() => string} message the text; "" while nothing is written
 * @param {(words: string) => void} tell
 */
function sendingView(message, tell) {
  const link = make("a", { class: "pl-button", target: "_blank", rel: "noopener" }, "WhatsApp");
  link.setAttribute("href", whatsAppLink(""));
  link.addEventListener("click", (event) => {
    if (message()) link.setAttribute("href", whatsAppLink(message()));
    else event.preventDefault();
  });
  const share = button("share", say("note.share"));
  share.hidden = !navigator.share;
  // Whoever closes the sheet of the device has changed their mind: that is no fault.
  share.addEventListener("click", () => message() && navigator.share({ text: message() }).catch(() => undefined));
  const copy = button("copy", say("note.copy"));
  copy.addEventListener("click", async () => message() && tell(say(await copied(message()) ? "note.copied" : "note.not_copied")));
  return make("div", { class: "pl-row pl-note-send" }, share, link, copy);
}

/** Whether a text went to the clipboard; plain http has none. @param {string} text */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
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
    make("label", {}, make("span", {}, say("note.text")), text),
    make("label", {}, make("span", {}, say("note.author")), author),
  );
  if (leave) form.append(make("button", { class: "pl-button" }, say("note.leave")));
  const message = () => (form.reportValidity() ? messageOf(title, text.value.trim(), author.value.trim(), Date.now()) : "");
  form.append(sendingView(message, tell));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!leave || !text.value.trim()) return;
    leave(text.value.trim(), author.value.trim());
    tell(say("note.left"));
    text.value = "";
  });
  return form;
}
