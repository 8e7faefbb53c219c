/** Branching cases: one moment at a time. */

import "../../scoring/types/case.js";
import "../../strings/case.js";
import { learnForm } from "../forms.js";
import { CaseForm } from "./case-form.js";

learnForm("case", CaseForm);
