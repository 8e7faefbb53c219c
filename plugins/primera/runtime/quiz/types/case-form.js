/**
 * The form of a branching case: the moment that the decisions led to, and what can be done there.
 *
 * @import {Response, Score} from "../../scoring/score.js"
 * @import {CaseNode} from "../../scoring/types/case.js"
 * @import {ResponseForm} from "../forms.js"
 * @import {QuestionPayload} from "../question-element.js"
 */

import { make, textOf } from "../../dom.js";
import { say } from "../../strings.js";

/** @implements {ResponseForm} */
export class CaseForm {
  missing = "case.go_on";
  #question;
  #list;
  /** @type {readonly CaseNode[]} */
  #nodes;
  /** @type {string[]} */
  #path = [];
  #closed = false;
  #told = make("ol", { class: "pl-case__told" });
  #live = make("p", { class: "pl-live", "aria-live": "polite" });
  #best;

  /** @param {HTMLElement} question @param {QuestionPayload} payload */
  constructor(question, payload) {
    this.#question = question;
    this.#nodes = /** @type {QuestionPayload & {nodes: CaseNode[]}} */ (payload).nodes;
    this.#list = /** @type {HTMLElement} */ (question.querySelector(".pl-case"));
    this.#best = this.#bestPath();
    this.#list.before(this.#told);
    this.#list.after(this.#live, this.#best);
    for (const link of this.#list.querySelectorAll("a")) this.#press(link);
    question.dataset.ready = "";
    this.#render();
  }

  /** A link to another moment becomes a button that takes the decision. @param {HTMLAnchorElement} link */
  #press(link) {
    const { decision = "" } = link.dataset;
    const look = { type: "button", class: "pl-case__decision", "data-decision": decision };
    const taken = make("button", look, ...link.childNodes);
    taken.addEventListener("click", () => this.#go([...this.#path, decision]));
    link.replaceWith(taken);
  }

  /** The best path, folded. */
  #bestPath() {
    const path = this.#question.querySelector(".pl-answer__path");
    const title = textOf(this.#question.querySelector(".pl-answer__title"));
    return make("details", { class: "pl-more pl-case__best", open: "", hidden: "" }, make("summary", {}, title), path?.cloneNode(true) ?? "");
  }

  /** Whoever has come to the end has nothing to check, but something to see. */
  get ask() {
    return this.#isOver ? "case.see" : "";
  }

  /** The whole path, once the case is over. */
  read() {
    return this.#isOver ? { path: this.#path } : null;
  }

  /** The path so far. */
  draft() {
    return this.#path.length ? { path: this.#path } : null;
  }

  /** @param {Response} response */
  fill(response) {
    this.#path = /** @type {string[]} */ ([response.path].flat());
    // What is kept may lead nowhere: the way goes on from the last moment that it does lead to.
    const astray = this.#steps.findIndex(({ decision }) => !decision);
    if (astray >= 0) this.#path = this.#path.slice(0, astray);
    this.#render();
  }

  seek() {
    /** @type {HTMLElement | null} */ (this.#list.querySelector(".pl-case__node:not([hidden]) button"))?.focus();
  }

  /** @param {Response} response @param {Score} score */
  close(response, { outcome }) {
    this.#path = /** @type {string[]} */ (response.path);
    this.#closed = true;
    this.#live.textContent = "";
    this.#teach(outcome === "right");
    this.#render();
  }

  open() {
    this.#path = [];
    this.#closed = false;
    this.#live.textContent = "";
    this.#teach(true);
    this.#render();
  }

  /**
   * What is said of the best way is praise for whoever took it. For others it is a lesson, which
   * stands by that way: beside the verdict it would praise what they did not do.
   * @param {boolean} praised
   */
  #teach(praised) {
    const feedback = this.#question.querySelector(".pl-feedback");
    const lesson = this.#question.querySelector(".pl-answer__explanation");
    feedback?.after(this.#best);
    if (lesson && praised) feedback?.firstElementChild?.after(lesson);
    else if (lesson) this.#best.append(lesson);
    this.#best.hidden = praised;
  }

  /** The nodes that the path went through, with the decision taken in each. */
  get #steps() {
    let node = this.#nodes[0];
    return this.#path.map((taken) => {
      const decision = node.decisions.find(({ id }) => id === taken);
      const step = { node, decision };
      node = this.#nodes.find(({ id }) => id === decision?.to) ?? node;
      return step;
    });
  }

  get #here() {
    const last = this.#steps.at(-1)?.decision?.to;
    return this.#nodes.find(({ id }) => id === last) ?? this.#nodes[0];
  }

  get #isOver() {
    return !this.#here.decisions.length;
  }

  /** @param {string[]} path */
  #go(path) {
    this.#path = path;
    this.#render();
    const shown = /** @type {HTMLElement | null} */ (this.#list.querySelector(".pl-case__node:not([hidden]) .pl-case__text"));
    shown?.focus();
    this.#live.textContent = this.#isOver ? say("case.over") : "";
    this.#question.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #render() {
    const here = this.#here.id;
    for (const item of this.#items) item.hidden = item.dataset.node !== here;
    this.#told.replaceChildren(...this.#steps.map(({ node, decision }) => this.#tell(node, decision?.id ?? "")));
    this.#told.hidden = !this.#path.length;
  }

  /**
   * A moment that is over: what was done and, once all is over, what to make of it.
   * @param {CaseNode} node @param {string} taken
   */
  #tell(node, taken) {
    const place = `[data-node="${CSS.escape(node.id)}"]`;
    const text = textOf(this.#list.querySelector(`${place} .pl-case__text`));
    const said = this.#question.querySelector(`.pl-answer__others ${place}[data-decision="${CSS.escape(taken)}"]`);
    const pressed = this.#list.querySelector(`${place} [data-decision="${CSS.escape(taken)}"]`);
    const words = pressed?.firstChild?.textContent ?? "";
    const row = make("li", {}, make("details", {}, make("summary", {}, words), make("p", {}, text)));
    if (this.#closed) this.#judge(row, node, taken, said);
    return row;
  }

  /** @param {HTMLElement} row @param {CaseNode} node @param {string} taken @param {Element | null} said */
  #judge(row, node, taken, said) {
    const worth = node.decisions.find(({ id }) => id === taken)?.worth ?? 0;
    const best = Math.max(...node.decisions.map((decision) => decision.worth));
    const state = worth === best ? "right" : said?.hasAttribute("data-recoverable") ? "partial" : "wrong";
    row.dataset.state = state;
    const reason = said?.querySelector(".pl-answer__feedback");
    row.append(
      make("span", { class: "pl-option__mark" }, say(`case.${state}`)),
      ...(reason ? [make("span", { class: "pl-option__reason" }, textOf(reason))] : []),
    );
  }

  /** @returns {HTMLElement[]} */
  get #items() {
    return [...this.#list.querySelectorAll(".pl-case__node")].filter((item) => item instanceof HTMLElement);
  }
}
