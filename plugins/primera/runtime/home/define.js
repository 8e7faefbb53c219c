/**
 * On the home page: the way back to what was done last on this device. It looks up when and where,
 * and nothing else, in the keys and times of docs/dev/progress.md: the modules that know all
 * of a record would be many times its size.
 *
 * @typedef {{manual: string, places: Record<string, [title: string, url: string]>}} Payload
 * @typedef {{entry: string, at: number}} Last
 */

const card = /** @type {HTMLElement} */ (document.querySelector("pl-home"));
/** @type {Payload} */
const payload = JSON.parse(card.dataset.pl ?? "");
const last = lastOf(`pl1|${payload.manual}|`);
if (last) show(last);

/** Fills the card and puts it in the place of the one for beginners. @param {Last} last */
function show({ entry, at }) {
  const [title, url] = payload.places[entry];
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium" });
  fill("h2").textContent = title;
  fill("time").textContent = day.format(at);
  fill("a").setAttribute("href", url);
  document.querySelector(".pl-next:not(pl-home)")?.replaceWith(card);
  card.hidden = false;
}

/** @param {string} name */
function fill(name) {
  return /** @type {Element} */ (card.querySelector(name));
}

/**
 * What whoever is studying did last, among the entries that have a place; null when it is nothing.
 * @param {string} prefix of all keys of the manual
 * @returns {Last | null}
 */
export function lastOf(prefix) {
  /** @type {Last | null} */
  let last = null;
  const owners = ownersOf(localStorage.getItem(`${prefix}_|device|current|_`));
  for (const [key, text] of Object.entries(localStorage)) {
    if (!key.startsWith(prefix)) continue;
    const [owner, entry] = key.slice(prefix.length).split("|");
    if (!owners.includes(owner) || !Object.hasOwn(payload.places, entry)) continue;
    const at = newest(text);
    if (at > (last?.at ?? 0)) last = { entry, at };
  }
  return last;
}

/**
 * The person and the place that are chosen; none where the choice is damaged.
 * @param {string | null} choice
 * @returns {unknown[]}
 */
function ownersOf(choice) {
  try {
    const { person, place } = JSON.parse(choice ?? "");
    return [person, place];
  } catch {
    return [];
  }
}

/**
 * The latest time of a record. Its words cannot hold one: in them every quote has a backslash.
 * @param {string} text
 */
function newest(text) {
  const times = [...text.matchAll(/"at":(\d{1,13})\b/g)].map(([, at]) => Number(at));
  return Math.max(0, ...times.filter((at) => at <= Date.now()));
}
