/** Records of every kind by chance. Times often are the same: that is where an order could show. */

const HASH = "0123456789ab";
const WORDS = ["", "Buena imagen", "Fundamentos"];

export function drawing(draw) {
  const at = () => draw(4);
  const among = (...ones) => ones[draw(ones.length)];
  const some = (most, make) => Array.from({ length: draw(most + 1) }, make);
  const about = () => ({ v: 1, title: among(...WORDS), label: among("", "Una línea"), status: among("", "changed") });
  const mark = () => ({ state: among("done", "open"), at: at() });
  const byTime = (ones) => [...new Map(ones.map((one) => [one.at, one])).values()].sort((one, two) => one.at - two.at);
  const tried = () => ({ response: { chosen: [among("a", "b")] }, at: at(), ...among({}, { outcome: "right" }, { outcome: "wrong" }) });
  const asked = (part) => ({ part, hash: HASH, options: [], response: among(null, { chosen: [among("a", "b")] }), at: at() });
  const named = () => ({ v: 1, kind: "name", name: among("Ana", "Luis", ""), at: at() });
  return {
    "bank:uno|llave|0123456789ab": () => ({ ...about(), kind: "answer", tries: byTime(some(3, tried)), cleared: at() }),
    "quiz:uno|attempt-x|_": () => ({
      ...about(), kind: "attempt", seed: 7, started: 1, seen: at(), deadline: 0, extra: 100, submitted: among(0, 0, 2, 3),
      by: among("", "hand", "time"), questions: ["a", "b"].map(asked),
    }),
    "quiz:uno|order|_": () => ({ ...about(), kind: "order", seed: draw(3), at: at() }),
    "quiz:uno|results|_": () => ({
      ...about(), kind: "result", results: some(3, () => ({ at: at(), points: draw(3), of: 1 + draw(3), passed: draw(2) === 0 })),
    }),
    "practice:buena-imagen|_read|0123456789ab": () => ({ ...about(), kind: "read", marks: some(2, mark) }),
    "checklist:abrir|_read|0123456789ab": () => ({ ...about(), kind: "read", marks: some(2, mark) }),
    "path:nuevo|dia-1|_": () => ({ ...about(), kind: "stage", task: mark() }),
    "checklist:abrir|luces|0123456789ab": () => ({
      ...about(), kind: "ticks",
      marks: Object.fromEntries(some(2, () => [among("2026-12-01", "2026-12-02"), { state: among("done", "na", "open"), at: at(), why: among("", "Sin luz") }])),
    }),
    "checklist:abrir|_notes|_": () => ({
      ...about(), kind: "notes",
      notes: Object.fromEntries(some(2, () => [among("n1", "n2"), { text: among("Uno", "Dos"), author: "", at: at(), read: at() }])),
    }),
    "device|person|_": named,
    "device|profile|_": () => ({
      v: 1, kind: "profile", role: among("caja", "piso"), first_week: draw(2) === 0, started: at(), branch: among("", "Norte"), number: "", at: at(),
    }),
  };
}
