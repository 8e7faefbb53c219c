/** Every type of question that the browser can score. */
import "../../plugins/primera/runtime/scoring/case.js";
import "../../plugins/primera/runtime/scoring/matching.js";
import "../../plugins/primera/runtime/scoring/ordering.js";
import "../../plugins/primera/runtime/scoring/typed.js";
