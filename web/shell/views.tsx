// The views without the stage, each loaded when it is first opened.
import { lazy, type ComponentType } from "react";
import type { View } from "../../src/view/view.ts";

export const tableViews: Readonly<Partial<Record<View["name"], ComponentType>>> = {
  claims: lazy(async () => ({ default: (await import("../claims/claims-view.tsx")).ClaimsView })),
  compare: lazy(async () => ({ default: (await import("../compare/compare-view.tsx")).CompareView })),
  metrics: lazy(async () => ({ default: (await import("../metrics/metrics-view.tsx")).MetricsView })),
  data: lazy(async () => ({ default: (await import("../tables/data-view.tsx")).DataView })),
};
