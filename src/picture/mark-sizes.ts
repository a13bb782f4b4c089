// How large a mark is for an amount: areas of nodes and widths of edges follow the square root of the money.
import type { Scene } from "./scene.ts";

type Unit = Scene["unit"];

/**
 * Years of flow that stand for a whole deal. Annual figures are about a fifth of the totals (five years is the assumed
 * length of a commitment without an end), so a year's flow is drawn as large as five years of it: both units fill the
 * picture alike, and within a picture the sizes stay comparable.
 */
export const yearsPerDeal = 5;

const drawnUsdBn = (usdBn: number, unit: Unit): number => (unit === "per-year" ? usdBn * yearsPerDeal : usdBn);

/** Radius in pixels for a volume (in + out) in USD billions: 5 + 0.79 sqrt(volume), at most 32. */
export const nodeRadius = (volumeUsdBn: number, unit: Unit): number =>
  Math.min(32, 5 + 0.79 * Math.sqrt(drawnUsdBn(volumeUsdBn, unit)));

/** Width in pixels for an amount in USD billions: 0.62 sqrt(amount), between 1 and 14; 1 where undisclosed. */
export const edgeWidth = (amountUsdBn: number | null, unit: Unit): number =>
  amountUsdBn === null ? 1 : Math.min(14, Math.max(1, 0.62 * Math.sqrt(drawnUsdBn(amountUsdBn, unit))));

/** Width in pixels of an arrow that carries a loss in USD billions: 1.35 sqrt(loss) + 0.9, at most 12. */
export const lossWidth = (lossUsdBn: number): number => Math.min(12, 1.35 * Math.sqrt(lossUsdBn) + 0.9);
