/**
 * What is kept of a device that several people use: whether it is one, when somebody last touched
 * it, and the PINs. It is no part of anybody's progress, so it is in no copy, and no page redraws
 * itself when it changes: docs/dev/progress.md.
 *
 * @typedef {object} Shared
 * @property {boolean} on
 * @property {number} minutes without a touch after which a session ends
 * @property {number} seen when somebody last touched the device; 0 when nobody is there
 * @property {Record<string, string>} pins by the ids of people
 * @typedef {{manual: string, on: boolean, minutes: number, home: string, styles: string}} Payload
 */

export const MOST_MINUTES = 120;
const PIN = /^\d{1,8}$/;
const MINUTE = 60000;

/** What the build left in the page; null where there is nothing. @returns {Payload | null} */
export function payloadOfPage() {
  const place = /** @type {HTMLElement | null} */ (document.querySelector("pl-shared"));
  return place && JSON.parse(place.dataset.pl ?? "null");
}

/**
 * What a device keeps, rebuilt field by field; what is unsound is as the manual says.
 * @param {string | null} text
 * @param {{on: boolean, minutes: number}} said by the manual
 * @returns {Shared}
 */
export function sharedOf(text, said) {
  const given = { on: said.on, minutes: said.minutes, seen: 0, pins: {} };
  try {
    const { on, minutes, seen, pins } = JSON.parse(text ?? "");
    const sound = Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES;
    return {
      on: typeof on === "boolean" ? on : given.on,
      minutes: sound ? minutes : given.minutes,
      seen: Number.isSafeInteger(seen) && seen > 0 ? seen : 0,
      pins: Object.fromEntries(Object.entries(pins ?? {}).filter(([, pin]) => isPin(pin))),
    };
  } catch {
    return given;
  }
}

/** @param {unknown} pin */
export function isPin(pin) {
  return typeof pin === "string" && PIN.test(pin);
}

/**
 * The milliseconds after which a session ends; 0 once it has. Where the clock went back, nobody has
 * been away.
 * @param {Shared} shared
 * @param {number} now
 */
export function leftOf({ seen, minutes }, now) {
  return seen ? Math.max(0, minutes * MINUTE - Math.max(0, now - seen)) : 0;
}

/** How long before the end it is told. @param {Shared} shared */
export function warningOf({ minutes }) {
  return Math.min(MINUTE, (minutes * MINUTE) / 2);
}

/** The device of a page. */
export class Device {
  #said;
  key;

  /** @param {Payload} payload */
  constructor(payload) {
    this.#said = payload;
    this.key = `pl1-shared|${payload.manual}`;
  }

  /** @returns {Shared} */
  get shared() {
    return sharedOf(localStorage.getItem(this.key), this.#said);
  }

  /** @param {Partial<Shared>} change */
  keep(change) {
    localStorage.setItem(this.key, JSON.stringify({ ...this.shared, ...change }));
  }
}
