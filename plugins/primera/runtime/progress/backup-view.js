/**
 * Buttons that save progress as a file and take one in.
 *
 * @import {Address} from "./key.js"
 * @import {Store} from "./store.js"
 * @typedef {{words: string, wanted: (address: Address) => boolean}} Scope
 */

import { button, make } from "../dom.js";
import "../strings/transfer.js";
import { say } from "../strings.js";
import { download, today } from "./download.js";
import { fromFile, MAX_BYTES, takeIn, toFile, TransferError } from "./backup-file.js";

/**
 * @param {Store} store
 * @param {readonly Scope[]} scopes what can be saved, each with a button of its own
 */
export function transferView(store, scopes) {
  const status = make("p", { class: "pl-transfer__status", role: "status" });
  const accept = ".json,application/json";
  const file = make("input", { type: "file", class: "pl-live", accept, "data-key": "import" });
  file.addEventListener("change", async () => {
    status.textContent = await takeInFile(store, file.files?.[0]);
    file.value = "";
  });
  const savers = scopes.map(({ words, wanted }, place) => {
    const saver = button("export", words, { "data-key": `export-${place}` });
    saver.addEventListener("click", () => {
      download(`${store.manual}-${today()}.json`, toFile(store, wanted, Date.now()));
      status.textContent = say("transfer.saved");
    });
    return saver;
  });
  const loader = make("label", { class: "pl-button" }, say("transfer.load"), file);
  return make("div", { class: "pl-row" }, ...savers, loader, status);
}

/** What to say of a file that somebody chose. @param {Store} store @param {File | undefined} file */
async function takeInFile(store, file) {
  if (!file) return "";
  try {
    if (file.size > MAX_BYTES) throw new TransferError("too_big");
    const records = fromFile(await file.text(), store.manual);
    const { added, updated } = takeIn(store, records);
    if (added + updated === 0) return say("transfer.nothing_new");
    return `${say("transfer.added", { n: added })} ${say("transfer.updated", { n: updated })}`;
  } catch (error) {
    if (error instanceof TransferError) return say(`transfer.${error.reason}`);
    throw error;
  }
}
