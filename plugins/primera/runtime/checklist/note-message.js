/**
 * A note that goes out as a message: the device's own sharing, WhatsApp, or the words to be pasted.
 * Nothing is kept of it here: on a phone of one's own nobody else would ever read it.
 */

import { sayDate, sayTime } from "../dates.js";
import { button, make } from "../dom.js";
import { say } from "../strings.js";

/**
 * The note in words.
 * @param {string} title of the list
 * @param {string} text
 * @param {string} author may be ""
 * @param {number} at
 */
export function messageOf(title, text, author, at) {
  const date = say("checklist.note_date", { date: sayDate(at), time: sayTime(at) });
  return [`${title} · ${date}`, text, author].filter(Boolean).join("\n");
}

/** Where WhatsApp asks whom to send a text to. @param {string} text */
export function whatsAppLink(text) {
  return `https://wa.me/?text=${encodeURIComponent(text)}`;
}

/**
 * The ways of sending; each asks for the text when it is used, and says when it is done.
 * @param {() => string} message the text; "" while nothing is written
 * @param {(words: string) => void} tell
 */
export function sendingView(message, tell) {
  const link = make("a", { class: "pl-button", target: "_blank", rel: "noopener" }, "WhatsApp");
  link.setAttribute("href", whatsAppLink(""));
  link.addEventListener("click", (event) => {
    if (message()) link.setAttribute("href", whatsAppLink(message()));
    else event.preventDefault();
  });
  const share = button("share", say("checklist.note_share"));
  share.hidden = !navigator.share;
  // Whoever closes the sheet of the device has changed their mind: that is no fault.
  share.addEventListener("click", () => message() && navigator.share({ text: message() }).catch(() => undefined));
  const copy = button("copy", say("checklist.note_copy"));
  copy.addEventListener("click", async () => message() && tell(say(await copied(message()) ? "checklist.note_copied" : "checklist.note_not_copied")));
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
