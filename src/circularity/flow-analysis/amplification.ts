// Amplification: pairs of nodes between which more flows than went in, because it goes round.

/** Entries are known to about ten digits; an entry of exactly 1 (all of it, once) is common and no amplification. */
const aboveOne = 1 + 1e-10;

/**
 * Number of pairs i != j with an integral intensity above 1. O(n^2).
 *
 * @param integral [n * n], N or N'.
 * @returns 0 .. n (n - 1).
 * @see Borrett, Lau (2014), doi:10.1111/2041-210X.12282
 */
export const amplification = (integral: Float64Array, n: number): number =>
  integral.reduce((count, value, k) => (k % (n + 1) !== 0 && value > aboveOne ? count + 1 : count), 0);
