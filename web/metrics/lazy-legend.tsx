// The measures' part of the legend, loaded only when a measure is chosen.
import { lazy, Suspense } from "react";
import { showsMeasures } from "../../src/view/shown-measures.ts";
import { usePage } from "../page.ts";

const Loaded = lazy(async () => ({ default: (await import("./measure-legend.tsx")).MeasureLegend }));

export const MeasureLegend = () =>
  showsMeasures(usePage().state) ? (
    <Suspense>
      <Loaded />
    </Suspense>
  ) : null;
