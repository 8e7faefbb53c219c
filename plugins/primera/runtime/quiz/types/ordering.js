/** Ordering: each thing goes up or down by its buttons. */

import "../../scoring/types/ordering.js";
import "../../strings/ordering.js";
import { learnForm } from "../forms.js";
import { OrderingForm } from "./ordering-form.js";

learnForm("ordering", OrderingForm);
