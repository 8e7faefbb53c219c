/** Choosing, one option or several. */

import "../../scoring/types/choice.js";
import { learnForm } from "../forms.js";
import { ChoiceForm } from "./choice-form.js";

learnForm("single", ChoiceForm);
learnForm("multiple", ChoiceForm);
