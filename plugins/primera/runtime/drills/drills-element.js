/**
 * `<pl-drills>`: five questions a day, drawn from the manual. The same five for a person all day;
 * after them, as many rounds as wanted.
 *
 * @import {QuestionElement} from "../quiz/question-element.js"
 * @import {QuestionEvent} from "../quiz/events.js"
 * @import {Day} from "./working-day.js"
 * @import {Drill, Table} from "./table.js"
 * @typedef {{manual: string, title: string, day_starts_at: string, table: string}} Payload
 * @typedef {{drill: Drill, question: QuestionElement, outcome: string}} Asked outcome is "" while open
 */

import { actor, button, make, payloadOf } from "../dom.js";
import { showTroubles } from "../progress/storage-trouble.js";
import { renderWho } from "../progress/current-person.js";
import { say } from "../strings.js";
import { DrillBook } from "./answer-history.js";
import { dayOf } from "./working-day.js";
import { sampleRound } from "./sampling.js";
import { focusView, TRAINER } from "./focus-view.js";
import { questionView } from "./question-view.js";
import { summaryOf } from "./summary.js";
import { fetchTable } from "./table.js";

const COUNT = 5;

export class DrillsElement extends HTMLElement {
  #payload = /** @type {Payload} */ (payloadOf(this));
  #book = new DrillBook(this.#payload.manual, this.#payload.title);
  /** @type {Table} */
  #table = { groups: [], drills: [] };
  /** Whoever the round was drawn for. */
  #person = "";
  /** @type {Asked[]} */
  #round = [];
  #daily = true;
  /** Place of the question on the screen; the number of questions stands for the end. */
  #place = 0;
  #who = make("div", { class: "pl-quiz__who", hidden: "" });
  #focus = make("div", { class: "pl-drills__focus" });
  #count = make("p", { class: "pl-quiz__count" });
  #track = make("div", { class: "pl-quiz__track", "aria-hidden": "true" });
  #screen = make("div", { class: "pl-drills__screen" });
  #summary = make("section", { class: "pl-summary", hidden: "" });
  #main = button("check", say("drills.check"), { class: "pl-button pl-button--main" });
  #actions = make("div", { class: "pl-quiz__actions" }, this.#main);
  #live = make("p", { class: "pl-live", "aria-live": "polite" });

  async connectedCallback() {
    this.addEventListener("click", this);
    this.addEventListener("pl-scored", this);
    this.#book.store.addEventListener("change", this);
    showTroubles(this.#book.store);
    await this.#load();
  }

  disconnectedCallback() {
    this.#book.store.removeEventListener("change", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "click") return this.#act(actor(event)?.dataset.act);
    if (event.type === "pl-scored") return this.#keep(/** @type {QuestionEvent} */ (event));
    // Another person studies now, or what was kept is gone.
    if (this.#round.length && this.#book.person !== this.#person) this.#today();
    else this.#renderHead();
  }

  async #load() {
    try {
      this.#table = await fetchTable(this.#payload.table);
    } catch {
      this.replaceChildren(make("p", { class: "pl-notice" }, say("drills.unreachable")), button("load", say("drills.again")));
      return;
    }
    const head = make("div", { class: "pl-quiz__head" }, this.#count, this.#track, this.#who);
    this.replaceChildren(head, this.#screen, this.#summary, this.#focus, this.#actions, this.#live);
    this.dataset.ready = "";
    this.#today();
  }

  /** Shows the questions of the day, at the first that is still open. */
  #today() {
    this.#person = this.#book.person;
    this.#daily = true;
    const day = this.#day;
    const before = (/** @type {Drill} */ drill) => this.#book.tries(drill).filter(({ at }) => at < day.from).at(-1) ?? null;
    const seed = [this.#payload.manual, this.#person, day.name].join("|");
    const round = sampleRound(this.#pool, before, { seed, from: day.from, count: COUNT, role: this.#book.focus });
    this.#ask(round, seed, (drill) => {
      const first = this.#book.tries(drill).find(({ at }) => at >= day.from);
      return first ? (first.right ? "right" : "wrong") : "";
    });
    this.#render();
  }

  /** One more round: what was not seen for long, and no mistake of today. */
  #another() {
    this.#daily = false;
    const { from, name } = this.#day;
    const last = (/** @type {Drill} */ drill) => this.#book.tries(drill).at(-1) ?? null;
    const done = this.#table.drills.filter((drill) => (last(drill)?.at ?? 0) >= from).length;
    const seed = [this.#payload.manual, this.#person, name, done].join("|");
    this.#ask(sampleRound(this.#pool, last, { seed, from, count: COUNT, role: this.#book.focus }), seed, () => "");
    this.#go(0);
  }

  /**
   * @param {Drill[]} drills
   * @param {string} seed
   * @param {(drill: Drill) => string} outcomeOf
   */
  #ask(drills, seed, outcomeOf) {
    this.#round = drills.map((drill) => ({ drill, question: questionView(drill, seed), outcome: outcomeOf(drill) }));
    this.#place = this.#following(-1);
    this.#track.replaceChildren(...this.#round.map(() => make("span")));
  }

  /** @returns {Day} */
  get #day() {
    return dayOf(new Date(), this.#payload.day_starts_at);
  }

  /** What can be asked of what is practised: how the manual is arranged, only of whoever trains. */
  get #pool() {
    const { focus } = this.#book;
    const asked = this.#table.drills.filter(({ filing }) => filing === (focus === TRAINER));
    const some = asked.filter(({ groups }) => groups.includes(focus));
    return some.length ? some : asked;
  }

  #render() {
    const asked = this.#round.at(this.#place);
    this.#renderHead();
    if (asked) this.#screen.replaceChildren(asked.question);
    else this.#screen.replaceChildren();
    this.#main.dataset.act = asked?.outcome ? "next" : "check";
    const next = this.#following(this.#place) === this.#round.length ? "finish" : "next";
    this.#main.textContent = say(`drills.${asked?.outcome ? next : "check"}`);
    this.#actions.hidden = !asked;
    this.#actions.replaceChildren(...(asked ? [asked.question.hint] : []), this.#main);
    this.#summary.hidden = !!asked;
    this.#summary.replaceChildren(...(asked ? [] : summaryOf(this.#round, this.#daily)));
  }

  #renderHead() {
    const asked = this.#round.at(this.#place);
    this.#round.forEach(({ outcome }, place) => {
      const dot = /** @type {HTMLElement} */ (this.#track.children[place]);
      dot.dataset.outcome = outcome;
      dot.toggleAttribute("data-here", place === this.#place);
    });
    this.#count.textContent = asked ? say("drills.count", { n: this.#place + 1, total: this.#round.length }) : "";
    renderWho(this.#who, this.#book.store);
    // Nobody changes the subject in the middle of a round.
    this.#focus.hidden = !!asked && this.#round.some(({ outcome }) => outcome);
    const choose = (/** @type {string} */ focus) => {
      this.#book.focus = focus;
      this.#today();
    };
    if (!this.#focus.contains(document.activeElement)) {
      this.#focus.replaceChildren(focusView(this.#table, this.#book.focus, choose));
    }
  }

  /** @param {QuestionEvent} event */
  #keep({ score }) {
    const asked = this.#round[this.#place];
    asked.outcome = score?.outcome ?? "";
    this.#book.keep(asked.drill, asked.outcome, asked.question.stem);
    this.#render();
    this.#live.textContent = `${asked.question.verdict.textContent}. ${this.#count.textContent}`;
    asked.question.face();
  }

  /** @param {string | undefined} act */
  #act(act) {
    if (act === "check") this.#round[this.#place].question.check();
    if (act === "next") this.#go(this.#following(this.#place));
    if (act === "more") this.#another();
    if (act === "load") this.#load();
  }

  /** @param {number} place */
  #go(place) {
    this.#place = place;
    this.#render();
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
    const shown = this.#round.at(place)?.question ?? this.#summary;
    /** @type {HTMLElement | null} */ (shown.querySelector("[tabindex]"))?.focus();
    this.#live.textContent = this.#count.textContent;
  }

  /** The next open question after a place, or the end. @param {number} place */
  #following(place) {
    const open = this.#round.findIndex(({ outcome }, other) => other > place && !outcome);
    return open < 0 ? this.#round.length : open;
  }
}
