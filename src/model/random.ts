// Random numbers by address: every number has a key and a counter, and comes out the same whoever asks, in any order.

const multipliers = [0xd2511f53, 0xcd9e8d57] as const;
const weyl = [0x9e3779b9, 0xbb67ae85] as const;
const rounds = 10;

/** The upper half of a product of two 32-bit numbers >= 0; each partial product is exact in a double. */
const highProduct = (a: number, b: number): number =>
  Math.floor(((a >>> 16) * b + Math.floor(((a & 0xffff) * b) / 0x10000)) / 0x10000);

export type Words = readonly [number, number, number, number];

/**
 * Philox4x32-10: a bijection of 128-bit counters under a 64-bit key whose outputs pass every known test of randomness.
 *
 * @param counter Four 32-bit words, each >= 0; each counter gives an independent block.
 * @param key Two 32-bit words, each >= 0; each key gives an independent stream.
 * @returns Four 32-bit words.
 * @see Salmon, Moraes, Dror, Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, doi:10.1145/2063384.2063405
 */
export const philox = (counter: Words, key: readonly [number, number]): Words => {
  let [c0, c1, c2, c3]: Words = counter;
  let [k0, k1] = key;
  // Without a destructured swap: this is the inner loop of every simulation, and an array a round costs a third of it.
  for (let round = 0; round < rounds; round++) {
    const next0 = (highProduct(multipliers[1], c2) ^ c1 ^ k0) >>> 0;
    const next2 = (highProduct(multipliers[0], c0) ^ c3 ^ k1) >>> 0;
    c1 = Math.imul(multipliers[1], c2) >>> 0;
    c3 = Math.imul(multipliers[0], c0) >>> 0;
    c0 = next0;
    c2 = next2;
    k0 = (k0 + weyl[0]) >>> 0;
    k1 = (k1 + weyl[1]) >>> 0;
  }
  return [c0, c1, c2, c3];
};

/** A double strictly between 0 and 1 from two words: 52 random bits and a half, so that neither end can come out. */
const openUnit = (high: number, low: number): number =>
  ((high >>> 0) * 0x100000 + (low >>> 12) + 0.5) / 0x10000000000000;

/**
 * The number at an address, uniform in the open interval (0, 1): inverse distributions can take it as it is.
 *
 * @param seed Whole number of up to 53 bits: the run.
 * @param scenario Whole number of up to 53 bits: which draw.
 * @param dimension Whole number below 2^32: which input of the draw.
 * @param stream Whole number below 2^32: keeps the purposes of one run apart.
 */
export const uniformAt = (seed: number, scenario: number, dimension: number, stream = 0): number => {
  const words = philox(
    [scenario >>> 0, Math.floor(scenario / 2 ** 32) >>> 0, dimension >>> 0, stream >>> 0],
    [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0],
  );
  return openUnit(words[0], words[1]);
};
