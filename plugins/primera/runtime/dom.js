/** Making page nodes. Text goes in as text: nothing here reads HTML. */

/**
 * An element with its attributes and children; strings become text.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Readonly<Record<string, string>>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * A button; its act is what a click on it means to the element around it.
 * @param {string} act
 * @param {string} text
 * @param {Readonly<Record<string, string>>} [attributes]
 */
export function button(act, text, attributes = {}) {
  return make("button", { type: "button", class: "pl-button", "data-act": act, ...attributes }, text);
}

/**
 * The button with an act that an event comes from, if any.
 * @param {Event} event
 * @returns {HTMLElement | null}
 */
export function actor(event) {
  return event.target instanceof Element ? event.target.closest("[data-act]") : null;
}

/**
 * The JSON that Python left on an element; null when it is not an object.
 * @param {HTMLElement} element
 * @returns {any}
 */
export function payloadOf(element) {
  try {
    const payload = JSON.parse(element.dataset.pl ?? "");
    return typeof payload === "object" ? payload : null;
  } catch {
    return null;
  }
}

/**
 * The words of an element on one line.
 * @param {Element | null} element
 */
export function textOf(element) {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
