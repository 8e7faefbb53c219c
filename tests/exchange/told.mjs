/** What a fragment says, as the vectors write it. */
import { LinkError, readLink } from "../../plugins/primera/runtime/exchange/assignment-link.js";

export function told(fragment, manual) {
  try {
    const assignment = readLink(fragment, manual);
    const tasks = assignment.tasks.map(({ passMark, ...task }) => ({ ...task, pass_mark: passMark }));
    return { ...assignment, tasks };
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    return { fault: error.fault, key: error.key };
  }
}
