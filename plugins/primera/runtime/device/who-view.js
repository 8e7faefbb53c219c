/**
 * «¿Quién eres?»: over the page until somebody says it.
 *
 * @import {Store} from "../progress/store.js"
 * @import {Device} from "./kept.js"
 */

import { button, make } from "../dom.js";
import { MAX_NAME } from "../progress/people.js";
import { MAX_SAID } from "../progress/profile.js";
import { say } from "../strings.js";
import { enter, enterNew, peopleHere } from "./people-here.js";

/**
 * The page is loaded again once somebody is there: all that is in it begins with them.
 * @param {Store} store
 * @param {Device} device
 */
export function askWho(store, device) {
  const dialog = opened(make("h2", { id: "pl-shared-title" }, say("shared.who")));
  const done = () => {
    device.keep({ seen: Date.now() });
    location.reload();
  };
  const people = peopleHere(store).map(({ id, name }) => {
    const person = make("button", { type: "button", class: "pl-button" }, name);
    person.addEventListener("click", () => {
      const pin = device.shared.pins[id];
      const go = () => {
        enter(store, id);
        done();
      };
      if (pin) dialog.append(pinForm(name, pin, go, () => forget(device, id)));
      else go();
    });
    return person;
  });
  const anybody = button("anybody", say("shared.anybody"), { class: "pl-button pl-button--quiet" });
  anybody.addEventListener("click", done);
  const mine = button("mine", say("shared.mine"), { class: "pl-button pl-button--quiet" });
  mine.addEventListener("click", () => {
    device.keep({ on: false });
    location.reload();
  });
  const name = field(say("shared.name"), MAX_NAME);
  const branch = field(say("shared.branch"), MAX_SAID);
  name.input.required = true;
  const form = make("form", { class: "pl-row" }, name.label, branch.label, make("button", { class: "pl-button pl-button--main" }, say("shared.enter")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!name.input.value.trim()) return;
    enterNew(store, name.input.value, branch.input.value, Date.now());
    done();
  });
  dialog.append(
    make("div", { class: "pl-shared__people" }, ...people),
    form,
    make("div", { class: "pl-row" }, anybody, mine),
  );
}

/** A dialog that only its own buttons close. @param {...Node} content */
export function opened(...content) {
  const dialog = make("dialog", { class: "pl-shared md-typeset", "aria-labelledby": "pl-shared-title" }, ...content);
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** @param {string} words @param {number} most */
function field(words, most) {
  const input = make("input", { class: "pl-field", maxlength: String(most), autocomplete: "off" });
  return { input, label: make("label", {}, make("span", {}, words), input) };
}

/**
 * @param {string} name
 * @param {string} pin
 * @param {() => void} enter
 * @param {() => void} forget
 */
function pinForm(name, pin, enter, forget) {
  document.querySelector(".pl-shared__pin")?.remove();
  const { input, label } = field(say("shared.pin_of", { name }), 8);
  input.inputMode = "numeric";
  const wrong = make("p", { role: "status" });
  const forgot = button("forgot", say("shared.forgot"), { class: "pl-button pl-button--quiet" });
  forgot.addEventListener("click", () => {
    forget();
    enter();
  });
  const form = make("form", { class: "pl-row pl-shared__pin" }, label, make("button", { class: "pl-button pl-button--main" }, say("shared.enter")), forgot, wrong);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value === pin) enter();
    else wrong.textContent = say("shared.other_pin");
  });
  requestAnimationFrame(() => input.focus());
  return form;
}

/** @param {Device} device @param {string} id */
function forget(device, id) {
  const { [id]: _, ...pins } = device.shared.pins;
  device.keep({ pins });
}
