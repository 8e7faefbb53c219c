/** Crockford's base 32: bytes as signs that people can copy. docs/dev/codes.md, section 2. */

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Every sign that is read, for a set of a regular expression: O, I and L as the figures they look like. */
export const READABLE = "0-9A-TV-Za-tv-z";

/**
 * The signs of some bytes; the last one is filled up with bits 0.
 * @param {Uint8Array} data
 */
export function toSigns(data) {
  let signs = "";
  let held = 0;
  let bits = 0;
  for (const byte of data) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; held &= (1 << bits) - 1) {
      bits -= 5;
      signs += CROCKFORD[held >> bits];
    }
  }
  return bits ? signs + CROCKFORD[held << (5 - bits)] : signs;
}

/**
 * The whole bytes of readable signs, and the number that the bits left over make.
 * @param {string} signs
 */
export function fromSigns(signs) {
  const data = new Uint8Array(Math.floor((signs.length * 5) / 8));
  let held = 0;
  let bits = 0;
  let size = 0;
  for (const sign of plainSigns(signs)) {
    held = (held << 5) | CROCKFORD.indexOf(sign);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      data[size] = held >> bits;
      size += 1;
      held &= (1 << bits) - 1;
    }
  }
  return { data, left: held };
}

/** How many signs some bytes take. @param {number} size */
export function signsOf(size) {
  return Math.ceil((size * 8) / 5);
}

/** Readable signs as they are written. @param {string} signs */
export function plainSigns(signs) {
  return signs.toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1");
}
