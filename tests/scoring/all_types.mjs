/** Every type of question that the browser can score. */
import { readdirSync } from "node:fs";

const folder = new URL("../../plugins/primera/runtime/scoring/types/", import.meta.url);
for (const file of readdirSync(folder)) await import(new URL(file, folder).href);
