/**
 * An exam's attempts over a store that is erased, damaged, or carried to another time zone in
 * mid-exam. Without a browser: what localStorage is, a map is here. Writes what came of each as JSON.
 */
const kept = new Map();
globalThis.localStorage = new Proxy(
  {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  },
  { ownKeys: () => [...kept.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) },
);
globalThis.addEventListener = () => {};
globalThis.document = { documentElement: { dataset: {} } };

const RUNTIME = "../../../plugins/primera/runtime/";
const { storeOf } = await import(`${RUNTIME}progress/store.js`);
const { choose, add } = await import(`${RUNTIME}progress/people.js`);
await import(`${RUNTIME}scoring/types/choice.js`);
const { Attempts } = await import(`${RUNTIME}quiz/exam/attempts.js`);

const MINUTE = 60_000;
/** Ten minutes before the clocks of New York go back by an hour. */
const BEFORE_WINTER = Date.UTC(2026, 10, 1, 5, 50);
const store = storeOf("manual");
const questions = ["a", "b", "c", "d"].map((part) => ({
  payload: { part, hash: "1", was: [], type: "single", points: 1, credit: "partial", options: ["x", "y"], keys: ["x"] },
}));
const quiz = {
  manual: "manual", entry: "quiz:examen", title: "Examen", bank: "bank:b", pass_mark: 80, attempts: 3, time_limit: 20,
  draw: [{ take: 2, sort: ["a", "b", "c", "d"] }], shuffle: [],
};
const attempts = new Attempts(store, quiz, questions);

/** Begins an attempt with everything anew. @param {number} now */
function begun(now) {
  kept.clear();
  attempts.start(now, 100);
  return attempts.shown("");
}

/** @param {string} response */
const answering = (response) => (attempt) => ({
  ...attempt,
  questions: attempt.questions.map((asked) => ({ ...asked, response: { chosen: [response] }, at: asked.at + 1 })),
});
const responses = () => attempts.shown("").attempt.questions.map(({ response }) => response?.chosen[0]);
const told = {};

{
  const found = begun(1000);
  kept.clear();
  const place = attempts.change(found, answering("x"));
  told.erased = [responses(), attempts.all().length, place.owner !== found.address.owner];
}
{
  const found = begun(1000);
  for (const key of kept.keys()) if (key.includes("attempt-")) kept.set(key, '{"v":1,"ki');
  attempts.change(found, answering("x"));
  const aside = [...kept].some(([key, text]) => key.startsWith("pl1-aside|") && text === '{"v":1,"ki');
  told.damaged = [responses(), attempts.all().length, aside, [...store.troubles]];
}
{
  const found = begun(1000);
  const ended = (attempt) => ({ ...attempt, submitted: 5, by: "hand" });
  attempts.change(found, ended);
  told.late = [attempts.change(found, answering("x")), responses()];
}
{
  process.env.TZ = "America/New_York";
  const { attempt } = begun(BEFORE_WINTER);
  process.env.TZ = "Asia/Tokyo";
  const again = attempts.shown("").attempt;
  told.zone = [attempt.deadline - BEFORE_WINTER === 20 * MINUTE, again.deadline === attempt.deadline];
}
{
  const first = begun(1000);
  const asked = ({ attempt }) => attempt.questions.map(({ part }) => part);
  const over = [attempts.areOver];
  attempts.change(first, (attempt) => ({ ...answering("y")(attempt), submitted: 5, by: "hand" }));
  over.push(attempts.areOver);
  attempts.start(900, 100); // The clock of the device was turned back meanwhile.
  const second = attempts.all()[1];
  told.other = [...asked(first), ...asked(second)].sort();
  told.order = second.attempt.started > first.attempt.started;
  over.push(attempts.areOver);
  attempts.change(second, (attempt) => ({ ...answering("x")(attempt), submitted: 9, by: "hand" }));
  told.over = [...over, attempts.areOver];
}
{
  begun(1000);
  const over = [];
  for (const now of [1000, 2000, 3000]) {
    attempts.start(now, 100);
    over.push(attempts.areOver);
    const open = attempts.all().at(-1);
    attempts.change(open, (attempt) => ({ ...answering("y")(attempt), submitted: now + 5, by: "hand" }));
  }
  told.spent = [over, attempts.areOver, attempts.left];
  choose(store, { person: add(store, "person", "Otra") });
  told.person = [attempts.all().length, attempts.areOver];
}
process.stdout.write(JSON.stringify(told));
