/** Lets the browser keep what is needed without a network, once the page is ready. */

const told = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name='pl-offline']"));
// Browsers have workers on https and on localhost only.
if ("serviceWorker" in navigator) {
  if (document.readyState === "complete") register();
  else addEventListener("load", register);
}

/** What cannot be kept is no loss: the page is there. */
export function register() {
  navigator.serviceWorker.register(told.content).catch(() => undefined);
}
