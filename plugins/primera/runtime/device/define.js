/**
 * Puts a device that several people use to work. It imports nothing at once: what other pages load
 * stays in the files that it is in.
 */

export const started = import("./session.js").then(({ start }) => start());
