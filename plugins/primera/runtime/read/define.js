/** «Ya lo leí» at the end of a page. This much comes with every page; what keeps it, with the first click. */

const place = document.querySelector("pl-read");
if (place) offer(place);

/** Puts the button to work, and into sight. @param {Element} button `<pl-read>` */
export function offer(button) {
  button.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLButtonElement) import("./keep.js").then(({ turn }) => turn(button));
  });
  button.setAttribute("data-ready", "");
}
