// The contract of a fire-sale rule: who must sell, how prices answer, and when it ends.
import type { AssetMarket } from "./asset-market.ts";
import type { ParameterDescriptor, ParameterValues } from "../propagation/propagation-model.ts";

export type FireSaleStep = {
  /** [m], prices after this step; 1 before anything happened. */
  readonly prices: Float64Array;
  /** [m], share of each asset's initial total that has been sold so far, in [0, 1]. */
  readonly sold: Float64Array;
  /** Indices of the holders that fail in this step. */
  readonly failed: readonly number[];
};

export type FireSale = {
  /** Step 0 is the shock to prices, before anybody sells. */
  readonly steps: readonly FireSaleStep[];
  /** [n], what each holder loses in all, USD billions: first by the shock, then by the sales. */
  readonly losses: Float64Array;
  /** False when the steps ran out before the sales ended. */
  readonly converged: boolean;
};

export type FireSaleRule = {
  /** Stable kebab-case name: the `--rule` value and the file name. */
  readonly id: string;
  readonly label: string;
  /** One sentence in plain words. */
  readonly idea: string;
  readonly reference: string;
  readonly parameters: Readonly<Record<string, ParameterDescriptor>>;
  /**
   * @param market Holdings and balance sheets.
   * @param shock [m], share of its price that each asset loses at the start, in [0, 1].
   * @param parameters Complete and in range.
   */
  readonly run: (market: AssetMarket, shock: Float64Array, parameters: ParameterValues) => FireSale;
};
