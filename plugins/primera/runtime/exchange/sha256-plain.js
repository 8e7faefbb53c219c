/** SHA-256 (FIPS 180-4) in JavaScript alone. Loaded only where `crypto.subtle` is missing. */

const WORDS_OF_BLOCK = 16;
const ROUNDS = 64;
const PRIMES = firstPrimes();
/** The first 32 bits behind the point of the square roots of eight primes. */
const INITIAL = PRIMES.slice(0, 8).map((prime) => behindPoint(Math.sqrt(prime)));
/** The same of the cube roots of all. */
const OF_ROUNDS = Int32Array.from(PRIMES, (prime) => behindPoint(Math.cbrt(prime)));

/** @param {Uint8Array} data */
export function digest(data) {
  const padded = new Uint8Array(Math.ceil((data.length + 9) / 64) * 64);
  padded.set(data);
  padded[data.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(data.length / 2 ** 29));
  view.setUint32(padded.length - 4, (data.length * 8) >>> 0);
  const state = Int32Array.from(INITIAL);
  const schedule = new Int32Array(ROUNDS);
  for (let place = 0; place < padded.length; place += 64) takeBlock(state, schedule, view, place);
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((word, place) => out.setInt32(place * 4, word));
  return new Uint8Array(out.buffer);
}

/** @param {Int32Array} state @param {Int32Array} schedule @param {DataView} view @param {number} start */
function takeBlock(state, schedule, view, start) {
  for (let round = 0; round < ROUNDS; round += 1) {
    schedule[round] =
      round < WORDS_OF_BLOCK ? view.getInt32(start + round * 4) : scheduled(schedule, round);
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let round = 0; round < ROUNDS; round += 1) {
    const ones = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + ones + ((e & f) ^ (~e & g)) + OF_ROUNDS[round] + schedule[round]) | 0;
    const zeros = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (zeros + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  const added = [a, b, c, d, e, f, g, h];
  for (let place = 0; place < added.length; place += 1) state[place] += added[place];
}

/** @param {Int32Array} schedule @param {number} round */
function scheduled(schedule, round) {
  const near = schedule[round - 2];
  const far = schedule[round - 15];
  return (
    schedule[round - 16] +
    (turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)) +
    schedule[round - 7] +
    (turned(near, 17) ^ turned(near, 19) ^ (near >>> 10))
  );
}

/** @param {number} word @param {number} bits */
function turned(word, bits) {
  return (word >>> bits) | (word << (32 - bits));
}

function firstPrimes() {
  /** @type {number[]} */
  const primes = [];
  for (let number = 2; primes.length < ROUNDS; number += 1) {
    if (primes.every((prime) => number % prime)) primes.push(number);
  }
  return primes;
}

/** @param {number} root */
function behindPoint(root) {
  return ((root % 1) * 2 ** 32) | 0;
}
