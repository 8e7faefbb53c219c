/**
 * The form of an ordering question: a list whose things are moved by buttons.
 *
 * @import {Response} from "../../scoring/score.js"
 * @import {ResponseForm} from "../forms.js"
 * @import {QuestionPayload} from "../question-element.js"
 */

import { actor, button, make, textOf } from "../../dom.js";
import { say } from "../../strings.js";

/** @implements {ResponseForm} */
export class OrderingForm {
  missing = "ordering.move";
  #question;
  #list;
  /** The order that the page came with: the right one would give itself away. */
  #first;
  #keys;
  #moved = false;
  #live = make("p", { class: "pl-live", "aria-live": "polite" });

  /** @param {HTMLElement} question @param {QuestionPayload} payload */
  constructor(question, payload) {
    this.#question = question;
    this.#keys = /** @type {QuestionPayload & {items: string[]}} */ (payload).items;
    this.#list = /** @type {HTMLElement} */ (question.querySelector(".pl-order"));
    this.#first = this.#items;
    for (const item of this.#first) {
      item.append(...["up", "down"].map((way) => this.#mover(way, nameOf(item))));
    }
    this.#list.after(this.#live);
    this.#list.addEventListener("click", this);
    this.#render();
  }

  /** @param {Event} event */
  handleEvent(event) {
    const pressed = actor(event);
    const item = pressed?.closest("li");
    if (!pressed || !item) return;
    if (pressed.dataset.act === "up") item.previousElementSibling?.before(item);
    else item.nextElementSibling?.after(item);
    this.#moved = true;
    this.#render();
    const place = this.#items.indexOf(item) + 1;
    this.#live.textContent = say("ordering.now", { name: nameOf(item), place, total: this.#items.length });
    // The button stays under the finger; at an end of the list it is the other one that helps on.
    const able = /** @type {HTMLButtonElement} */ (pressed);
    if (able.disabled) /** @type {HTMLElement | null} */ (item.querySelector("button:enabled"))?.focus();
    else able.focus();
    this.#list.dispatchEvent(new Event("input", { bubbles: true }));
  }

  read() {
    return this.#moved ? { order: this.#items.map(idOf) } : null;
  }

  draft() {
    return this.read();
  }

  /** @param {Response} response */
  fill(response) {
    this.#moved = true;
    this.#arrange(/** @type {string[]} */ ([response.order].flat()));
    this.#render();
  }

  seek() {
    /** @type {HTMLElement | null} */ (this.#list.querySelector("button:enabled"))?.focus();
  }

  /** @param {Response} response */
  close(response) {
    const order = /** @type {string[]} */ (response.order);
    this.#arrange(order);
    this.#items.forEach((item, place) => {
      const right = this.#keys[place] === idOf(item);
      item.dataset.state = right ? "right" : "wrong";
      const mark = right ? say("ordering.here") : say("ordering.belongs", { place: this.#keys.indexOf(idOf(item)) + 1 });
      const answer = this.#question.querySelector(`.pl-answer [data-item="${CSS.escape(idOf(item))}"]`);
      const reason = textOf(answer?.querySelector(".pl-answer__feedback") ?? null);
      item.append(make("span", { class: "pl-option__mark" }, mark));
      if (reason) item.append(make("span", { class: "pl-option__reason" }, reason));
    });
    for (const each of this.#buttons) each.hidden = true;
    this.#live.textContent = "";
  }

  open() {
    this.#moved = false;
    this.#arrange(this.#first.map(idOf));
    for (const item of this.#items) {
      delete item.dataset.state;
      for (const added of item.querySelectorAll(".pl-option__mark, .pl-option__reason")) added.remove();
    }
    for (const each of this.#buttons) each.hidden = false;
    this.#live.textContent = "";
    this.#render();
  }

  /** @returns {HTMLElement[]} */
  get #items() {
    return [...this.#list.querySelectorAll("li")];
  }

  get #buttons() {
    return this.#list.querySelectorAll("button");
  }

  /** @param {string} way @param {string} name */
  #mover(way, name) {
    const sign = way === "up" ? "↑" : "↓";
    return button(way, sign, { class: "pl-order__mover", "aria-label": say(`ordering.${way}`, { name }) });
  }

  /** @param {string[]} order */
  #arrange(order) {
    const items = new Map(this.#items.map((item) => [idOf(item), item]));
    this.#list.append(...order.flatMap((id) => items.get(id) ?? []));
  }

  /** Nothing goes up from the top or down from the end. */
  #render() {
    const last = this.#items.length - 1;
    this.#items.forEach((item, place) => {
      const [up, down] = item.querySelectorAll("button");
      up.disabled = place === 0;
      down.disabled = place === last;
    });
  }
}

/** @param {HTMLElement} item */
function idOf(item) {
  return item.dataset.item ?? "";
}

/** @param {HTMLElement} item */
function nameOf(item) {
  return textOf(item.querySelector(".pl-order__text"));
}
