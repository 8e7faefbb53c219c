/**
 * Keeps that the task of a stage was done; it comes only when somebody says so.
 *
 * @import {Address} from "../progress/key.js"
 * @import {Stage} from "../progress/stages.js"
 */

import { NO_HASH } from "../progress/key.js";
import { personForKeeping } from "../progress/people.js";
import { aboutOf } from "../progress/records.js";
import { withTask } from "../progress/stages.js";
import { storeOf } from "../progress/store.js";

/**
 * @param {string} manual
 * @param {{id: string, title: string}} path
 * @param {{stage: string, title: string}} task
 * @param {boolean} done
 */
export function keepTask(manual, path, { stage, title }, done) {
  const store = storeOf(manual);
  /** @type {Address} */
  const address = { owner: personForKeeping(store), entry: `path:${path.id}`, part: stage, hash: NO_HASH };
  const before = /** @type {Stage | null} */ (store.read(address));
  store.write(address, withTask(before, aboutOf(path.title, title), done ? "done" : "open", Date.now()));
}
