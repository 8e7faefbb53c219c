/**
 * One notice a page says that progress is not kept, or that a part of it cannot be read.
 *
 * @import {Store} from "./store.js"
 */

/**
 * Shows what troubles a store has or gets. Few stores do: the words come when they are needed.
 * @param {Store} store
 */
export function showTroubles(store) {
  const show = () => import("./storage-trouble-view.js").then(({ renderTroubles }) => renderTroubles(store));
  store.addEventListener("trouble", show);
  if (store.troubles.size) show();
}
