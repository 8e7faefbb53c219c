/** Typed questions: gaps, short texts and numbers. */

import "../../strings/typed.js";
import { learnForm } from "../forms.js";
import { ClozeForm } from "./cloze-form.js";
import { NumericForm } from "./numeric-form.js";
import { ShortTextForm } from "./short-text-form.js";

learnForm("cloze", ClozeForm);
learnForm("short_text", ShortTextForm);
learnForm("numeric", NumericForm);
