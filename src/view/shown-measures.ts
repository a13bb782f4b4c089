// Which measures give the marks of a state their size and colour, and their values for the scene.
import type { MeasureValues, SceneMeasures } from "../picture/measure-scale.ts";
import type { Window } from "../model/annual-flow.ts";
import type { MetricsRequest } from "../report/metrics-report.ts";
import type { MetricsReport } from "../report/metrics-report.schema.ts";
import { showsLosses } from "./shown-network.ts";
import type { Unit, ViewState } from "./view-state.ts";

type Seen = { readonly asOf: string; readonly unit: Unit; readonly window: Window };

/** Measures are of the same money as the picture: its day, its unit, its years; its deals come with the network. */
export const moneyRequest = ({ asOf, unit, window }: Seen): MetricsRequest => ({
  asOf,
  basis: unit,
  ...(unit === "per-year" ? { window } : {}),
});

/** Whether a state sizes or colours by a measure. A failure keeps its own look, in which colour is loss. */
export const showsMeasures = (state: ViewState): boolean =>
  !showsLosses(state) && (state.sizeBy !== null || state.colourBy !== null);

/** What to compute for the picture of a state; null where no measure is chosen. */
export const measuresRequest = (state: ViewState, seen: Seen): MetricsRequest | null => {
  if (!showsMeasures(state)) return null;
  const measures = [...new Set([state.sizeBy, state.colourBy])].filter((id) => id !== null);
  return { ...moneyRequest(seen), measures };
};

const valuesOf = (report: MetricsReport, id: string | null): MeasureValues | null => {
  const measure = report.measures.find((candidate) => candidate.id === id);
  if (measure === undefined) return null;
  const { label, unit } = measure;
  const values = new Map(report.nodes.map((node) => [node.id, node.values[measure.id]?.value ?? null]));
  return { id: measure.id, label, unit, values };
};

/** The values that a scene is built with, from the report on `measuresRequest`. */
export const sceneMeasures = (
  { sizeBy, colourBy }: Pick<ViewState, "sizeBy" | "colourBy">,
  report: MetricsReport,
): SceneMeasures => ({
  size: valuesOf(report, sizeBy),
  colour: valuesOf(report, colourBy),
});
