/** What the browser's side reads from the texts and fragments of a JSON object on the standard input. */
import { readFileSync } from "node:fs";
import { findCodes } from "../../plugins/primera/runtime/exchange/codes.js";
import { told } from "./told.mjs";

const { texts, fragments, manual } = JSON.parse(readFileSync(0, "utf8"));
const found = await Promise.all(texts.map((text) => findCodes(text, manual)));
process.stdout.write(JSON.stringify([found, fragments.map((fragment) => told(fragment, manual))]));
