/** A field for a name with its button. */

import { make } from "../dom.js";
import { MAX_NAME } from "./people.js";

/**
 * @param {string} label of the field
 * @param {string} action words of the button
 * @param {string} key by which a rerendered page finds the field again
 * @param {(name: string) => void} use gets a name that is not blank
 * @param {string} [value] the name so far
 */
export function nameForm(label, action, key, use, value = "") {
  const field = make("input", { class: "pl-field", maxlength: String(MAX_NAME), autocomplete: "off", "data-key": key });
  field.value = value;
  field.required = true;
  const form = make(
    "form",
    { class: "pl-row" },
    make("label", {}, make("span", {}, label), field),
    make("button", { class: "pl-button" }, action),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (field.value.trim()) use(field.value);
  });
  return form;
}
