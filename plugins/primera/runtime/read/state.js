/**
 * Shows whether the page was read, and when; or that it has changed since.
 *
 * @import {Reading} from "../marks/kept.js"
 * @typedef {{manual: string, entry: string, title: string, hash: string, was: string[]}} Payload
 */

/** What Python says of the page. @param {Element} place `<pl-read>` @returns {Payload} */
export function pageOf(place) {
  return JSON.parse(place.getAttribute("data-pl") ?? "");
}

/**
 * @param {Element} place `<pl-read>`
 * @param {Reading | null} found
 */
export function show(place, found) {
  place.setAttribute("data-state", found?.state ?? "");
  place.querySelector("[aria-pressed]")?.setAttribute("aria-pressed", String(found?.state === "read"));
  for (const part of place.querySelectorAll("[data-if]")) {
    part.toggleAttribute("hidden", part.getAttribute("data-if") !== found?.state);
  }
  const time = place.querySelector("time");
  if (!time || !found) return;
  time.dateTime = new Date(found.at).toISOString();
  time.title = sayDay(found.at, { dateStyle: "medium" });
  time.textContent = sayDay(found.at, { day: "numeric", month: "short" });
}

/** @param {number} at @param {Intl.DateTimeFormatOptions} options */
export function sayDay(at, options) {
  return new Intl.DateTimeFormat(document.documentElement.lang, options).format(at);
}
