// Everything that the models assume and the data do not say: named, visible, adjustable.

export const distributions = ["fixed", "uniform", "triangular", "beta", "lognormal"] as const;
export type Distribution = (typeof distributions)[number];

type AssumptionBase = {
  /** `group.name`, for example `order-loss.relet`: the name that `--set` takes. */
  readonly id: string;
  readonly distribution: Distribution;
  /** Why this default, in a sentence. */
  readonly reason: string;
};

export type NumericAssumption = AssumptionBase & {
  readonly type: "number";
  readonly default: number;
  /** Plausible range, for sensitivity and Monte Carlo; `--set` may leave it. */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
};

export type ChoiceAssumption = AssumptionBase & {
  readonly type: "choice";
  readonly default: string;
  readonly options: readonly string[];
};

export type Assumption = NumericAssumption | ChoiceAssumption;
