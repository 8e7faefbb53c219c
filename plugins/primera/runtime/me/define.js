/** Puts the learner's page to work; importing the class alone has no effect. */

import "../strings/common.js";
import "../strings/me.js";
import { MeElement } from "./me-element.js";

// It is in a file of its own, so that copies do not bring this page along.
import("../progress/every-kind.js").then(() => customElements.define("pl-me", MeElement));
import("../device/device-view.js").then(({ showDevice }) => {
  for (const place of document.querySelectorAll("pl-me")) showDevice(/** @type {HTMLElement} */ (place));
});
