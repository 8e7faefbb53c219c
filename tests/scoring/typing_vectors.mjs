/** The questions that a row of `tests/vectors/typing/` asks, and what is typed for each. */

/** @param {{accept?: string[], forgive?: string[], key?: number, unit?: string}} asked @param {string} typed */
export function askedWith({ key, unit, ...words }, typed) {
  if (key !== undefined) {
    const question = { type: "numeric", points: 1, tolerance: 0, near: 50, unit, variants: [{ key, errors: [] }] };
    return [[question, { typed }]];
  }
  const ofWords = { ...words, near: 50, errors: [] };
  return [
    [{ type: "short_text", points: 1, key: ofWords }, { typed }],
    [{ type: "cloze", points: 1, gaps: [{ id: "hueco", key: ofWords }] }, { filled: { hueco: typed } }],
  ];
}
