/** Devices with a storage of their own, and tabs of them: what a browser gives the store, in node. */
import { Store } from "../../plugins/primera/runtime/progress/store.js";

globalThis.addEventListener = () => {};

/** As localStorage is: a key is a member. `room` is how many characters fit. */
export class Device {
  #room;

  constructor(room = Infinity) {
    this.#room = room;
    Object.defineProperty(this, "blocked", { value: false, writable: true, enumerable: false });
  }

  getItem(key) {
    if (this.blocked) throw new DOMException("no", "SecurityError");
    return Object.hasOwn(this, key) ? this[key] : null;
  }

  setItem(key, text) {
    if (this.blocked) throw new DOMException("no", "SecurityError");
    const others = Object.entries(this).filter(([one]) => one !== key);
    const size = others.reduce((sum, [one, value]) => sum + one.length + value.length, key.length + text.length);
    if (size > this.#room) throw new DOMException("full", "QuotaExceededError");
    this[key] = text;
  }

  removeItem(key) {
    delete this[key];
  }

  clear() {
    for (const key of Object.keys(this)) delete this[key];
  }
}

/** Does something on a device, in a tab that has just been opened unless it is given. */
export function on(device, what, tab) {
  globalThis.localStorage = device;
  return what(tab ?? new Store("mostrador"));
}

/** What a device keeps, whatever came first. */
export function kept(device) {
  const members = Object.keys(device).sort().map((key) => [key, JSON.parse(device[key])]);
  return Object.fromEntries(members.map(([key, value]) => [key, ordered(value)]));
}

function ordered(value) {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, ordered(value[key])]));
}

/** Numbers by chance, the same in every run. */
export function chance(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}
