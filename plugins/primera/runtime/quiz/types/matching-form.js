/**
 * The form of a matching question: menus, one for each thing.
 *
 * @import {Response} from "../../scoring/score.js"
 * @import {ResponseForm} from "../forms.js"
 * @import {QuestionPayload} from "../question-element.js"
 */

import { make, textOf } from "../../dom.js";
import { say } from "../../strings.js";

/** @implements {ResponseForm} */
export class MatchingForm {
  missing = "matching.choose";
  #question;
  /** @type {Map<string, string>} */
  #keys;

  /** @param {HTMLElement} question @param {QuestionPayload} payload */
  constructor(question, payload) {
    this.#question = question;
    this.#keys = new Map(/** @type {QuestionPayload & {pairs: [string, string][]}} */ (payload).pairs);
  }

  /** What is matched, once each thing is. */
  read() {
    return [...this.#menus.values()].every((menu) => menu.value) ? this.draft() : null;
  }

  draft() {
    const given = [...this.#menus].filter(([, menu]) => menu.value);
    return given.length ? { matched: Object.fromEntries(given.map(([thing, menu]) => [thing, menu.value])) } : null;
  }

  /** @param {Response} response */
  fill(response) {
    const matched = /** @type {Record<string, string>} */ (Object(response.matched));
    for (const [thing, menu] of this.#menus) menu.value = String(matched[thing] ?? "");
  }

  seek() {
    [...this.#menus.values()].find((menu) => !menu.value)?.focus();
  }

  /** @param {Response} response */
  close(response) {
    this.fill(response);
    for (const [thing, menu] of this.#menus) {
      menu.disabled = true;
      this.#explain(thing, menu);
    }
  }

  open() {
    for (const menu of this.#menus.values()) {
      menu.value = "";
      menu.disabled = false;
      delete menu.closest("li")?.dataset.state;
    }
    for (const added of this.#question.querySelectorAll(".pl-option__mark, .pl-option__reason")) added.remove();
  }

  /** Thing -> its menu. */
  get #menus() {
    const rows = /** @type {NodeListOf<HTMLElement>} */ (this.#question.querySelectorAll(".pl-match__pair"));
    return new Map(
      [...rows].flatMap((row) => {
        const menu = row.querySelector("select");
        return menu ? [[row.dataset.pair ?? "", menu]] : [];
      }),
    );
  }

  /** @param {string} thing @param {HTMLSelectElement} menu */
  #explain(thing, menu) {
    const row = /** @type {HTMLElement} */ (menu.closest("li"));
    const right = this.#keys.get(thing) === menu.value;
    row.dataset.state = right ? "right" : "wrong";
    const answer = this.#question.querySelector(`.pl-answer [data-pair="${CSS.escape(thing)}"]`);
    const key = textOf(answer?.querySelector(".pl-answer__text") ?? null);
    row.append(
      make("span", { class: "pl-option__mark" }, right ? say("matching.right") : say("matching.belongs", { key })),
      ...this.#reasons(menu.value, right, answer),
    );
  }

  /**
   * Why the answer is wrong, if there is something to say of it, and why the right one is right.
   * @param {string} given @param {boolean} right @param {Element | null} answer
   */
  #reasons(given, right, answer) {
    const mixed = right ? null : this.#question.querySelector(`.pl-answer [data-answer="${CSS.escape(given)}"]`);
    return [mixed, answer].flatMap((source) => {
      const text = textOf(source?.querySelector(".pl-answer__feedback") ?? null);
      return text ? [make("span", { class: "pl-option__reason" }, text)] : [];
    });
  }
}
