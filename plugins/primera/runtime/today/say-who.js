/** Keeps what somebody says of themselves; it comes only when they say something. */

import { personForKeeping } from "../progress/people.js";
import { profileOf, keepProfile } from "../progress/profile.js";
import { storeOf } from "../progress/store.js";

/**
 * Keeps whether it is the first week and what somebody does; returns what is kept now.
 * @param {string} manual
 * @param {{first_week?: boolean, role?: string}} said
 */
export function sayWho(manual, said) {
  const store = storeOf(manual);
  const owner = personForKeeping(store);
  const before = profileOf(store, owner);
  const first_week = said.first_week ?? before?.first_week ?? false;
  // Days count from the first answer: another one begins them anew, the same one does not.
  const started = before?.started && before.first_week === first_week ? before.started : Date.now();
  keepProfile(store, owner, { ...said, started }, Date.now());
  return profileOf(store, owner);
}
