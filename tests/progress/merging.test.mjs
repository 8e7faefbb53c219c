/** Tabs, devices, and a person who is there twice: in any order and as often as may be, nothing is lost. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromFile, takeIn, toFile } from "../../plugins/primera/runtime/progress/backup-file.js";
import { joinPeople } from "../../plugins/primera/runtime/progress/join.js";
import { addressOf } from "../../plugins/primera/runtime/progress/key.js";
import { clean, merge } from "../../plugins/primera/runtime/progress/records.js";
import { Store } from "../../plugins/primera/runtime/progress/store.js";
import { chance, Device, kept, on } from "./devices.mjs";
import { drawing } from "./drawn.mjs";

const draw = chance(20261201);
const DRAWN = drawing(draw);
const PATHS = Object.keys(DRAWN);
const OWNERS = ["ana", "luis"];

for (const path of PATHS) {
  test(`copies of ${path} are joined in any order, as often as may be`, () => {
    const address = addressOf(`ana|${path}`);
    for (let round = 0; round < 300; round += 1) {
      const [a, b, c] = [0, 0, 0].map(() => clean(address, DRAWN[path]()));
      const both = merge(address, a, b);
      assert.deepEqual(both, merge(address, b, a));
      assert.deepEqual(merge(address, both, c), merge(address, a, merge(address, b, c)));
      assert.deepEqual(merge(address, merge(address, a, both), b), both);
      assert.deepEqual(clean(address, both), both);
    }
  });
}

/** What somebody does: a record is joined to the one that is there, as the pages do it. */
function deeds(count) {
  return Array.from({ length: count }, () => {
    const path = PATHS[draw(PATHS.length)];
    return { address: addressOf(`${OWNERS[draw(2)]}|${path}`), record: clean(addressOf(`ana|${path}`), DRAWN[path]()) };
  });
}

const copyOf = (device) => on(device, (store) => toFile(store, () => true, 1));
const take = (device, text) => on(device, (store) => takeIn(store, fromFile(text, "mostrador")));

test("two tabs of one device lose nothing of each other, whoever writes first", () => {
  for (let round = 0; round < 60; round += 1) {
    const done = deeds(12);
    const [one, other] = [new Device(), new Device()];
    const tabs = on(one, () => [new Store("mostrador"), new Store("mostrador")]);
    for (const deed of done) on(one, (store) => takeIn(store, [deed]), tabs[draw(2)]);
    for (const deed of [...done].reverse()) take(other, on(new Device(), (store) => (takeIn(store, [deed]), toFile(store, () => true, 1))));
    assert.deepEqual(kept(one), kept(other));
  }
});

test("two devices that send their copies in any order, and twice, end in the same state", () => {
  for (let round = 0; round < 60; round += 1) {
    const devices = [new Device(), new Device(), new Device()];
    for (const deed of deeds(18)) on(devices[draw(3)], (store) => takeIn(store, [deed]));
    const copies = devices.map(copyOf);
    const ends = [[0, 1, 2], [2, 1, 0], [1, 1, 0, 2, 1], [2, 0, 1, 2]].map((order) => {
      const end = new Device();
      for (const place of order) take(end, copies[place]);
      return kept(end);
    });
    for (const end of ends) assert.deepEqual(end, ends[0]);
    take(devices[0], copies[1]);
    take(devices[0], copies[2]);
    assert.deepEqual(kept(devices[0]), ends[0]);
    for (const copy of copies) assert.deepEqual(take(devices[0], copy), { added: 0, updated: 0 });
  }
});

test("a person who is there twice becomes one: what both did is there, and nobody is named twice", () => {
  for (let round = 0; round < 60; round += 1) {
    const done = deeds(14);
    const [two, one] = [new Device(), new Device()];
    for (const deed of done) {
      on(two, (store) => takeIn(store, [deed]));
      if (deed.address.part !== "person") on(one, (store) => takeIn(store, [{ ...deed, address: { ...deed.address, owner: "ana" } }]));
    }
    on(two, (store) => joinPeople(store, "luis", "ana"));
    const joined = Object.entries(kept(two)).filter(([key]) => !key.includes("|device|person|"));
    assert.deepEqual(Object.fromEntries(joined), kept(one));
    assert.ok(!Object.keys(two).some((key) => key.includes("|luis|")));
  }
});

test("a person keeps their name when another is joined to them, and takes it where they have none", () => {
  const named = (name) => ({ v: 1, kind: "name", name, at: 1 });
  for (const [mine, other, left] of [["Ana", "Ana G.", "Ana"], ["", "Ana", "Ana"], ["Ana", "", "Ana"]]) {
    const device = new Device();
    on(device, (store) => {
      store.write(addressOf("ana|device|person|_"), named(mine));
      store.write(addressOf("luis|device|person|_"), named(other));
      joinPeople(store, "luis", "ana");
    });
    assert.deepEqual(Object.values(kept(device)).map(({ name }) => name), [left]);
  }
});
