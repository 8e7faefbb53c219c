/** How many questions that somebody answered have changed since, for the cards of quizzes. */

/**
 * Cards of quizzes, each with how many questions of its bank have changed since they were answered.
 * @param {string} address of the table of what the manual is made of now
 * @param {readonly string[]} keys of what somebody has kept
 * @returns {Promise<[Element, number][]>}
 */
export async function changesOf(address, keys) {
  const { parts } = await (await fetch(address)).json();
  const cards = [...document.querySelectorAll("[data-bank]")];
  return cards
    .map((card) => {
      const bank = card.getAttribute("data-bank") ?? "";
      return /** @type {[Element, number]} */ ([card, changedIn(parts[bank] ?? {}, bank, keys)]);
    })
    .filter(([, n]) => n);
}

/**
 * How many questions of a bank were answered as they are no longer, and not as they are now.
 * @param {Record<string, [hashes: string]>} present questions of the bank
 * @param {string} bank
 * @param {readonly string[]} keys
 */
export function changedIn(present, bank, keys) {
  /** Question -> whether it was answered as it is. @type {Map<string, boolean>} */
  const answered = new Map();
  for (const key of keys) {
    const [entry, part, hash] = key.split("|");
    if (entry !== bank || !Object.hasOwn(present, part)) continue;
    answered.set(part, answered.get(part) || present[part][0].split(" ").includes(hash));
  }
  return [...answered.values()].filter((same) => !same).length;
}
