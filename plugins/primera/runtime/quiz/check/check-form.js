/**
 * What a check asks: first what was not right before, then what a seed draws.
 *
 * @import {Form, Plan} from "../../scoring/sampling.js"
 */

import { sampleForm } from "../../scoring/sampling.js";

/**
 * The form of a seed with some questions first. It asks as many as the rows take, and of each row as
 * many as it takes, as far as the first ones let it. With none first it is the form of the seed.
 * @param {Plan} plan
 * @param {number} seed
 * @param {readonly string[]} again what goes first; what is not in the plan any more is left out
 * @returns {Form}
 */
export function checkForm(plan, seed, again) {
  const most = plan.rows.reduce((sum, { take }) => sum + take, 0);
  const first = again.filter((name) => plan.questions.includes(name)).slice(0, most);
  if (!first.length) return sampleForm(plan, seed);
  const left = new Set(first);
  let room = most - first.length;
  const rows = plan.rows.map((row) => {
    const taken = row.sort.filter((name) => left.has(name)).slice(0, row.take);
    for (const name of taken) left.delete(name);
    const take = Math.min(row.take - taken.length, room);
    room -= take;
    return { take, sort: row.sort.filter((name) => !first.includes(name)) };
  });
  // All of them are kept in their order: only their options are mixed.
  const repeated = sampleForm({ ...plan, questions: first, rows: [], shuffle: ["options"] }, seed);
  const open = rows.filter(({ take }) => take > 0);
  const fresh = open.length ? sampleForm({ ...plan, rows: open }, seed) : { questions: [], options: {} };
  return {
    questions: [...first, ...fresh.questions],
    options: { ...repeated.options, ...fresh.options },
  };
}
