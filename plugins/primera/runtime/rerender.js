/** New content in the place of old: only pages that draw again have use for it. */

/**
 * Puts new content into a place. The keyboard stays at the control with the same `data-key`.
 * @param {HTMLElement} place
 * @param {...Node} content
 */
export function rerender(place, ...content) {
  const focused = document.activeElement;
  const key = focused instanceof HTMLElement && place.contains(focused) ? focused.dataset.key : "";
  place.replaceChildren(...content);
  if (key) /** @type {HTMLElement | null} */ (place.querySelector(`[data-key="${key}"]`))?.focus();
}
