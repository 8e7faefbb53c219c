// What the search makes of words: reads a list of them, gives [folded, stem] of each.
import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";

const { fold, stemOf } = await import(pathToFileURL(argv[2]).href);
const words = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(words.map((word) => [fold(word), stemOf(fold(word))])));
