/** Branching cases: one moment at a time. */

import "../../scoring/case.js";
import "../../strings/case.js";
import { learnForm } from "../forms.js";
import { CaseForm } from "./case-form.js";

learnForm("case", CaseForm);
