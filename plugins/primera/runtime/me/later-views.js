/**
 * What «Yo» shows below its first part, in a file of its own: what is known, keeping and joining.
 */

import { joiningViews } from "./joining-view.js";
import { keepingViews } from "./keeping-view.js";
import { knowledgeView } from "./knowledge-view.js";

export const LATER = { joiningViews, keepingViews, knowledgeView };
