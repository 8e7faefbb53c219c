/** A device that several people use: when a session ends, and what unsound storage comes to. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { leftOf, sharedOf, warningOf } from "../../plugins/primera/runtime/device/kept.js";

const SAID = { on: true, minutes: 10 };
const MINUTE = 60000;
const NOW = 1795276800000;

test("a session ends after its minutes without a touch, and not before", () => {
  const shared = { on: true, minutes: 10, seen: NOW, pins: {} };
  assert.equal(leftOf(shared, NOW), 10 * MINUTE);
  assert.equal(leftOf(shared, NOW + 9 * MINUTE), MINUTE);
  assert.equal(leftOf(shared, NOW + 10 * MINUTE), 0);
  assert.equal(leftOf(shared, NOW + 10000 * MINUTE), 0);
  assert.equal(leftOf({ ...shared, seen: 0 }, NOW), 0, "nobody is there");
  assert.equal(leftOf(shared, NOW - 60 * MINUTE), 10 * MINUTE, "the clock went back");
});

test("it is told before, also where the minutes are few", () => {
  assert.equal(warningOf({ minutes: 10 }), MINUTE);
  assert.equal(warningOf({ minutes: 1 }), MINUTE / 2);
});

test("what is kept comes back", () => {
  const kept = { on: false, minutes: 3, seen: NOW, pins: { ana: "0412" } };
  assert.deepEqual(sharedOf(JSON.stringify(kept), SAID), kept);
});

test("what is unsound is as the manual says", () => {
  const given = { ...SAID, seen: 0, pins: {} };
  for (const text of [null, "", "{", "null", "[]", "7", '{"on":"yes","minutes":1e9,"seen":-1,"pins":7}']) {
    assert.deepEqual(sharedOf(text, SAID), given, String(text));
  }
  const hostile = '{"pins":{"__proto__":"1234","ana":"<b>","eva":"12","x":{"a":1}},"minutes":0,"seen":"9"}';
  const { pins, ...rest } = sharedOf(hostile, SAID);
  assert.deepEqual(rest, { ...SAID, seen: 0 });
  assert.equal(Object.getPrototypeOf(pins), Object.prototype);
  assert.equal(pins.eva, "12");
  assert.ok(!("ana" in pins) && !("x" in pins));
});
