/**
 * Copies of progress. Few people need them and seldom: their code comes when it is wanted.
 *
 * @import {Scope} from "./backup-view.js"
 * @import {Store} from "./store.js"
 */

import { make } from "../dom.js";
import "../strings/copies.js";
import { say } from "../strings.js";
// Those who can take in a copy know every kind of record.
import "./ticks.js";

/**
 * A place with the buttons that save progress as a file and take one in.
 * @param {Store} store
 * @param {readonly Scope[]} scopes what can be saved, each with a button of its own
 */
export function copies(store, scopes) {
  const place = make("div");
  import("./backup-view.js").then(
    ({ transferView }) => place.append(transferView(store, scopes)),
    () => place.append(say("copies.unreachable")),
  );
  return place;
}
