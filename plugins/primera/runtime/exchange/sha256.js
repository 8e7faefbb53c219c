/** SHA-256: the browser's own, or ours where a page that came without https has none. */

/** @param {Uint8Array<ArrayBuffer>} data @returns {Promise<Uint8Array>} */
export async function sha256(data) {
  const subtle = globalThis.crypto?.subtle;
  if (subtle) return new Uint8Array(await subtle.digest("SHA-256", data));
  const { digest } = await import("./sha256-plain.js");
  return digest(data);
}
