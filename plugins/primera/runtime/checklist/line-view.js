/**
 * One line of a checklist: its tick, «no aplica», the times an event occurred.
 *
 * @import {Mark} from "../progress/ticks.js"
 * @import {LinePayload} from "./stored-ticks.js"
 * @typedef {object} Moment what the clock says to all lines
 * @property {(line: LinePayload) => string} period name of the present period of a line
 * @property {(time: number) => boolean} isToday
 */

import { sayDate, sayTime } from "../dates.js";
import { button, make, payloadOf, textOf } from "../dom.js";
import { say } from "../strings.js";

/** Keys of the reasons why a line does not apply. */
export const REASONS = ["no_occasion", "other_did", "cannot"];

export class LineView {
  /** @type {LinePayload} */
  payload;
  label;
  #item;
  #box;
  #note = make("p", { class: "pl-line__note" });
  #changed = make("p", { class: "pl-line__changed", hidden: "" }, say("checklist.changed"));
  #other;
  #reasons;

  /** @param {HTMLElement} item the `<li>` that Python rendered, with its payload */
  constructor(item) {
    this.#item = item;
    this.payload = payloadOf(item);
    this.#box = item.querySelector("input");
    this.label = textOf(item.querySelector(".pl-line__text"));
    this.#other = this.isEvent
      ? button("log", say("checklist.log"), { "aria-label": say("checklist.log_of", { line: this.label }) })
      : button("na", say("checklist.na"), { class: "pl-button pl-button--quiet" });
    const group = { role: "group", "aria-label": say("checklist.why"), hidden: "" };
    this.#reasons = make("div", { class: "pl-line__reasons", ...group });
    this.#reasons.append(
      make("p", {}, say("checklist.why")),
      ...REASONS.map((why) => button("why", say(`checklist.reasons.${why}`), { "data-why": why })),
      button("keep", say("checklist.keep"), { class: "pl-button pl-button--quiet" }),
    );
    // A log has no box: it is never done.
    if (this.isEvent) this.#box?.remove();
    else this.#other.setAttribute("aria-expanded", "false");
    item.append(this.#other, this.#reasons, this.#note, this.#changed);
  }

  get isEvent() {
    return this.payload.frequency === "event";
  }

  /** @param {Event} event */
  holds(event) {
    return event.target instanceof Node && this.#item.contains(event.target);
  }

  /** Whether the box of the line is ticked in the page. */
  get ticked() {
    return this.#box?.checked ?? false;
  }

  /** Opens or folds the reasons why the line does not apply. @param {boolean} open */
  set asking(open) {
    this.#reasons.hidden = !open;
    this.#other.setAttribute("aria-expanded", String(open));
    const target = open ? this.#reasons.querySelector("button") : this.#other;
    target?.focus();
  }

  /**
   * Shows what is marked. Returns whether the line still waits to be done.
   * @param {Record<string, Mark> | null} marks
   * @param {boolean} changed
   * @param {Moment} moment
   */
  show(marks, changed, moment) {
    this.#changed.hidden = !changed;
    if (this.isEvent) {
      this.#note.textContent = logged(marks ?? {}, moment);
      return false;
    }
    const mark = marks?.[moment.period(this.payload)];
    const state = mark?.state ?? "open";
    this.#item.dataset.state = state;
    if (this.#box) this.#box.checked = state === "done";
    const act = state === "na" ? "applies" : "na";
    this.#other.textContent = say(`checklist.${act}`);
    this.#other.dataset.act = act;
    this.#other.setAttribute("aria-label", say(`checklist.${act}_of`, { line: this.label }));
    this.#other.hidden = state === "done";
    // What somebody is choosing stays while the page is rendered anew for another reason.
    if (state !== "open") this.#reasons.hidden = true;
    this.#other.setAttribute("aria-expanded", String(!this.#reasons.hidden));
    this.#note.textContent = mark && state !== "open" ? said(mark, moment) : lastTime(this.payload, marks ?? {});
    return state === "open";
  }
}

/** @param {Mark} mark @param {Moment} moment */
function said(mark, moment) {
  if (mark.state === "na") {
    return REASONS.includes(mark.why) ? say(`checklist.reasons.${mark.why}`) : say("checklist.na");
  }
  const when = moment.isToday(mark.at) ? sayTime(mark.at) : sayDate(mark.at);
  return say("checklist.done", { when });
}

/**
 * Of what is done once a day or oftener, the last time says nothing.
 * @param {LinePayload} line
 * @param {Record<string, Mark>} marks
 */
function lastTime({ frequency }, marks) {
  if (frequency === "daily" || frequency === "shift") return "";
  const done = timesOf(marks);
  return done.length ? say("checklist.last", { when: sayDate(Math.max(...done)) }) : "";
}

/** @param {Record<string, Mark>} marks @param {Moment} moment */
function logged(marks, moment) {
  const times = timesOf(marks).sort((one, two) => one - two);
  const today = times.filter(moment.isToday);
  const before = times.length - today.length;
  const words = [];
  if (today.length) words.push(say("checklist.today", { times: today.map(sayTime).join(" · ") }));
  if (before) words.push(say("checklist.before", { n: before }));
  return words.join(" ");
}

/** @param {Record<string, Mark>} marks */
function timesOf(marks) {
  return Object.values(marks).filter(({ state }) => state === "done").map(({ at }) => at);
}
