/** Puts the checklist to work; importing the class alone has no effect. */

import "../strings/common.js";
import "../strings/checklist.js";
import { ChecklistElement } from "./checklist-element.js";

customElements.define("pl-checklist", ChecklistElement);
