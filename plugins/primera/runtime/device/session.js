/**
 * A session on a device that several people use: somebody says who they are, and «Terminé» or a
 * while without a touch ends it. Whoever comes next begins with nothing.
 *
 * @import {Store} from "../progress/store.js"
 */

import "../strings/common.js";
import "../strings/shared.js";
import { button, make } from "../dom.js";
import { called } from "../progress/current-person.js";
import { current, namesOf } from "../progress/people.js";
import { storeOf } from "../progress/store.js";
import { say } from "../strings.js";
import { Device, leftOf, payloadOfPage, warningOf } from "./kept.js";
import { leave } from "./people-here.js";
import { askWho, opened } from "./who-view.js";

/** Touches are kept at most this often. */
const OFTEN = 5000;
const SECOND = 1000;

/** Begins, or goes on with, the session of this page, if its device is used by several people. */
export function start() {
  const payload = payloadOfPage();
  if (!payload) return;
  const device = new Device(payload);
  try {
    if (!device.shared.on) return;
    device.keep({});
  } catch {
    return; // Where nothing can be kept, there is nobody to be told from others.
  }
  document.head.append(make("link", { rel: "stylesheet", href: payload.styles }));
  const session = new Session(storeOf(payload.manual), device, payload.home);
  if (leftOf(device.shared, Date.now())) return session.begin();
  leave(session.store);
  askWho(session.store, device);
}

class Session {
  store;
  #device;
  #home;
  #person = "";
  #kept = 0;
  #timer = 0;
  #warning = /** @type {HTMLDialogElement | null} */ (null);
  #seconds = make("span");

  /** @param {Store} store @param {Device} device @param {string} home */
  constructor(store, device, home) {
    this.store = store;
    this.#device = device;
    this.#home = home;
  }

  begin() {
    this.#person = current(this.store).person;
    const name = namesOf(this.store, "person").find(({ id }) => id === this.#person)?.name ?? "";
    const end = button("end", say("shared.done"));
    end.addEventListener("click", () => this.#end());
    const place = /** @type {HTMLElement} */ (document.querySelector("pl-shared"));
    place.replaceChildren(make("span", {}, `${say("common.who")} `, make("b", {}, called(name))), end);
    place.hidden = false;
    for (const type of ["pointerdown", "keydown"]) {
      addEventListener(type, () => this.#touched(), { capture: true, passive: true });
    }
    const look = () => this.#look();
    document.addEventListener("visibilitychange", look);
    addEventListener("pageshow", look);
    addEventListener("storage", ({ key }) => key === this.#device.key && look());
    look();
  }

  #touched() {
    const now = Date.now();
    if (this.#warning || Math.abs(now - this.#kept) < OFTEN) return;
    if (!leftOf(this.#device.shared, now)) return this.#end();
    this.#kept = now;
    this.#device.keep({ seen: now });
  }

  /** Ends what is over, tells of what is nearly so, and looks again in time. */
  #look() {
    clearTimeout(this.#timer);
    const { shared } = this.#device;
    const left = leftOf(shared, Date.now());
    // Another person came in another tab, or this page comes back from before.
    if (!left || current(this.store).person !== this.#person) return this.#end(left > 0);
    const until = left - warningOf(shared);
    if (until > 0) this.#close();
    else this.#warn(Math.ceil(left / SECOND));
    this.#timer = setTimeout(() => this.#look(), until > 0 ? until : SECOND);
  }

  /** @param {number} seconds */
  #warn(seconds) {
    this.#seconds.textContent = say("shared.closes", { n: seconds });
    if (this.#warning) return;
    const stay = button("stay", say("shared.stay"), { class: "pl-button pl-button--main" });
    stay.addEventListener("click", () => {
      this.#close();
      this.#touched();
      this.#look();
    });
    const end = button("end", say("shared.done"));
    end.addEventListener("click", () => this.#end());
    const title = make("h2", { id: "pl-shared-title" }, say("shared.still_there"));
    this.#warning = opened(title, make("p", {}, this.#seconds), make("div", { class: "pl-row" }, stay, end));
  }

  #close() {
    this.#warning?.remove();
    this.#warning = null;
    this.#kept = 0;
  }

  /** @param {boolean} [others] whether somebody else is there already */
  #end(others = false) {
    if (!others) {
      this.#device.keep({ seen: 0 });
      leave(this.store);
    }
    // The page goes, with all that was chosen or written in it.
    if (new URL(this.#home, location.href).pathname === location.pathname) location.reload();
    else location.assign(this.#home);
  }
}
