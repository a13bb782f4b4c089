// Units of claims: how a row enters the arithmetic, and how its result is written beside the printed figure.

/** What one unit is in the arithmetic: 45 percent is 0.45, and 20 million is 20,000,000. All other units are 1. */
const scales: Readonly<Record<string, number>> = { percent: 0.01, million: 1e6 };

/** Units that are pure numbers in the arithmetic, and may be added to any. */
const pure: readonly string[] = ["percent", "share", "times", "ratio", "count", "million", "year"];

const scaleOf = (unit: string | null): number => (unit === null ? 1 : (scales[unit] ?? 1));

/** A figure of a table as the arithmetic takes it. */
export const fromUnit = (value: number, unit: string | null): number => {
  const scale = scaleOf(unit);
  // 45 / 100 is 0.45, and 45 * 0.01 is not quite.
  return scale < 1 ? value / Math.round(1 / scale) : value * scale;
};

/** A result of the arithmetic in the unit of a claim. */
export const toUnit = (value: number, unit: string | null): number => {
  const scale = scaleOf(unit);
  return scale < 1 ? value * Math.round(1 / scale) : value / scale;
};

/** The unit by which sums are checked; null for what is a pure number. */
export const sumUnit = (unit: string | null): string | null => (unit === null || pure.includes(unit) ? null : unit);
