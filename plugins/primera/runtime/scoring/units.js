/** Whether the words beside a typed number fit the unit asked for. scoring.md, section 10.3. */

import { folded, withoutAccents, withoutNumber } from "./folding.js";

/** A pattern: the signs of money, in small letters. */
export const MONEY =
  "[a-z]{0,3}[$¢£¥\u20a0-\u20cf][a-z]{0,3}|s/\\.?|b/\\.?|bs\\.?|lps|[lq]|" +
  "usd|eur|gbp|brl|mxn|cop|ars|clp|pen|bob|ves|gtq|hnl|nio|crc|pab|dop|cup|uyu|pyg";
const ANY_MONEY = ["dinero", "unidades de dinero", "unidades monetarias", "moneda"];
const NAMES_OF_SIGNS = new Map([
  ["$", ["peso", "dolar", "dollar"]],
  ["us$", ["dolar", "dollar"]],
  ["usd", ["dolar", "dollar"]],
  ["€", ["euro"]],
  ["eur", ["euro"]],
  ["£", ["libra", "pound"]],
  ["¥", ["yen", "yuan"]],
  ["₡", ["colon"]],
  ["₲", ["guarani"]],
  ["s/", ["sol"]],
  ["bs", ["boliviano", "bolivar"]],
  ["q", ["quetzal"]],
  ["l", ["lempira"]],
]);
const PER_CENT = ["%", "por ciento", "porciento", "por cien", "percent", "per cent"];
const ONLY_NAMES = /^[a-zà-öø-ÿ.'"()/ $¢£¥\u20a0-\u20cfºª-]+$/;
const OTHER_NUMBERS =
  "mil miles millon millones mm millardo millardos billon billones cien ciento cientos centenar " +
  "centenares centena centenas decena decenas docena docenas medio media medios medias tercio " +
  "tercios cuarto cuartos par pares doble triple mitad cero dos tres cuatro cinco seis siete ocho " +
  "nueve diez once doce veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa menos " +
  "negativo negativos bajo e k m thousand million billion hundred dozen half minus cent percent";

/**
 * Whether what stands beside a number is its unit, as folded; nothing always is. Where the question
 * has no unit, words only say what is counted, unless they make another number.
 * @param {string} typed
 * @param {string} unit
 */
export function unitFits(typed, unit) {
  const bare = withoutAccents(folded(unit));
  if (!typed) return true;
  if (!bare) {
    const others = OTHER_NUMBERS.split(" ");
    return ONLY_NAMES.test(typed) && !typed.split(/[^a-zà-öø-ÿ]+/).some((word) => others.includes(word));
  }
  if (PER_CENT.includes(typed) && PER_CENT.includes(bare)) return true;
  return withoutNumber(typed) === withoutNumber(bare) || isItsMoney(typed, bare);
}

/** Whether a sign of money stands for the unit: `$` for pesos, and any for units of money. @param {string} typed @param {string} unit */
function isItsMoney(typed, unit) {
  if (!new RegExp(`^(?:${MONEY})$`).test(typed)) return false;
  const names = [...(NAMES_OF_SIGNS.get(typed) ?? []), ...ANY_MONEY];
  return names.some((name) => withoutNumber(name) === withoutNumber(unit));
}
