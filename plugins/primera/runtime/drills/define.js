/** Puts the day's questions to work. They are made of `pl-question`, which is there by now. */

import "../strings/drills.js";
import { DrillsElement } from "./drills-element.js";

const types = [import("../quiz/types/matching.js"), import("../quiz/types/ordering.js")];
Promise.all(types).then(() => customElements.define("pl-drills", DrillsElement));
