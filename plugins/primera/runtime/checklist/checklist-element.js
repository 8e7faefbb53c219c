/**
 * `<pl-checklist>`: ticks that begin anew with their period, for a person or for a place and shift.
 *
 * @import {Moment} from "./line-view.js"
 * @import {Shift} from "./shift-clock.js"
 * @import * as Notes from "./notes.js"
 * @typedef {object} ChecklistPayload
 * @property {string} manual
 * @property {string} entry
 * @property {string} title
 * @property {"person" | "place"} belongs_to
 * @property {string} day_starts_at
 * @property {Shift[]} shifts
 * @property {string[]} known
 */

import { sayDate } from "../dates.js";
import { actor, button, make, payloadOf } from "../dom.js";
import { copies } from "../progress/backup.js";
import { EVERYBODY } from "../progress/key.js";
import { current, namesOf } from "../progress/people.js";
import { storeOf } from "../progress/store.js";
import { showTroubles } from "../progress/storage-trouble.js";
import { renderWho } from "../progress/current-person.js";
import { say } from "../strings.js";
import { renderPlace, renderShift } from "./owner-view.js";
import { LineView } from "./line-view.js";
import { periodIn, presentShift } from "./shift-clock.js";
import { leftOf, sayLeft } from "./still-to-do.js";
import { marksOf, retiredLines, TickBook, tickedBefore } from "./stored-ticks.js";

/** How often the page looks whether a new day or shift has begun. */
const LOOK_AT_CLOCK = 30_000;

export class ChecklistElement extends HTMLElement {
  /** @type {ChecklistPayload | null} */
  #payload = null;
  /** @type {LineView[]} */
  #lines = [];
  /** What takes back the actions of this visit, the last one last. @type {{words: string, undo: () => void}[]} */
  #done = [];
  /** Name of the shift and the day that the page shows. */
  #now = "";
  #who = make("div", { class: "pl-list__who" });
  #shift = make("div", { class: "pl-list__shift", hidden: "" });
  #paper = make("p", { class: "pl-list__paper" });
  #notes = make("div", { class: "pl-list__notes" });
  #retired = make("p", { class: "pl-notice pl-list__retired", hidden: "" });
  #left = make("p", { class: "pl-list__left", role: "status" });
  #undo = button("undo", say("common.undo"), { class: "pl-button pl-button--quiet" });
  #live = make("p", { class: "pl-live", "aria-live": "polite" });
  /** What shows and leaves notes, once it is there. @type {typeof Notes | null} */
  #noteRoom = null;
  #clock = 0;

  connectedCallback() {
    if (!this.#payload && !this.#prepare()) return;
    document.addEventListener("visibilitychange", this);
    this.#store.addEventListener("change", this);
    this.#clock = setInterval(() => this.#look(), LOOK_AT_CLOCK);
    showTroubles(this.#store);
    this.#refresh();
  }

  disconnectedCallback() {
    if (!this.#payload) return;
    document.removeEventListener("visibilitychange", this);
    this.#store.removeEventListener("change", this);
    clearInterval(this.#clock);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "visibilitychange") return this.#look();
    if (event.target === this.#store) return this.#refresh();
    const line = this.#lines.find((one) => one.holds(event));
    if (event.type === "change" && line) this.#mark(line, line.ticked ? "done" : "open", "");
    if (event.type === "click") this.#act(actor(event), line);
  }

  get #list() {
    return /** @type {ChecklistPayload} */ (this.#payload);
  }

  get #store() {
    return storeOf(this.#list.manual);
  }

  get #book() {
    return new TickBook(this.#store, this.#list);
  }

  /** What is left by a place's list is read there; of a person's list, old notes are still shown. */
  get #noteBook() {
    const owner = this.#list.belongs_to === "place" ? this.#book.owner : EVERYBODY;
    return this.#noteRoom && new this.#noteRoom.NoteBook(this.#store, this.#list, owner);
  }

  #prepare() {
    this.#payload = payloadOf(this);
    if (!this.#payload) return false;
    const items = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll(".pl-line"));
    this.#lines = [...items].filter((item) => payloadOf(item)).map((item) => new LineView(item));
    this.prepend(this.#who, this.#shift, this.#paper, this.#signature(), this.#notes, this.#retired);
    this.append(this.#more(), make("div", { class: "pl-list__bar" }, this.#left, this.#undo), this.#live);
    this.addEventListener("click", this);
    this.addEventListener("change", this);
    this.dataset.ready = "";
    return true;
  }

  /** What is needed once a shift: a note, paper, a copy. */
  #more() {
    const mine = this.#list.entry;
    const wanted = (/** @type {{owner: string, entry: string}} */ { owner, entry }) =>
      entry === mine || (entry === "device" && owner === this.#book.owner);
    const tell = (/** @type {string} */ words) => (this.#live.textContent = words);
    const leave = (/** @type {string} */ text, /** @type {string} */ author) => {
      this.#book.ownerForKeeping();
      this.#noteBook?.leave(text, author);
    };
    const note = make("details", { class: "pl-more" }, make("summary", {}, say("checklist.note")));
    // Wanted once a shift: it comes when the list is there, and before somebody is out of reach.
    import("./notes.js").then((room) => {
      this.#noteRoom = room;
      note.append(room.noteForm(this.#list.title, this.#list.belongs_to === "place" ? leave : null, tell));
      this.#refresh();
    });
    const place = make("div");
    const more = make(
      "details",
      { class: "pl-more" },
      make("summary", {}, say("checklist.more")),
      button("print", say("checklist.print")),
      place,
    );
    more.addEventListener("toggle", () => {
      if (more.open) place.replaceChildren(copies(this.#store, [{ words: say("checklist.export"), wanted }]));
    });
    return make(
      "div",
      { class: "pl-list__more" },
      note,
      more,
    );
  }

  /** Where paper is signed: on its first sheet, because at the end it may fall on one of its own. */
  #signature() {
    const lines = ["date_line", "signature"].map((line) => make("span", {}, say(`checklist.${line}`)));
    return make("p", { class: "pl-list__signature" }, ...lines);
  }

  #refresh() {
    const now = new Date();
    const { belongs_to, day_starts_at } = this.#list;
    const shift = this.#shiftAt(now);
    this.#now = this.#nameOf(now);
    const today = this.#dayOf(now);
    /** @type {Moment} */
    const moment = {
      period: ({ frequency }) => periodIn(frequency, now, day_starts_at, shift),
      isToday: (time) => this.#dayOf(new Date(time)) === today,
    };
    const found = this.#book.read();
    const shown = this.#lines.map((line) => {
      const marks = marksOf(line.payload, found);
      const open = line.show(marks, !marks && tickedBefore(line.payload, found), moment);
      return { frequency: line.payload.frequency, open };
    });
    if (belongs_to === "place") renderPlace(this.#who, this.#store);
    else renderWho(this.#who, this.#store);
    const offered = this.#hasShiftLines ? this.#list.shifts : [];
    renderShift(this.#shift, this.#store, offered, shift);
    this.#paper.textContent = this.#onPaper(now, offered.length ? (shift?.name ?? "") : "");
    if (this.#noteRoom && this.#noteBook) this.#notes.replaceChildren(...this.#noteRoom.notesView(this.#noteBook));
    const gone = retiredLines(found, this.#list.known);
    this.#retired.hidden = gone === 0;
    this.#retired.textContent = gone ? say("checklist.retired", { n: gone }) : "";
    const left = leftOf(shown);
    this.#left.toggleAttribute("data-done", left.length > 0 && left[0].open === 0);
    if (this.#left.textContent !== sayLeft(left)) this.#left.textContent = sayLeft(left);
    this.#undo.disabled = this.#done.length === 0;
  }

  /** Draws the list anew when its shift or day has ended while the page was open. */
  #look() {
    if (this.#nameOf(new Date()) !== this.#now) this.#refresh();
  }

  get #hasShiftLines() {
    return this.#lines.some(({ payload }) => payload.frequency === "shift");
  }

  /** The shift of a time; whoever cannot choose one here works that of the clock. @param {Date} time */
  #shiftAt(time) {
    const choice = this.#hasShiftLines ? current(this.#store) : { shift: "", shift_at: 0 };
    return presentShift(this.#list.shifts, choice, time);
  }

  /** @param {Date} time */
  #dayOf(time) {
    return periodIn("daily", time, this.#list.day_starts_at, this.#shiftAt(time));
  }

  /** The name of the shift and the day of a time. @param {Date} time */
  #nameOf(time) {
    return `${this.#dayOf(time)}/${this.#shiftAt(time)?.name ?? ""}`;
  }

  /**
   * @param {HTMLElement | null} target
   * @param {LineView | undefined} line
   */
  #act(target, line) {
    const act = target?.dataset.act;
    if (line && act === "na") line.asking = target?.getAttribute("aria-expanded") !== "true";
    if (line && act === "keep") line.asking = false;
    if (line && act === "why") this.#mark(line, "na", target?.dataset.why ?? "");
    if (line && act === "applies") this.#mark(line, "open", "");
    if (line && act === "log") this.#mark(line, "done", "");
    const readBack = act === "read" && this.#noteBook?.markRead(target?.dataset.note ?? "");
    if (readBack) this.#remember(target?.textContent ?? "", readBack);
    if (act === "undo") this.#takeBack();
    if (act === "print") print();
  }

  /**
   * @param {LineView} line
   * @param {"done" | "na" | "open"} state
   * @param {string} why
   */
  #mark(line, state, why) {
    const now = new Date();
    const marks = marksOf(line.payload, this.#book.read()) ?? {};
    let period = periodIn(line.payload.frequency, now, this.#list.day_starts_at, this.#shiftAt(now));
    // Two events in one millisecond are two.
    while (line.isEvent && Object.hasOwn(marks, period)) period = String(Number(period) + 1);
    this.#remember(line.label, this.#book.mark(line.payload, line.label, period, { state, why }));
    if (state === "na") line.asking = false;
  }

  /** @param {string} words @param {() => void} undo */
  #remember(words, undo) {
    this.#done.push({ words, undo });
  }

  #takeBack() {
    const last = this.#done.pop();
    last?.undo();
    this.#live.textContent = last ? say("checklist.undone", { what: last.words }) : "";
  }

  /** The line under the title of the printed list. @param {Date} now @param {string} shift */
  #onPaper(now, shift) {
    const sort = this.#list.belongs_to;
    const owner = namesOf(this.#store, sort).find(({ id }) => id === current(this.#store)[sort]);
    return [owner?.name, shift, sayDate(now.getTime())].filter(Boolean).join(" · ");
  }
}
