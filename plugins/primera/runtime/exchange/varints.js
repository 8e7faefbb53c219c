/** Numbers, bytes and texts one after the other. docs/dev/codes.md, section 4. */

/** The greatest number that is written: seven bytes, and exact in every language. */
const GREATEST = 2 ** 48 - 1;
const MOST_BYTES = 7;
const CONTROLS = /[\0-\x1f\x7f-\x9f\u2028\u2029]/;
const LONE = /\p{Surrogate}/u;

/** Bytes that nobody writes who keeps to the specification. */
export class PayloadError extends Error {}

/** Grows by what is written. */
export class PayloadWriter {
  /** @type {number[]} */
  #data = [];

  /** Seven bits a byte, the lowest first; all bytes but the last have their high bit. @param {number} value */
  number(value) {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#data.push((rest % 128) + 128);
    this.#data.push(rest);
  }

  /** Bytes as they are: the reader knows how many. @param {Uint8Array} data */
  raw(data) {
    for (const byte of data) this.#data.push(byte);
  }

  /** The number of bytes, and the text in UTF-8. @param {string} text */
  text(text) {
    const encoded = utf8(text);
    this.number(encoded.length);
    this.raw(encoded);
  }

  /** All that was written. */
  done() {
    return Uint8Array.from(this.#data);
  }
}

/** Takes off what a writer wrote. Every method throws PayloadError for anything else. */
export class PayloadReader {
  #data;
  /** How many bytes were taken off. */
  place = 0;

  /** @param {Uint8Array} data */
  constructor(data) {
    this.#data = data;
  }

  /** A number of at most `greatest`, in as few bytes as it takes. @param {number} [greatest] */
  number(greatest = GREATEST) {
    let value = 0;
    for (let place = 0; place < MOST_BYTES; place += 1) {
      const [byte] = this.raw(1);
      value += (byte & 127) * 128 ** place;
      if (byte < 128) {
        if (value > greatest || (place && !byte)) break;
        return value;
      }
    }
    throw new PayloadError("number");
  }

  /** The next bytes. @param {number} size */
  raw(size) {
    const taken = this.#data.subarray(this.place, this.place + size);
    if (taken.length < size) throw new PayloadError("end");
    this.place += size;
    return taken;
  }

  /** A text of one line and at most `most` bytes. @param {number} most */
  text(most) {
    return this.words(this.number(most));
  }

  /** A text of one line. @param {number} size its bytes */
  words(size) {
    const text = fromUtf8(this.raw(size));
    if (text === null || !isLine(text)) throw new PayloadError("text");
    return text;
  }

  /** Nothing may be left. */
  end() {
    if (this.place !== this.#data.length) throw new PayloadError("rest");
  }
}

/** @param {string} text */
export function utf8(text) {
  return new TextEncoder().encode(text);
}

/** The text of bytes; null when they are no UTF-8. @param {Uint8Array} data */
export function fromUtf8(data) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(data);
  } catch {
    return null;
  }
}

/** Whether a text has no line breaks, control characters or halves of characters. @param {string} text */
export function isLine(text) {
  return !CONTROLS.test(text) && !LONE.test(text);
}
