/** Puts the learner's page to work; importing the class alone has no effect. */

import "../strings/common.js";
import "../strings/me.js";
import "../progress/reading.js";
import "../progress/results.js";
import "../progress/stages.js";
import { MeElement } from "./me-element.js";

// It is in a file of its own, so that exams do not bring this page along.
import("../progress/sittings.js").then(() => customElements.define("pl-me", MeElement));
