// One scenario with everything that a single change can touch: the network at a date, its assumptions, the shock.
import type { CascadeOptions } from "../contagion/cascade.ts";
import type { NetworkAsOf } from "../model/as-of.ts";
import type { AssumptionValues } from "../model/assumption-values.ts";
import type { ExposureNetwork } from "../model/exposure.ts";

export type Scenario = {
  readonly asOf: NetworkAsOf;
  readonly values: AssumptionValues;
  /** [n], share of each node's buffer lost at the start, in [0, 1]; 1 is failure by decree. */
  readonly shock: Float64Array;
  readonly options: CascadeOptions;
};

/** What a cascade runs on. */
export type Trial = { readonly exposures: ExposureNetwork; readonly shock: Float64Array };
