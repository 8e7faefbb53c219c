/**
 * «Yo»: to keep what one has done, to take it to another browser and to bring it from there.
 *
 * @import {Store} from "../progress/store.js"
 */

import { make } from "../dom.js";
import { copies } from "../progress/backup.js";
import { TransferError } from "../progress/backup-file.js";
import { called } from "../progress/current-person.js";
import { keepView } from "../progress/keep-view.js";
import { isInstalled, persistence, whereabouts } from "../progress/persistence.js";
import "../strings/keep.js";
import { say } from "../strings.js";

/**
 * @param {Store} store
 * @returns {HTMLElement[]}
 */
export function keepingViews(store) {
  const where = whereabouts(navigator.userAgent, isInstalled());
  const safe = make("p", { class: "pl-keep__safe", hidden: "" });
  persistence().then((answer) => {
    safe.hidden = !answer;
    if (answer) safe.textContent = say(`keep.${answer}`);
  });
  const everything = copies(store, [{ words: say("keep.save_all"), wanted: () => true }]);
  return [
    make("p", {}, say("keep.why"), " ", say(`keep.where_${where}`)),
    safe,
    keepView(store),
    receivingForm(store),
    make("details", { class: "pl-more" }, make("summary", {}, say("keep.files")), everything),
  ];
}

/** A field for a code that was sent; a link to this page brings it along. @param {Store} store */
function receivingForm(store) {
  const field = make("textarea", { class: "pl-field", rows: "3", autocomplete: "off", spellcheck: "false", required: "" });
  const status = make("p", { class: "pl-keep__status", role: "status" });
  const form = make(
    "form",
    { class: "pl-keep__receive" },
    make("label", {}, make("b", {}, say("keep.paste")), field),
    make("button", { class: "pl-button" }, say("keep.add")),
    status,
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    status.textContent = "";
    status.textContent = await receivedWords(store, field.value);
  });
  const arrive = () => {
    if (!/^#PL\d/i.test(location.hash)) return;
    field.value = location.hash.slice(1);
    status.textContent = say("keep.arrived");
    // The code is in the field now: a bookmark or a reload is not to bring it again.
    history.replaceState(null, "", location.pathname + location.search);
    queueMicrotask(() => form.scrollIntoView({ block: "center" }));
  };
  addEventListener("hashchange", arrive);
  arrive();
  return form;
}

/** @param {Store} store @param {string} text */
async function receivedWords(store, text) {
  try {
    const receiving = await import("../progress/receive.js").catch(() => null);
    if (!receiving) return say("keep.unreachable");
    const { name, added, updated } = await receiving.receive(store, text, Date.now());
    const who = called(name);
    return added + updated ? say("keep.added", { name: who, n: added + updated }) : say("keep.nothing_new", { name: who });
  } catch (error) {
    if (error instanceof TransferError) return say(`keep.${error.reason}`);
    throw error;
  }
}
