/** Where codes begin in a text, and what may stand between their signs. docs/dev/codes.md, section 3. */

import { READABLE } from "./base32.js";

/** Signs of a check, and so of the name of a code in parts. */
export const CHECK_SIGNS = 6;

// Written out: what a phone, a messenger or a mail program puts between signs, by its code.
const INVISIBLE =
  "\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufe0e\\ufe0f\\ufeff";
const BREAKS = "\\n\\r\\u0085\\u2028\\u2029";
const BLANKS = "\\t\\x0b\\x0c\\x1c-\\x20\\xa0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000";
const QUOTES = "\\x22'`\\u00ab\\u00b4\\u00bb\\u2018-\\u201f\\u2032\\u2033\\u2039\\u203a";
const MARKS = "*_~>|";
const DASHES = "\\-\\u2010-\\u2015\\u2043\\u2212\\ufe58\\ufe63\\uff0d";
const ODD = `[${INVISIBLE}${BREAKS}]{0,12}`;
const ANY = `[${INVISIBLE}${BREAKS}${BLANKS}${QUOTES}${MARKS}${DASHES}]`;
const DASH = `${ANY}{0,12}[${DASHES}]${ANY}{0,12}`;
const DIGITS = "([0-9OoIiLl]{1,2})";

/** How a code begins: its version and its kind. No letter or figure may stand before it. */
export const CODE_HEAD = new RegExp(
  `[Pp]${ODD}[LlIi1]${ODD}([1-9LlIi])${ODD}([RAOPCraopc0])${DASH}`,
  "g",
);
/** How a part goes on: its number, how many there are, and the name of the code. */
export const PART_HEAD = new RegExp(
  `^${DIGITS}${ODD}\\.${ODD}${DIGITS}${DASH}((?:[${READABLE}]${ANY}{0,12}){${CHECK_SIGNS}})`,
);
/** What is no sign, and stands between signs. */
export const BETWEEN_SIGNS = new RegExp(`${ANY}+`, "g");
/** The signs that a text begins with. */
export const LEADING_SIGNS = new RegExp(`^[${READABLE}]*`);
