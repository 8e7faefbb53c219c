/** Puts the day's questions to work. They are made of `pl-question`, which is there by now. */

import "../strings/drills.js";
import { DrillsElement } from "./drills-element.js";

await Promise.all([import("../quiz/types/matching.js"), import("../quiz/types/ordering.js")]);
customElements.define("pl-drills", DrillsElement);
