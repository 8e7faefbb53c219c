/**
 * `<pl-me>`: who studies on this device, what is kept of them, copies and erasing.
 *
 * @import {Store} from "../progress/store.js"
 * @import {Table} from "./manual-table.js"
 */

import { actor, button, make, payloadOf } from "../dom.js";
import { nameForm } from "../progress/name-form.js";
import { add, choose, current, namesOf, rename } from "../progress/people.js";
import { storeOf } from "../progress/store.js";
import { showTroubles } from "../progress/storage-trouble.js";
import { called } from "../progress/current-person.js";
import { rerender } from "../rerender.js";
import { say } from "../strings.js";
import { fetchTable } from "./manual-table.js";
import { keptView } from "./stored-data-view.js";

export class MeElement extends HTMLElement {
  /** @type {Store | null} */
  #store = null;
  /** Whether it is known what the manual is made of, or that it cannot be known. */
  #ready = false;
  /** @type {Table | null} */
  #table = null;
  /** @type {typeof import("./later-views.js").LATER | null} */
  #views = null;
  #people = make("div", { class: "pl-me__people" });
  #joining = make("div");
  #known = make("div", { class: "pl-me__known" });
  #kept = make("div", { class: "pl-me__kept" });
  #question = make("div", { class: "pl-row pl-me__question", role: "group", hidden: "" });
  #live = make("p", { class: "pl-me__status", role: "status" });

  connectedCallback() {
    this.#store ??= this.#prepare();
    if (!this.#store) return;
    this.#store.addEventListener("change", this);
    showTroubles(this.#store);
    this.#render(this.#store);
  }

  disconnectedCallback() {
    this.#store?.removeEventListener("change", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    const { target } = event;
    if (!this.#store) return;
    if (target === this.#store) return this.#render(this.#store);
    if (event.type === "change" && target instanceof HTMLInputElement && target.name === "pl-person") {
      choose(this.#store, { person: target.value });
    }
    if (event.type === "click") this.#act(this.#store, actor(event));
  }

  /** @returns {Store | null} */
  #prepare() {
    const payload = payloadOf(this);
    if (!payload) return null;
    const store = storeOf(payload.manual);
    this.addEventListener("click", this);
    this.addEventListener("change", this);
    this.append(section(say("me.who"), this.#people, this.#joining));
    this.#learn(store, payload.table);
    return store;
  }

  /**
   * Fetches what the manual is made of now. The rest of the page comes with it: it would move.
   * @param {Store} store
   * @param {string} address
   */
  async #learn(store, address) {
    // Without a connection the page tells what it can.
    const views = import("./later-views.js").then(({ LATER }) => LATER, () => null);
    [this.#table, this.#views] = [await fetchTable(address), await views];
    this.#ready = true;
    this.#renderRest(store);
    this.append(
      this.#known,
      section(say("me.kept"), this.#kept),
      ...(this.#views ? [section(say("me.copy"), ...this.#views.keepingViews(store))] : []),
      section(
        say("me.erase"),
        make(
          "div",
          { class: "pl-row" },
          button("ask", say("me.erase_mine"), { "data-scope": "mine" }),
          button("ask", say("me.erase_all"), { "data-scope": "all" }),
        ),
        this.#question,
        this.#live,
      ),
    );
  }

  /** @param {Store} store */
  #render(store) {
    this.#renderPeople(store);
    this.#renderRest(store);
  }

  /** What is not there at once: it leaves alone what somebody is writing above. @param {Store} store */
  #renderRest(store) {
    if (!this.#ready) return;
    const kept = (/** @type {string} */ owner) => (owner ? store.all({ owner }) : []);
    const places = namesOf(store, "place").map(({ id, name }) => [
      make("h3", {}, name || say("common.this_place")),
      ...keptView(kept(id), this.#table),
    ]);
    const mine = kept(current(store).person);
    rerender(this.#joining, ...(this.#views?.joiningViews(store) ?? []));
    rerender(this.#known, ...(this.#views?.knowledgeView(mine, this.#table) ?? []));
    rerender(this.#kept, ...keptView(mine, this.#table), ...places.flat());
  }

  /** @param {Store} store */
  #renderPeople(store) {
    const { person } = current(store);
    const choices = namesOf(store, "person").map(({ id, name }) => {
      const input = make("input", { type: "radio", name: "pl-person", value: id, "data-key": id });
      input.checked = id === person;
      return make("label", {}, input, make("span", {}, called(name)));
    });
    const group = make("div", { role: "radiogroup", "aria-label": say("me.who") }, ...choices);
    const save = (/** @type {string} */ words) =>
      person ? rename(store, "person", person, words) : add(store, "person", words);
    const forms = [nameForm(say("me.name"), say("common.save"), "name", save, nameOf(store))];
    const another = (/** @type {string} */ words) => add(store, "person", words);
    if (person) forms.push(nameForm(say("me.other_name"), say("me.add"), "add", another));
    rerender(this.#people, ...(choices.length > 1 ? [group] : []), ...forms);
  }

  /** @param {Store} store @param {HTMLElement | null} target */
  #act(store, target) {
    const scope = target?.dataset.scope;
    switch (target?.dataset.act) {
      case "ask":
        return this.#ask(scope === "mine" ? "mine" : "all", called(nameOf(store)));
      case "keep":
        return this.#close(say("me.not_erased"));
      case "erase":
        store.erase(scope === "mine" ? current(store).person : undefined);
        return this.#close(say("me.erased"));
    }
  }

  /** @param {"mine" | "all"} scope @param {string} name */
  #ask(scope, name) {
    const keep = button("keep", say("me.keep"));
    this.#question.replaceChildren(
      make("p", {}, say(`me.ask_${scope}`, { name })),
      button("erase", say("me.erase_now"), { class: "pl-button pl-button--danger", "data-scope": scope }),
      keep,
    );
    this.#question.hidden = false;
    this.#live.textContent = "";
    keep.focus();
  }

  /** @param {string} words */
  #close(words) {
    this.#question.hidden = true;
    this.#live.textContent = words;
    /** @type {HTMLElement | null} */ (this.querySelector("[data-act=ask]"))?.focus();
  }
}

/** The name of whoever is studying; "" without one. @param {Store} store */
function nameOf(store) {
  const { person } = current(store);
  return namesOf(store, "person").find(({ id }) => id === person)?.name ?? "";
}

/** @param {string} title @param {...Node} content */
function section(title, ...content) {
  return make("section", {}, make("h2", {}, title), ...content);
}
