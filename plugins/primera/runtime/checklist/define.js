/** Puts the checklist to work; importing the class alone has no effect. */

import { ChecklistElement } from "./checklist-element.js";

customElements.define("pl-checklist", ChecklistElement);
