// Homogenisation: how much more evenly all ways together spread a flow than the direct ones.
import { sumOf } from "./throughflow.ts";

/** Coefficient of variation, of the population; null where the mean is 0. */
const variation = (values: Float64Array): number | null => {
  const mean = sumOf(values) / values.length;
  if (!(mean > 0)) return null;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return Math.sqrt(variance) / mean;
};

/**
 * CV(G) / CV(N) over all entries, the diagonal included; above 1 the integral flows are the more even ones.
 *
 * @param direct [n * n], G or G'.
 * @param integral [n * n], N or N'.
 * @returns > 0; null when nothing flows between nodes.
 * @see Borrett, Lau (2014), doi:10.1111/2041-210X.12282
 */
export const homogenisation = (direct: Float64Array, integral: Float64Array): number | null => {
  const [before, after] = [variation(direct), variation(integral)];
  return before === null || after === null ? null : before / after;
};
