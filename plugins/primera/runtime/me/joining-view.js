/**
 * «Yo»: somebody is on this device twice, by two names or by a copy, and wants to be one again.
 *
 * @import {Store} from "../progress/store.js"
 */

import { make } from "../dom.js";
import { TransferError } from "../progress/backup-file.js";
import { called } from "../progress/current-person.js";
import { joinPeople } from "../progress/join.js";
import { choose, current, namesOf } from "../progress/people.js";
import "../strings/keep.js";
import { say } from "../strings.js";

/**
 * A choice of the others and a button that asks first; nothing where nobody else is.
 * @param {Store} store
 * @returns {HTMLElement[]}
 */
export function joiningViews(store) {
  const { person } = current(store);
  const people = namesOf(store, "person");
  const others = people.filter(({ id }) => id !== person);
  if (!others.length) return [];
  const me = called(people.find(({ id }) => id === person)?.name ?? "");
  const select = make("select", { class: "pl-select", "data-key": "join" }, ...others.map(({ id, name }) => new Option(called(name), id)));
  const status = make("p", { role: "status" });
  const ask = make("button", { type: "button", class: "pl-button" }, say("keep.join"));
  ask.addEventListener("click", () => {
    const other = select.selectedOptions[0];
    status.replaceChildren(say("keep.join_ask", { name: me, other: other.text }), " ", yes(store, other.value, person, status));
    status.querySelector("button")?.focus();
  });
  const label = make("label", {}, make("span", {}, say("keep.join_who", { name: me })), select);
  const summary = make("summary", { "data-key": "twice" }, say("keep.twice"));
  return [make("details", { class: "pl-more" }, summary, make("div", { class: "pl-row" }, label, ask, status))];
}

/** @param {Store} store @param {string} from @param {string} to @param {HTMLElement} status */
function yes(store, from, to, status) {
  const button = make("button", { type: "button", class: "pl-button" }, say("keep.join_yes"));
  button.addEventListener("click", () => {
    try {
      joinPeople(store, from, to);
      choose(store, { person: to });
    } catch (error) {
      if (!(error instanceof TransferError)) throw error;
      status.textContent = say(`keep.${error.reason}`);
    }
  });
  return button;
}
