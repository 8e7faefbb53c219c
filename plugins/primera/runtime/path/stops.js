/**
 * The stops of a path on its page: HTML of Python, to which the state of each is added.
 *
 * @import {PathPayload} from "./define.js"
 * @import {Step, Stop} from "../today/next-step.js"
 * @typedef {(stage: string, title: string, done: boolean) => void} Keep
 */

import { isDone } from "../today/next-step.js";
import { told, word } from "../today/words.js";

/** Puts each stop into a fold under its heading; once. @param {Element} place */
export function fold(place) {
  if (place.hasAttribute("data-folded")) return;
  place.setAttribute("data-folded", "");
  for (const body of stages()) {
    const heading = body.previousElementSibling;
    if (!heading) continue;
    const stop = document.createElement("details");
    const summary = document.createElement("summary");
    const list = document.createElement("div");
    stop.className = "pl-stop";
    list.className = "pl-block pl-path";
    // What opens the stop can hold no link.
    heading.querySelector(".headerlink")?.remove();
    heading.before(list);
    summary.append(heading, document.createElement("p"));
    stop.append(summary, body);
    list.append(stop);
  }
  const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const stop = asked?.closest("details");
  if (stop) stop.open = true;
}

/**
 * Shows what is done, what is to be done now and until when, and what comes first.
 * @param {Element} place
 * @param {PathPayload} payload
 * @param {readonly Stop[]} stops
 * @param {string} required a path that is to be finished before; "" for none
 * @param {Keep} keep
 */
export function showStops(place, { words }, stops, required, keep) {
  const now = Date.now();
  const present = stops.find((stop) => !isDone(stop));
  for (const body of stages()) {
    const stop = stops.find(({ stage }) => stage.id === body.dataset.stage);
    if (!stop) continue;
    stop.steps.forEach((step) => showStep(body, stop, step, words, keep));
    const details = /** @type {HTMLDetailsElement | null} */ (body.closest(".pl-stop"));
    if (!details) continue;
    details.dataset.state = isDone(stop) ? "done" : stop === present ? "present" : "later";
    if (stop === present) details.open = true;
    const first = required || (stop !== present && present?.stage.title) || "";
    const dated = told(words, { minutes: null }, stop, now);
    const state = isDone(stop) ? word(words, "stop_done") : [first ? word(words, "first", { title: first }) : word(words, "now"), dated].filter(Boolean).join(" · ");
    /** @type {Element} */ (details.querySelector("summary > p")).textContent = state;
  }
  const end = /** @type {HTMLElement | null} */ (document.querySelector("[data-path-end]"));
  if (end) end.hidden = !!present || !place.hasAttribute("data-folded");
}

/**
 * @param {HTMLElement} body
 * @param {Stop} stop
 * @param {Step} step
 * @param {PathPayload["words"]} words
 * @param {Keep} keep
 */
function showStep(body, { stage }, { kind, entry, at, changed, percent }, words, keep) {
  const name = kind === "task" ? "task" : entry;
  const element = [...body.querySelectorAll("[data-step]")].find((one) => one.getAttribute("data-step") === name);
  if (!element) return;
  const mark = /** @type {HTMLElement} */ (element.querySelector("[data-state]") ?? element.appendChild(Object.assign(document.createElement("span"), { className: "pl-done" })));
  mark.dataset.state = at ? "done" : changed ? "changed" : "open";
  mark.textContent = at ? (percent === null ? day(at) : `${percent} %`) : changed ? word(words, "changed") : "";
  if (kind !== "task") return;
  const button = /** @type {HTMLButtonElement} */ (element.querySelector("button") ?? element.appendChild(document.createElement("button")));
  button.type = "button";
  button.className = at ? "pl-button pl-button--quiet" : "pl-button";
  button.textContent = word(words, at ? "undo" : "did_it");
  button.onclick = () => keep(stage.id, stage.title, !at);
}

/** @param {number} at */
function day(at) {
  return new Intl.DateTimeFormat(document.documentElement.lang, { day: "numeric", month: "short" }).format(at);
}

/** @returns {HTMLElement[]} */
function stages() {
  return [...document.querySelectorAll("[data-stage]")].map((one) => /** @type {HTMLElement} */ (one));
}
