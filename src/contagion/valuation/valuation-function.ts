// The contract of a valuation function: what a claim on a debtor is worth, given the debtor's equity.
import type { ParameterDescriptor, ParameterValues } from "../propagation/propagation-model.ts";

/** A debtor's books as its creditors see them. NaN where unknown: who needs the figure is refused before. */
export type Debtor = {
  /** USD billions, before any shock. */
  readonly bookEquity: number;
  /** USD billions, after the shock. */
  readonly externalAssets: number;
  /** USD billions: the debt that ranks with the claims to be valued, these included. */
  readonly debt: number;
  /** USD billions: the debt that ranks before them. */
  readonly seniorDebt: number;
};

export type ValuationParameter = ParameterDescriptor & {
  /** True when no value is a matter of course, so that the caller has to give one. */
  readonly required?: boolean;
};

export type ValuationFunction = {
  /** Stable kebab-case name: the `--valuation` value and the file name. */
  readonly id: string;
  readonly label: string;
  /** One sentence in plain words. */
  readonly idea: string;
  readonly reference: string;
  readonly parameters: Readonly<Record<string, ValuationParameter>>;
  /** Figures without which a debtor cannot be valued. */
  readonly needs: readonly (keyof Debtor)[];
  /**
   * Value in [0, 1] of a claim of one dollar, never falling as the debtor's equity rises.
   *
   * @param equity The debtor's equity, USD billions; may be negative.
   * @param solvent Whether that counts as solvent under the run's convention for an equity of zero.
   */
  readonly value: (equity: number, solvent: boolean, debtor: Debtor, parameters: ParameterValues) => number;
};

export const clip = (share: number): number => Math.min(1, Math.max(0, share));

export const recoveryParameter: ValuationParameter = {
  label: "Share of a claim recovered after a default",
  default: 0,
  min: 0,
  max: 1,
  perNode: true,
};

export const volatilityParameter: ValuationParameter = {
  label: "Volatility of the external assets until the claims fall due",
  default: NaN,
  min: 1e-9,
  max: 10,
  perNode: true,
  required: true,
};
