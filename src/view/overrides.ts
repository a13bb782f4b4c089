// Assumptions that the reader has set: one value more or less, and those that hold for one deal or kind of contract only.
import type { Assumption } from "../model/assumption.ts";

export type Overrides = Readonly<Record<string, number | string>>;

export const withoutOverride = (overrides: Overrides, key: string): Overrides =>
  Object.fromEntries(Object.entries(overrides).filter(([id]) => id !== key));

/** Overrides with one value changed; the default of the whole network is no override. */
export const withOverride = (overrides: Overrides, assumption: Assumption, value: number | string): Overrides => {
  const others = withoutOverride(overrides, assumption.id);
  return value === assumption.default ? others : { ...others, [assumption.id]: value };
};

/** The keys that hold for one deal or one kind of contract, as in `order-loss.relet@cloud-contract`. */
export const scopedKeys = (overrides: Overrides): readonly string[] =>
  Object.keys(overrides).filter((key) => key.includes("@"));
