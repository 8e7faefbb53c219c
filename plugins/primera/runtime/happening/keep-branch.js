/** Keeps where somebody works; it comes only when they say so. */

import { personForKeeping } from "../progress/people.js";
import { keepProfile } from "../progress/profile.js";
import { storeOf } from "../progress/store.js";

/** @param {string} manual @param {string} branch */
export function keepBranch(manual, branch) {
  const store = storeOf(manual);
  keepProfile(store, personForKeeping(store), { branch }, Date.now());
}
