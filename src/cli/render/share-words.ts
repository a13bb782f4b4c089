// Shares in tables, where some are not known.
import { percentText } from "../../index.ts";

const unknown = "unknown";

export const percentOr = (value: number | null, absent = unknown): string =>
  value === null ? absent : percentText(value);

/** `23 to 27 %`. */
export const rangeWords = (low: number | null, high: number | null): string => {
  if (low === null || high === null) return unknown;
  const [from, to] = [percentText(low), percentText(high)];
  return from === to ? to : `${from.replace(/ %$/, "")} to ${to}`;
};
