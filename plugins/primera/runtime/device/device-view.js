/** On the learner's own page: whether several people use this device, when it closes, and the PIN. */

import "../strings/shared.js";
import { make } from "../dom.js";
import { current } from "../progress/people.js";
import { storeOf } from "../progress/store.js";
import { say } from "../strings.js";
import { Device, MOST_MINUTES, isPin, payloadOfPage } from "./kept.js";

/** Puts the settings of the device at the end of a place. @param {HTMLElement} place */
export function showDevice(place) {
  const payload = payloadOfPage();
  if (!payload) return;
  const device = new Device(payload);
  const store = storeOf(payload.manual);
  const live = make("p", { role: "status" });
  const on = make("input", { type: "checkbox", name: "pl-shared" });
  const minutes = make("input", { class: "pl-field", type: "number", min: "1", max: String(MOST_MINUTES), required: "" });
  const pin = make("input", { class: "pl-field", inputmode: "numeric", pattern: "[0-9]{0,8}", maxlength: "8", autocomplete: "off" });
  const more = make(
    "form",
    { class: "pl-row" },
    make("label", {}, make("span", {}, say("shared.minutes")), minutes),
    make("label", {}, make("span", {}, say("shared.pin")), pin),
    make("button", { class: "pl-button" }, say("common.save")),
    make("p", {}, say("shared.no_security")),
  );
  try {
    const { shared } = device;
    on.checked = shared.on;
    minutes.value = String(shared.minutes);
    pin.value = shared.pins[current(store).person] ?? "";
  } catch {
    return;
  }
  more.hidden = !on.checked;
  on.addEventListener("change", () => {
    device.keep({ on: on.checked, seen: Date.now() });
    location.reload();
  });
  more.addEventListener("submit", (event) => {
    event.preventDefault();
    const { [current(store).person]: _, ...pins } = device.shared.pins;
    if (isPin(pin.value)) pins[current(store).person] = pin.value;
    device.keep({ minutes: minutes.valueAsNumber, pins, seen: Date.now() });
    live.textContent = say("shared.saved");
  });
  place.append(
    make(
      "section",
      { class: "pl-device" },
      make("h2", {}, say("shared.title")),
      make("label", { class: "pl-device__on" }, on, make("span", {}, say("shared.several"))),
      make("p", {}, say("shared.what")),
      more,
      live,
    ),
  );
}
