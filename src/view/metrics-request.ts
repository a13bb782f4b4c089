// What the Metrics view asks for, and which of its measures it shows first.
import { defaultMeasures } from "../metrics/node-measure-ids.ts";
import type { Window } from "../model/annual-flow.ts";
import type { MetricsRequest } from "../report/metrics-report.ts";
import { moneyRequest } from "./shown-measures.ts";
import type { Unit, ViewState } from "./view-state.ts";

/** Up to so many firms every measure is computed at once; beyond, only those that are shown. */
const fewFirms = 500;

/** Ids of the measures that the table shows, in its order. */
export const shownMeasureIds = ({ measures }: Pick<ViewState, "measures">): readonly string[] =>
  measures === null || measures.length === 0 ? defaultMeasures : measures;

/** The measure that the table is sorted by: the address's, else the first that is shown. */
export const sortedMeasureId = ({ measures, sorting }: Pick<ViewState, "measures" | "sorting">): string => {
  const shown = shownMeasureIds({ measures });
  const column = sorting?.replace(/^-/, "");
  return shown.find((id) => id === column) ?? shown[0]!;
};

type Seen = { readonly asOf: string; readonly unit: Unit; readonly window: Window; readonly firms: number };

/** The groups and weak points come with the measures. */
export const metricsRequest = (state: ViewState, { firms, ...seen }: Seen): MetricsRequest => ({
  ...moneyRequest(seen),
  measures: firms <= fewFirms ? ["all"] : [...shownMeasureIds(state), "communities", "bridges", "articulation-points"],
});
