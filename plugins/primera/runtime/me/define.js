/** Puts the learner's page to work; importing the class alone has no effect. */

import "../strings/common.js";
import "../strings/me.js";
import { MeElement } from "./me-element.js";

customElements.define("pl-me", MeElement);
