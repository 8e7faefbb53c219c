/** Draws rounds from a table with a copied runtime; answers with their kinds and parts as JSON. */
import { readFileSync } from "node:fs";

const { drills, rounds } = JSON.parse(readFileSync(0, "utf8"));
const { sampleRound } = await import(`file://${process.argv[2]}/drills/sampling.js`);
const answers = rounds.map(({ seed, role = "", right = [] }) => {
  const last = ({ part }) => (right.includes(part) ? { right: true, at: 1 } : null);
  return sampleRound(drills, last, { seed, from: 10, count: 5, role }).map(({ kind, part }) => [kind, part]);
});
console.log(JSON.stringify(answers));
