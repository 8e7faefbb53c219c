/** Judges the random packs of a JSON object on the standard input. */
import { readFileSync } from "node:fs";
import * as codes from "../../plugins/primera/runtime/exchange/codes.js";
import { differences } from "./judge.mjs";

const { cases, manual } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify((await differences(codes, cases, manual)).slice(0, 3)));
