/**
 * What is happening right now: the buttons of one's own role come first, and only those of one's own
 * branch are named to be called. Without scripts, all stand there.
 *
 * @import {Kept} from "../today/kept.js"
 */

import { keptOf } from "../today/kept.js";

const list = /** @type {HTMLElement | null} */ (document.querySelector("pl-situations"));
const calls = /** @type {HTMLElement | null} */ (document.querySelector("pl-branch"));
if (list) putFirst(list, said(list)?.role ?? "");
if (calls) chooseIn(calls, said(calls)?.branch ?? "");

/** What the person said of themselves. @param {HTMLElement} element @returns {Kept["profile"]} */
function said(element) {
  return keptOf(manualOf(element), () => false).profile;
}

/** @param {HTMLElement} element @returns {string} */
function manualOf(element) {
  return JSON.parse(element.dataset.pl ?? "").manual;
}

/** Opens what happens to a role and closes the rest. @param {HTMLElement} list @param {string} role */
function putFirst(list, role) {
  const groups = [...list.querySelectorAll("details")];
  const own = groups.find((group) => group.dataset.role === role);
  if (!own) return;
  for (const group of groups) group.open = group === own;
  list.prepend(own);
}

/** Offers the branches and shows the contacts of the chosen one. @param {HTMLElement} calls @param {string} branch */
function chooseIn(calls, branch) {
  const [select] = calls.getElementsByTagName("select");
  select.value = branch;
  if (select.selectedIndex < 0) select.value = ""; // a branch that is gone
  showOnly(calls, select.value);
  /** @type {HTMLElement} */ (select.parentElement).hidden = false;
  select.addEventListener("change", async () => {
    showOnly(calls, select.value);
    const { keepBranch } = await import("./keep-branch.js");
    keepBranch(manualOf(calls), select.value);
  });
}

/** @param {HTMLElement} calls @param {string} branch all of them where it is "" */
function showOnly(calls, branch) {
  for (const each of /** @type {NodeListOf<HTMLElement>} */ (calls.querySelectorAll("[data-branch]")))
    each.hidden = branch !== "" && each.dataset.branch !== branch;
}
