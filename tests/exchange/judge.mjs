/** Where the browser's codes differ from what Python says of random packs. Runs in node and in browsers. */

/** @param {{findCodes: Function, writeCode: Function}} codes */
export async function differences({ findCodes, writeCode }, cases, manual) {
  const found = [];
  for (const { pack, code, longest, parts, message, wrong } of cases) {
    const cut = { fault: "truncated", kind: pack.kind, part: 0, count: 0, missing: [] };
    const told = JSON.stringify([
      await writeCode(pack),
      await writeCode(pack, longest),
      ordered(await findCodes(message, manual)),
      (await findCodes(wrong, manual)).some((one) => !("fault" in one)),
    ]);
    const expected = JSON.stringify([[code], parts, ordered([pack, pack, cut]), false]);
    if (told !== expected) found.push({ told, expected, message });
  }
  return found;
}

/** Objects with their keys in one order. */
function ordered(value) {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, ordered(value[key])]));
}
