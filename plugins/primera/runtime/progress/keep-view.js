/**
 * «Guardar mi avance»: as a file with the name of whoever it belongs to, or as a code for another
 * browser. Pages bring this after something was passed, and «Yo».
 *
 * @import {Store} from "./store.js"
 */

import { make } from "../dom.js";
import "../strings/keep.js";
import { say } from "../strings.js";
import { toFile } from "./backup-file.js";
import { download, today } from "./download.js";
import { current, namesOf } from "./people.js";
import { askToPersist } from "./persistence.js";

/** A longer link is cut by some messengers. */
const LONGEST_SENT_LINK = 1500;

/**
 * Two buttons, and what came of them.
 * @param {Store} store
 */
export function keepView(store) {
  const status = make("p", { class: "pl-keep__status", role: "status" });
  const code = make("div", { class: "pl-keep__code", hidden: "" });
  const isAnybody = () => {
    const { person } = current(store);
    if (!person) status.textContent = say("keep.nothing");
    return !!person;
  };
  const save = actingButton(say("keep.save"), async () => {
    if (!isAnybody()) return;
    askToPersist();
    status.textContent = await saved(store);
  });
  const send = actingButton(say("keep.send"), async () => {
    if (!isAnybody()) return;
    const coding = await import("./progress-code.js").catch(() => null);
    if (!coding) {
      status.textContent = say("keep.unreachable");
      return;
    }
    const text = messageOf(await coding.progressCode(store, current(store).person, Date.now()));
    code.hidden = false;
    code.replaceChildren(...codeView(text, status));
    /** @type {HTMLTextAreaElement} */ (code.querySelector("textarea")).select();
  });
  return make("div", { class: "pl-keep" }, make("div", { class: "pl-row" }, save, send), status, code);
}

/**
 * By the sheet of the device where it takes such a file; else among the downloads.
 * @param {Store} store
 * @returns {Promise<string>} what to say
 */
async function saved(store) {
  const { person } = current(store);
  const text = toFile(store, ({ owner }) => owner === person, Date.now());
  const { name = "" } = namesOf(store, "person").find(({ id }) => id === person) ?? {};
  const called = fileName(name, today());
  const file = new File([text], called, { type: "application/json" });
  try {
    if (navigator.canShare?.({ files: [file] })) {
      await navigator.share({ files: [file] });
      return say("keep.shared");
    }
  } catch (error) {
    // Whoever closes the sheet has changed their mind; where it fails, the file goes to the downloads.
    if (error instanceof DOMException && error.name === "AbortError") return "";
  }
  download(called, text);
  return say("keep.saved", { file: called });
}

/** A name that every system takes. @param {string} name @param {string} day */
export function fileName(name, day) {
  const plainName = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plainName.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return [say("keep.file"), ...(words ? [words] : []), day].join("-") + ".json";
}

/** @param {string} code */
function messageOf(code) {
  // «Yo» is the last of the bar, on every page.
  const bar = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".pl-bar a:last-of-type"));
  const me = document.querySelector("pl-me") ? location.href : bar?.href;
  const link = me && `${me.split("#")[0]}#${code}`;
  return say("keep.message", { link: link && link.length <= LONGEST_SENT_LINK ? link : code });
}

/** @param {string} text @param {HTMLElement} status */
function codeView(text, status) {
  const field = make("textarea", { class: "pl-field", rows: "4", readonly: "", "aria-label": say("keep.code") });
  field.value = text;
  const copy = actingButton(say("keep.copy"), async () => {
    field.select();
    status.textContent = say((await copied(field)) ? "keep.copied" : "keep.not_copied");
  });
  const share = actingButton(say("keep.share"), () => navigator.share({ text }).catch(() => undefined));
  share.hidden = !navigator.share;
  return [make("p", {}, say("keep.how")), field, make("div", { class: "pl-row" }, share, copy)];
}

/** Plain http has no clipboard but the one of old. @param {HTMLTextAreaElement} field */
async function copied(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}

/** A button of this view: the element around it knows nothing of it. @param {string} words @param {() => unknown} act */
function actingButton(words, act) {
  const button = make("button", { type: "button", class: "pl-button" }, words);
  button.addEventListener("click", act);
  return button;
}
