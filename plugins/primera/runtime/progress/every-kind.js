/** All kinds of records: for whoever shows all that is kept, copies it or takes it in. */

import "./answers.js";
import "./people.js";
import "./profile.js";
import "./reading.js";
import "./results.js";
import "./sittings.js";
import "./stages.js";
import "./ticks.js";
