// Impact fluidity: how far impacts travel in the whole network, as one number.
import type { ImpactLinks } from "./impact-links.ts";
import { impactSusceptibility } from "./impact-susceptibility.ts";

/**
 * Mean impact susceptibility; null for a network without nodes.
 *
 * @see Silva, Souza, Tabak (2017), doi:10.1016/j.jedc.2017.01.001
 */
export const impactFluidity = (links: ImpactLinks, weights?: Float64Array): number | null => {
  const susceptibilities = impactSusceptibility.compute(links, weights);
  if (susceptibilities.length === 0) return null;
  return susceptibilities.reduce((sum, value) => sum + value, 0) / susceptibilities.length;
};
