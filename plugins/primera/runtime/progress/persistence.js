/**
 * Whether the browser may erase what is kept when it runs out of room: asked once, after the first thing
 * that somebody would miss.
 *
 * @typedef {"kept" | "may_go" | "seven_days"} Persistence
 */

/** Of this browser, not of a manual: it decides for the whole site. */
const ASKED = "pl1-asked-to-keep";

/** Asks once. What comes of it changes nothing here: «Yo» says it. */
export async function askToPersist() {
  try {
    if (localStorage.getItem(ASKED)) return;
    localStorage.setItem(ASKED, "1");
    await navigator.storage?.persist?.();
  } catch {
    // Without storage, or where it may not be asked, nothing can be promised.
  }
}

/**
 * How safe what is kept is; null where nothing was kept yet or the browser does not say.
 * @returns {Promise<Persistence | null>}
 */
export async function persistence() {
  try {
    if (!localStorage.getItem(ASKED)) return null;
    if (await navigator.storage?.persisted?.()) return "kept";
  } catch {
    return null;
  }
  return erasesAfterAWeek(navigator.userAgent, isInstalled()) ? "seven_days" : "may_go";
}

/** Safari and whatever is built on it, unless the site is on the home screen. @param {string} agent @param {boolean} installed */
export function erasesAfterAWeek(agent, installed) {
  return !installed && /AppleWebKit/.test(agent) && !/Chrome|Chromium|Android|Edg\//.test(agent);
}

/** Whether the site runs as an app of its own. */
export function isInstalled() {
  return matchMedia("(display-mode: standalone)").matches || /** @type {any} */ (navigator).standalone === true;
}

/**
 * What somebody reads the site in, as far as it can be guessed: words hang on it, and nothing else.
 * @param {string} agent
 * @param {boolean} installed
 * @returns {"app" | "inside" | "browser"}
 */
export function whereabouts(agent, installed) {
  if (installed) return "app";
  const inside = /FBAN|FBAV|FB_IAB|Instagram|WhatsApp|Messenger|Line\/|MicroMessenger|Telegram|TikTok|musical_ly|Snapchat|; wv\)/;
  // In-app browsers of iPhones are Safari without its name.
  const nameless = /iPhone|iPad/.test(agent) && !/Safari\//.test(agent);
  return inside.test(agent) || nameless ? "inside" : "browser";
}
