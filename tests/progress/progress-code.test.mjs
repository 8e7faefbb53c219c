/** Progress as a code: there and back, and what is no such code. What does not fit is not taken at all. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { writeCode } from "../../plugins/primera/runtime/exchange/codes.js";
import { manualFingerprint } from "../../plugins/primera/runtime/exchange/pack.js";
import { fromFile, MAX_BYTES, takeIn, toFile, TransferError } from "../../plugins/primera/runtime/progress/backup-file.js";
import "../../plugins/primera/runtime/progress/every-kind.js";
import { addressOf } from "../../plugins/primera/runtime/progress/key.js";
import { progressCode, progressIn } from "../../plugins/primera/runtime/progress/progress-code.js";
import { choose, current, namesOf } from "../../plugins/primera/runtime/progress/people.js";
import { erasesAfterAWeek, whereabouts } from "../../plugins/primera/runtime/progress/persistence.js";
import { receive } from "../../plugins/primera/runtime/progress/receive.js";
import { clean } from "../../plugins/primera/runtime/progress/records.js";
import { chance, Device, kept, on } from "./devices.mjs";
import { drawing } from "./drawn.mjs";

const MANUAL = "mostrador";
const NOW = 1795276800000;
const DRAWN = drawing(chance(7));
const TRAVEL = /\|(_read|results|dia-1|profile)\|/;
const of = (path) => addressOf(`ana|${path}`);

/** A device of somebody who has done a bit of everything, at times as they are. */
function used() {
  const device = new Device();
  on(device, (store) => {
    for (const [path, draw] of Object.entries(DRAWN)) {
      const record = JSON.parse(JSON.stringify(draw()), (key, value) => (key === "at" || key === "started" ? NOW - value * 1001 : value));
      // Of a quiz the first, the best and the last go: of two, both.
      if (record.results) record.results = record.results.slice(0, 2);
      store.write(of(path), clean(of(path), record));
    }
    store.write(of("device|person|_"), { v: 1, kind: "name", name: "María José", at: 1 });
  });
  return device;
}

const codeOf = (device) => on(device, (store) => progressCode(store, "ana", NOW));

test("what was read, results, tasks and the person come back as they were, but for the words", async () => {
  for (let round = 0; round < 40; round += 1) {
    const device = used();
    const { name, owner, records } = await progressIn(await codeOf(device), MANUAL);
    assert.deepEqual([name, owner], ["María José", "ana"]);
    const other = new Device();
    on(other, (store) => takeIn(store, records.map(({ address, record }) => ({ address: { ...address, owner }, record }))));
    const wordless = (state) => JSON.parse(JSON.stringify(state), (key, value) => (["title", "label", "status"].includes(key) ? "" : value));
    const gone = Object.entries(kept(device)).filter(([key, value]) => TRAVEL.test(key) && (value.marks ?? value.results ?? [1]).length);
    assert.deepEqual(wordless(kept(other)), wordless(Object.fromEntries(gone)));
  }
});

test("the code of a first week goes into a message and comes back of any text around it", async () => {
  const device = new Device();
  on(device, (store) => {
    const about = { v: 1, title: "", label: "" };
    for (let n = 0; n < 30; n += 1) {
      const hash = (n * 7919).toString(16).padStart(12, "0");
      store.write(of(`practice:practica-numero-${n}|_read|${hash}`), { ...about, kind: "read", marks: [{ state: "done", at: NOW - n * 99999 }] });
      const results = [{ at: NOW - n * 7777, points: 700, of: 800, passed: true }];
      if (n < 8) store.write(of(`quiz:cuestionario-${n}|results|_`), { ...about, kind: "result", results });
    }
  });
  const code = await codeOf(device);
  assert.ok(code.length < 1400, String(code.length));
  const { records } = await progressIn(`Hola\n> ${code.toLowerCase()}\nchao`, MANUAL);
  assert.equal(records.length, 38);
});

test("of more than a message holds, the newest goes", async () => {
  const device = new Device();
  on(device, (store) => {
    for (let n = 1; n <= 700; n += 1) {
      const path = `practice:${"x".repeat(60)}-${n}|_read|${String(n).padStart(12, "0")}`;
      store.write(of(path), { v: 1, title: "", label: "", kind: "read", marks: [{ state: "done", at: NOW + n }] });
    }
  });
  const { records } = await progressIn(await codeOf(device), MANUAL);
  assert.equal(records.length, 600);
  assert.equal(Math.min(...records.map(({ record }) => record.marks[0].at)), NOW + 101);
});

const PACK = {
  kind: "P", manual: await manualFingerprint(MANUAL), edition: 0, assignment: "", person: "Ana", branch: "", device: "00000000",
  task: "", seed: 0, start: 1, seconds: 0, items: [],
};
const item = (response, rest = {}) => ({ number: 0, hash: "000000", seconds: 1, response, ...rest });
const DAMAGED = {
  "no list": item(7),
  "no numbers": item(["practice:x"]),
  "a number after a text": item([1, "practice:x", 2]),
  "too many numbers": item([1, 2, 3, 4, 5, "practice:x"]),
  "no entry": item([1, 2, "<img src=x>"]),
  "an entry of the device": item([1, 2, "device"]),
  "__proto__": item([1, 2, "__proto__:x"]),
  "a result of what is none": item([1, 2, 3, "practice:x"]),
  "a stage that is not of a path": item([1, "quiz:x#results"]),
  "a time after 2100": item([1, 2, "practice:x"], { seconds: 2 ** 32 - 1 }),
  "a hash that is too long": item([1, 2 ** 30, "practice:x"]),
  "a person without an end": item([1, 1, 1, 0, "x".repeat(80), "", "ana"].map((one, place) => (place === 4 ? "é".repeat(40) + "x".repeat(41) : one))),
};

test("a code that nobody writes who keeps to the specification is refused whole", async () => {
  for (const [name, wrong] of Object.entries(DAMAGED)) {
    const sound = item([1, 2, "practice:sana"]);
    let code;
    try {
      [code] = await writeCode({ ...PACK, items: [sound, wrong] });
    } catch (error) {
      assert.ok(error instanceof RangeError, name); // It cannot even be written.
      continue;
    }
    await assert.rejects(progressIn(code, MANUAL), { reason: "code_damaged" }, name);
  }
  assert.equal({}.x, undefined);
});

test("what is no code of progress says why", async () => {
  const code = await codeOf(used());
  const [result] = await writeCode({ ...PACK, kind: "R" });
  const parts = await writeCode({ ...PACK, person: "x".repeat(120) }, 110);
  const wrong = code.slice(0, 40) + (code[40] === "7" ? "8" : "7") + code.slice(41);
  const said = {
    "": "code_none",
    "<script>alert(1)</script>": "code_none",
    [code.slice(0, 60)]: "code_truncated",
    [wrong]: "code_mistyped",
    [code.replace("PL1P", "PL2P")]: "code_version",
    [result]: "code_other",
    [parts[0]]: "code_parts",
    ["x".repeat(10_000_001)]: "code_oversized",
  };
  for (const [text, reason] of Object.entries(said)) await assert.rejects(progressIn(text, MANUAL), { reason }, reason);
  await assert.rejects(progressIn(code, "otro"), { reason: "code_manual" });
});

const ABOUT = { v: 1, title: "", label: "" };
const read = (n) => [`ana|practice:p${n}|_read|0123456789ab`, { ...ABOUT, kind: "read", marks: [{ state: "done", at: 5 }] }];
const fileOf = (records) => JSON.stringify({ format: "primera-linea-progress", v: 1, manual: MANUAL, at: 1, records });

test("a copy that does not fit is not taken at all, and what was there stays", () => {
  const device = new Device(900);
  on(device, (store) => {
    store.write(addressOf(read(0)[0]), { ...read(0)[1], marks: [{ state: "done", at: 1 }] });
    const before = kept(device);
    const records = fromFile(fileOf(Object.fromEntries(Array.from({ length: 20 }, (_, n) => read(n)))), MANUAL);
    assert.throws(() => takeIn(store, records), { reason: "full" });
    assert.deepEqual(kept(device), before);
    assert.equal(store.all().length, 1);
    assert.ok(store.troubles.has("full"));
  });
});

test("where nothing can be kept a copy is there until the page is closed, and the page knows", () => {
  const device = new Device();
  device.blocked = true;
  on(device, (store) => {
    assert.deepEqual(takeIn(store, fromFile(fileOf(Object.fromEntries([read(1)])), MANUAL)), { added: 1, updated: 0 });
    assert.ok(store.troubles.has("blocked"));
  });
  assert.deepEqual(kept(device), {});
});

test("what is erased in the middle of a visit is gone, and what follows is kept", () => {
  const device = new Device();
  on(device, (store) => {
    const records = fromFile(fileOf(Object.fromEntries([read(1), read(2)])), MANUAL);
    takeIn(store, records);
    device.clear();
    assert.deepEqual(store.all(), []);
    takeIn(store, records.slice(1));
    assert.equal(store.all().length, 1);
    assert.deepEqual([...store.troubles], []);
  });
});

test("a file that is too long is refused before it is read", () => {
  assert.throws(() => fromFile("[".repeat(MAX_BYTES + 1), MANUAL), { reason: "too_big" });
  assert.ok(new TransferError("full") instanceof Error);
});

test("everything of a person goes into a file, and into no file of another", () => {
  const device = used();
  const text = on(device, (store) => toFile(store, ({ owner }) => owner === "ana", NOW));
  const other = new Device();
  on(other, (store) => takeIn(store, fromFile(text, MANUAL)));
  assert.deepEqual(kept(other), kept(device));
  assert.deepEqual(JSON.parse(on(device, (store) => toFile(store, ({ owner }) => owner === "luis", NOW))).records, {});
});

test("what a later version of this program kept is left alone, and the page knows", () => {
  const device = new Device();
  const [path, record] = read(1);
  const key = `pl1|${MANUAL}|${path}`;
  const later = JSON.stringify({ v: 2, kind: "read", when: "2031" });
  on(device, (store) => {
    device[key] = later;
    device[`pl2|${MANUAL}|x`] = "{}";
    assert.equal(store.read(addressOf(path)), null);
    assert.deepEqual([...store.troubles], ["later"]);
    store.write(addressOf(path), record);
    assert.deepEqual(store.read(addressOf(path)), record);
    assert.deepEqual({ ...device }, { [key]: later, [`pl2|${MANUAL}|x`]: "{}" });
    assert.throws(() => fromFile(fileOf({ [path]: { ...record, v: 2 } }), MANUAL), { reason: "damaged" });
  });
});

test("a record of before is set aside as it was when a new one takes its place", () => {
  const device = new Device();
  const [path, record] = read(1);
  on(device, (store) => {
    device[`pl1|${MANUAL}|${path}`] = '{"done":true}';
    store.write(addressOf(path), record);
    assert.deepEqual([...store.troubles], ["damaged"]);
    assert.equal(device[`pl1-aside|${MANUAL}|${path}`], '{"done":true}');
  });
});

const person = (name) => ({ v: 1, kind: "name", name, at: 1 });
const TO_WHOM = {
  "the same person": [{ ana: "Ana", luis: "Luis" }, "luis", "María José", "ana", "ana"],
  "one of that name, however it is written": [{ pepa: " maria jose", luis: "Luis" }, "luis", "María José", "zz", "pepa"],
  "whoever studies here and has no name": [{ nadie: "" }, "nadie", "María José", "zz", "nadie"],
  "somebody new": [{ luis: "Luis" }, "luis", "María José", "zz", "zz"],
  "somebody new without a name": [{ luis: "Luis" }, "luis", "", "zz", "zz"],
  "nobody yet": [{}, "", "María José", "zz", "zz"],
};

test("a code goes to whoever it is of, and nobody else's progress changes", async () => {
  for (const [case_, [people, studying, name, owner, expected]] of Object.entries(TO_WHOM)) {
    const from = new Device();
    const code = await on(from, (store) => {
      store.write(addressOf(`${owner}|device|person|_`), person(name));
      store.write(addressOf(read(1)[0].replace("ana", owner)), read(1)[1]);
      return progressCode(store, owner, NOW);
    });
    const device = new Device();
    globalThis.localStorage = device;
    const store = on(device, (one) => one);
    for (const [id, called] of Object.entries(people)) store.write(addressOf(`${id}|device|person|_`), person(called));
    if (studying) choose(store, { person: studying });
    const done = await receive(store, code, NOW);
    assert.equal(current(store).person, expected, case_);
    const owners = store.all().filter(({ record }) => record.kind === "read").map(({ address }) => address.owner);
    assert.deepEqual(owners, [expected], case_);
    assert.ok(namesOf(store, "person").every(({ id, name: now }) => now === (people[id] || name)), case_);
    assert.equal(done.name, people[expected] || name, case_);
    assert.deepEqual({ ...(await receive(store, code, NOW + 5)), name: "" }, { name: "", added: 0, updated: 0 }, case_);
  }
});

test("a code that is refused, or does not fit, names nobody and chooses nobody", async () => {
  const code = await codeOf(used());
  const device = new Device(200);
  globalThis.localStorage = device;
  const store = on(device, (one) => one);
  await assert.rejects(receive(store, code.slice(0, -3), NOW), { reason: "code_truncated" });
  await assert.rejects(receive(store, code, NOW), { reason: "full" });
  assert.deepEqual(kept(device), {});
});

test("words of a browser hang on what it calls itself", () => {
  const iPhone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
  const safari = `${iPhone} Version/17.5 Mobile/15E148 Safari/604.1`;
  const chrome = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36";
  const inside = chrome.replace("; K)", "; SM-A015M; wv)").replace("Chrome", "Version/4.0 Chrome");
  const expected = [[safari, "browser", true], [chrome, "browser", false], [`${iPhone} Mobile/15E148 Instagram 330.0`, "inside", true], [inside, "inside", false], [`${iPhone} Mobile/15E148`, "inside", true], ["", "browser", false]];
  for (const [agent, where, week] of expected) {
    assert.equal(whereabouts(agent, false), where, agent);
    assert.equal(whereabouts(agent, true), "app");
    assert.equal(erasesAfterAWeek(agent, false), week, agent);
    assert.equal(erasesAfterAWeek(agent, true), false);
  }
});
