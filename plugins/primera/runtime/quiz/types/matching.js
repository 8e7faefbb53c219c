/** Matching: each thing has a menu with the answers. */

import "../../scoring/types/matching.js";
import "../../strings/matching.js";
import { learnForm } from "../forms.js";
import { MatchingForm } from "./matching-form.js";

learnForm("matching", MatchingForm);
