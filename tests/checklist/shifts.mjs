/** Asks the shift clock of a copied runtime, case by case; answers as JSON. */
import { readFileSync } from "node:fs";

const { zone, cases } = JSON.parse(readFileSync(0, "utf8"));
process.env.TZ = zone;
const { presentShift, periodIn } = await import(`file://${process.argv[2]}/checklist/shift-clock.js`);
const answers = cases.map(({ shifts, at, chosen = "", chosen_at, day = "04:00", frequency = "shift" }) => {
  const time = new Date(at);
  const choice = { shift: chosen, shift_at: chosen_at ? new Date(chosen_at).getTime() : 0 };
  const shift = presentShift(shifts, choice, time);
  return [shift?.name ?? "", periodIn(frequency, time, day, shift)];
});
console.log(JSON.stringify(answers));
