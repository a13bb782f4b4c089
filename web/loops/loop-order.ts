// The orders in which loops can be listed.
import type { LoopEntry } from "../../src/report/loops-report.schema.ts";

export const loopOrders = [
  { id: "bottleneck", label: "what can go full circle" },
  { id: "gross", label: "all its arrows together" },
  { id: "steps", label: "number of steps, shortest first" },
  { id: "evenness", label: "evenness of its arrows" },
] as const;

export type LoopOrder = (typeof loopOrders)[number]["id"];

export const defaultOrder: LoopOrder = "bottleneck";

/** The order that an address names; the default when it names none that there is. */
export const loopOrder = (id: string | null): LoopOrder =>
  loopOrders.find((order) => order.id === id)?.id ?? defaultOrder;

const measures: Readonly<Record<LoopOrder, (loop: LoopEntry) => number>> = {
  bottleneck: (loop) => loop.bottleneckUsdBn,
  gross: (loop) => loop.grossUsdBn,
  steps: (loop) => -loop.nodes.length,
  evenness: (loop) => loop.evenness ?? 0,
};

/** Loops by a measure, best first; ties keep the order of the report, largest bottleneck first. */
export const orderLoops = (loops: readonly LoopEntry[], order: LoopOrder): readonly LoopEntry[] =>
  [...loops].sort((a, b) => measures[order](b) - measures[order](a));
