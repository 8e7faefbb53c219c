/**
 * The table that the build makes of the manual: `primera/rendering/drills/table.py` says what is in it.
 *
 * @typedef {"question" | "rule" | "scene" | "example" | "area" | "accountable" | "steps" | "procedure" | "terms"} DrillKind
 * @typedef {{text: string, note: string}} Wrong
 * @typedef {object} Drill
 * @property {DrillKind} kind
 * @property {string} part
 * @property {string} hash
 * @property {string[]} right
 * @property {Wrong[]} wrong the nearest first
 * @property {string} name "" where there is none, as in the two that follow
 * @property {string} shown
 * @property {string} lesson
 * @property {[url: string, label: string]} passage
 * @property {string[]} groups ids of areas and roles, as `area:personal`
 * @property {Record<string, number>} stages role -> the stage of its path in which this is read
 * @property {boolean} filing whether it asks how the manual is arranged
 * @typedef {{groups: [id: string, name: string][], drills: Drill[]}} Table
 */

/** Version of the table that is read here. */
const VERSION = 1;

/**
 * The table at an address.
 * @param {string} url
 * @returns {Promise<Table>}
 * @throws {Error} When it cannot be had, or is of another version.
 */
export async function fetchTable(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const table = await answer.json();
  if (table.v !== VERSION) throw new Error(`v${table.v}`);
  return unpacked(table);
}

/** @param {any} table @returns {Table} */
function unpacked({ groups, links, texts, questions }) {
  const text = (/** @type {number | undefined} */ place) => (place === undefined ? "" : texts[place]);
  const drills = questions.map((/** @type {any} */ one) => ({
    kind: one.kind,
    part: one.part,
    hash: one.hash,
    right: one.right.map(text),
    wrong: (one.wrong ?? []).map((/** @type {number[]} */ [words, note]) => ({ text: text(words), note: text(note) })),
    name: text(one.name),
    shown: text(one.shown),
    lesson: text(one.lesson),
    passage: links[one.link],
    groups: (one.in ?? []).map((/** @type {number} */ place) => groups[place][0]),
    stages: Object.fromEntries((one.at ?? []).map((/** @type {number[]} */ [place, stage]) => [groups[place][0], stage])),
    filing: one.filing === true,
  }));
  return { groups, drills };
}
