/**
 * Before an exam: what awaits, who needs more time, and the button that starts it.
 *
 * @import {QuizPayload} from "../answers-store.js"
 */

import { button, make } from "../../dom.js";
import { say } from "../../strings.js";

/** Per cent of the time: the first is what everybody has. */
const EXTRAS = [100, 125, 150, 200];

/**
 * @param {HTMLElement | null} facts the list that Python rendered
 * @param {QuizPayload} quiz
 * @param {number} left attempts; Infinity without a limit
 */
export function startView(facts, { attempts, time_limit: minutes }, left) {
  return [
    make("p", { class: "pl-summary__verdict", tabindex: "-1" }, say("exam.before")),
    ...(facts ? [facts] : []),
    ...(attempts ? [make("p", {}, say("exam.which", { n: attempts - left + 1, total: attempts }))] : []),
    make("p", {}, say("exam.rules")),
    ...(minutes ? [extraTime(minutes)] : []),
    make("div", { class: "pl-row" }, button("start", say("exam.start"), { class: "pl-button pl-button--main" })),
  ];
}

/** The per cent of the time that was chosen. @param {HTMLElement} place */
export function extraChosen(place) {
  const chosen = /** @type {HTMLInputElement | null} */ (place.querySelector("[name=pl-extra]:checked"));
  return Number(chosen?.value ?? 100);
}

/** @param {number} minutes */
function extraTime(minutes) {
  const choices = EXTRAS.map((extra) => {
    const input = make("input", { type: "radio", name: "pl-extra", value: String(extra) });
    input.checked = extra === 100;
    return make("label", { class: "pl-option" }, input, make("span", {}, named(minutes, extra)));
  });
  return make(
    "details",
    { class: "pl-more pl-exam__extra" },
    make("summary", {}, say("exam.more_time")),
    make("div", { role: "radiogroup", "aria-label": say("exam.more_time") }, ...choices),
  );
}

/** @param {number} minutes @param {number} extra */
function named(minutes, extra) {
  const words = { n: inMinutes(minutes, extra), times: (extra / 100).toLocaleString(document.documentElement.lang || "es") };
  return say(extra === 100 ? "exam.usual_time" : "exam.extra_time", words);
}

/** What is said of the time of an attempt that had more than the usual. @param {number} minutes @param {number} extra */
export function extraWords(minutes, extra) {
  return say("exam.had_extra", { time: named(minutes, extra) });
}

/** @param {number} minutes @param {number} extra */
function inMinutes(minutes, extra) {
  return (Math.round((minutes * extra) / 10) / 10).toLocaleString(document.documentElement.lang || "es");
}
