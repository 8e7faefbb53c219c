/** How each type's responses travel, loaded. What a response or a number stands for, or that it is refused. */
import { readdirSync } from "node:fs";
import { codedResponse, decodedResponse } from "../../plugins/primera/runtime/exchange/coded.js";

const folder = new URL("../../plugins/primera/runtime/exchange/types/", import.meta.url);
for (const file of readdirSync(folder)) await import(new URL(file, folder).href);

export const coded = (question, response) => orRefused(() => codedResponse(question, response));
export const decoded = (question, given) => orRefused(() => decodedResponse(question, given));

function orRefused(what) {
  try {
    return what();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { refused: true };
  }
}
