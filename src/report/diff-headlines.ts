// The headline figures of two networks side by side, from the reports that give them anywhere else.
import type { Steps } from "../ensemble/steps.ts";
import type { Window } from "../model/annual-flow.ts";
import type { NetworkAsOf } from "../model/as-of.ts";
import type { AssumptionOverrides } from "../model/assumption-values.ts";
import type { DiffMeasure, DiffRanked, DiffReport } from "./diff-report.schema.ts";
import { loopsReport } from "./loops-report.ts";
import type { LoopsReport } from "./loops-report.schema.ts";
import { summaryReport, type SummaryReport } from "./summary-report.ts";
import { sweepSteps } from "./sweep-report.ts";
import type { SweepReport } from "./sweep-report.schema.ts";

/** The reports of one side; those of two sides make the headlines. Plain data. */
export type DiffFigures = {
  readonly summary: SummaryReport;
  readonly loops: LoopsReport;
  readonly sweep: SweepReport;
};

export type DiffFiguresRequest = {
  /** Calendar years of the annual flows. */
  readonly window: Window;
  readonly overrides?: AssumptionOverrides;
  /** Id of a propagation model. */
  readonly model?: string;
};

/** More than a search finds. */
const allLoops = 1_000_000;
const loopsShown = 10;
const mostImportant = 3;

/** One side's figures, a step for each failure of the sweep. Cost: one search for loops and one sweep. */
export function* diffFigureSteps(
  { network, asOf }: Pick<NetworkAsOf, "network" | "asOf">,
  { window, ...run }: DiffFiguresRequest,
): Steps<DiffFigures> {
  const { overrides = {} } = run;
  return {
    summary: summaryReport(network, { asOf }),
    loops: loopsReport(network, { asOf, window, overrides, limit: allLoops, order: "bottleneck" }),
    sweep: yield* sweepSteps(network, { asOf, ...run }),
  };
}

type MeasureOf = Omit<DiffMeasure, "before" | "after" | "change"> & {
  readonly value: (figures: DiffFigures) => number | null;
};

const measures: readonly MeasureOf[] = [
  { id: "nodes", label: "Nodes", unit: "count", value: ({ summary }) => summary.nodeCount },
  {
    id: "undisclosed",
    label: "Deals without an amount",
    unit: "count",
    value: ({ summary }) => summary.undisclosedDeals.length,
  },
  {
    id: "unknown-buffers",
    label: "Nodes of unknown capital",
    unit: "count",
    value: ({ summary }) => summary.unknownBuffers.length,
  },
  {
    id: "total",
    label: "Money that moves",
    unit: "usd_bn_per_year",
    value: ({ loops }) => loops.totalUsdBnPerYear,
  },
  {
    id: "maximum-circulation",
    label: "Most that can go round",
    unit: "usd_bn_per_year",
    value: ({ loops }) => loops.maximumCirculation.usdBnPerYear,
  },
  {
    id: "circulation-share",
    label: "Share that can go round",
    unit: "share",
    value: ({ loops }) => loops.maximumCirculation.share,
  },
  { id: "core", label: "Nodes in the core", unit: "count", value: ({ loops }) => loops.core.nodes.length },
  { id: "loops", label: "Loops found", unit: "count", value: ({ loops }) => loops.loopCount },
  {
    id: "amplification",
    label: "Amplification of losses (spectral radius)",
    unit: "number",
    value: ({ sweep }) => sweep.rho,
  },
  {
    id: "worst-failure",
    label: "Loss by the worst single failure",
    unit: "usd_bn",
    value: ({ sweep }) => sweep.nodes[0]?.lossUsdBn ?? null,
  },
];

const change = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : after - before;

const measuresOf = (old: DiffFigures, young: DiffFigures): DiffReport["measures"] =>
  measures.map(({ value, ...measure }) => {
    const [before, after] = [value(old), value(young)];
    return { ...measure, before, after, change: change(before, after) };
  });

const amountsOf = (old: DiffFigures, young: DiffFigures): DiffReport["amounts"] =>
  old.summary.deals.map((before, i) => {
    const after = young.summary.deals[i]!;
    return {
      kind: before.kind,
      beforeUsdBn: before.countedUsdBn,
      afterUsdBn: after.countedUsdBn,
      changeUsdBn: after.countedUsdBn - before.countedUsdBn,
      beforeDeals: before.deals,
      afterDeals: after.deals,
    };
  });

const loopsOf = (old: LoopsReport, young: LoopsReport): DiffReport["loops"] => {
  const [before, after] = [old, young].map(({ loops }) => new Map(loops.map((loop) => [loop.id, loop])));
  const largest = [old, young].flatMap(({ loops }) =>
    [...loops]
      .sort((a, b) => b.bottleneckUsdBn - a.bottleneckUsdBn || (a.id < b.id ? -1 : 1))
      .slice(0, loopsShown)
      .map(({ id, nodes }) => ({ id, nodes })),
  );
  const once = new Map(largest.map((loop) => [loop.id, loop]));
  return [...once.values()]
    .map(({ id, nodes }) => {
      const [beforeUsdBn, afterUsdBn] = [
        before?.get(id)?.bottleneckUsdBn ?? null,
        after?.get(id)?.bottleneckUsdBn ?? null,
      ];
      return { id, nodes, beforeUsdBn, afterUsdBn, changeUsdBn: (afterUsdBn ?? 0) - (beforeUsdBn ?? 0) };
    })
    .sort(
      (a, b) =>
        Math.max(b.beforeUsdBn ?? 0, b.afterUsdBn ?? 0) - Math.max(a.beforeUsdBn ?? 0, a.afterUsdBn ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
};

type Places = ReadonlyMap<string, DiffRanked["before"]>;

const placesOf = ({ nodes }: SweepReport): Places =>
  new Map(nodes.map(({ id, rank, lossUsdBn, alsoFailed }) => [id, { rank, lossUsdBn, alsoFailed }]));

const best = ({ before, after }: DiffRanked): number => Math.min(before?.rank ?? Infinity, after?.rank ?? Infinity);

const rankingOf = (old: SweepReport, young: SweepReport): readonly DiffRanked[] => {
  const [before, after] = [placesOf(old), placesOf(young)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null }))
    .sort((a, b) => best(a) - best(b) || (a.id < b.id ? -1 : 1));
};

/** Losses closer than what the sweeps can tell apart are the same. */
const differs = ({ before, after }: DiffRanked, tolerance: number): boolean =>
  before === null ||
  after === null ||
  before.rank !== after.rank ||
  before.alsoFailed !== after.alsoFailed ||
  Math.abs(before.lossUsdBn - after.lossUsdBn) > tolerance;

export type DiffHeadlines = Pick<
  DiffReport,
  "amounts" | "measures" | "loops" | "loopsTruncated" | "important" | "ranking" | "model"
>;

/** What two sides' figures say beside each other; both in the same window of years. */
export const headlinesOf = (old: DiffFigures, young: DiffFigures): DiffHeadlines => {
  const ranking = rankingOf(old.sweep, young.sweep);
  // By place in the list and not by rank: where nobody loses anything, all share the first.
  const first = new Set([old, young].flatMap(({ sweep }) => sweep.nodes.slice(0, mostImportant).map(({ id }) => id)));
  const tolerance = Math.max(old.sweep.tieToleranceUsdBn, young.sweep.tieToleranceUsdBn);
  return {
    amounts: amountsOf(old, young),
    measures: measuresOf(old, young),
    loops: loopsOf(old.loops, young.loops),
    loopsTruncated: old.loops.truncated || young.loops.truncated,
    important: ranking.filter(({ id }) => first.has(id)),
    ranking: ranking.filter((entry) => differs(entry, tolerance)),
    model: old.sweep.model,
  };
};
