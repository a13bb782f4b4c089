// The tolerances of the tests, each with its reason.

/** Sums of a few hundred doubles: rounding only. */
export const rounding = 1e-9;

/** Two runs of a cascade that each stop within 1e-9 of the limit. */
export const twiceTheResidual = 2.1e-9;

/** |actual - expected| <= tolerance * max(1, |expected|). */
export const isNear = (actual: number, expected: number, tolerance = rounding): boolean =>
  Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
