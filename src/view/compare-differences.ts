// What differs between two sides, as rows: deals, firms, and losses by firm.
import { networkAsOf } from "../model/as-of.ts";
import { byId } from "../model/by-id.ts";
import type { Deal } from "../model/deal.ts";
import { dealOfEdge } from "../picture/compare-scene.ts";
import type { Change, Comparison } from "../picture/comparison.ts";
import type { Scene, SceneNode } from "../picture/scene.ts";
import type { CascadeReport } from "../report/cascade-report.schema.ts";
import { diffTables, type FieldChange } from "../report/diff-tables.ts";
import type { ComparedSide } from "./compared-sides.ts";

/** What is drawn of a deal, USD billions in the picture's unit; null: undisclosed. */
export type Drawn = { readonly usdBn: number | null };

export type DealDifference = {
  readonly id: string;
  readonly change: Exclude<Change, "same">;
  readonly before: Deal | null;
  readonly after: Deal | null;
  /** Null: not drawn on that side. */
  readonly drawnBefore: Drawn | null;
  readonly drawnAfter: Drawn | null;
  /** Empty where the rows are the same and only an assumption moves what is drawn. */
  readonly fields: readonly FieldChange[];
};

export type FirmDifference = {
  readonly id: string;
  readonly change: Exclude<Change, "same">;
  /** USD billions in the picture's unit; 0 where the firm is not drawn. */
  readonly inBefore: number;
  readonly inAfter: number;
  readonly outBefore: number;
  readonly outAfter: number;
};

export type LossDifference = {
  readonly id: string;
  /** USD billions, without the shock. */
  readonly beforeUsdBn: number;
  readonly afterUsdBn: number;
  /** Share of capital lost; null: capital unknown. */
  readonly shareBefore: number | null;
  readonly shareAfter: number | null;
  readonly failsBefore: boolean;
  readonly failsAfter: boolean;
  readonly isSeed: boolean;
};

/** Deals in force, counted as of the day. */
const dealsOf = ({ network, asOf }: ComparedSide): readonly Deal[] => {
  const view = networkAsOf(network, asOf);
  const inSums = new Set(view.counted);
  return view.deals.map((deal) => ({ ...deal, counted: inSums.has(deal) }));
};

const drawnIn = ({ edges }: Scene): ReadonlyMap<string, Drawn> =>
  new Map(edges.map(({ id, amountUsdBn }) => [dealOfEdge(id), { usdBn: amountUsdBn }]));

const sizeOf = (drawn: Drawn | null): number => drawn?.usdBn ?? 0;

const movedBy = ({ drawnBefore, drawnAfter }: DealDifference): number =>
  Math.abs(sizeOf(drawnAfter) - sizeOf(drawnBefore));

/** Deals that differ in any field or in what is drawn of them, the largest difference first. O(n log n). */
export const dealDifferences = (
  before: ComparedSide,
  after: ComparedSide,
  comparison: Comparison,
): readonly DealDifference[] => {
  const [oldDeals, youngDeals] = [dealsOf(before), dealsOf(after)];
  const [old, young] = [byId(oldDeals), byId(youngDeals)];
  const [drawnOld, drawnYoung] = [drawnIn(comparison.before), drawnIn(comparison.after)];
  const fields = new Map(diffTables(oldDeals, youngDeals).changed.map((row) => [row.id, row.fields]));
  return [...new Set([...old.keys(), ...young.keys()])]
    .flatMap((id): DealDifference[] => {
      const [was, is] = [old.get(id) ?? null, young.get(id) ?? null];
      const moved = comparison.edges.get(id)?.change === "changed";
      const change = was === null ? "added" : is === null ? "removed" : "changed";
      if (change === "changed" && !fields.has(id) && !moved) return [];
      return [
        {
          id,
          change,
          before: was,
          after: is,
          drawnBefore: drawnOld.get(id) ?? null,
          drawnAfter: drawnYoung.get(id) ?? null,
          fields: fields.get(id) ?? [],
        },
      ];
    })
    .sort((a, b) => movedBy(b) - movedBy(a) || (a.id < b.id ? -1 : 1));
};

/** Firms of which more or less is drawn, the largest difference first. */
export const firmDifferences = ({ union, before, after, nodes }: Comparison): readonly FirmDifference[] => {
  const [old, young] = [byId<SceneNode>(before.nodes), byId<SceneNode>(after.nodes)];
  const rows = union.nodes.flatMap(({ id }): FirmDifference[] => {
    const change = nodes.get(id) ?? "same";
    if (change === "same") return [];
    const [was, is] = [old.get(id), young.get(id)];
    return [
      {
        id,
        change,
        inBefore: was?.inUsdBn ?? 0,
        inAfter: is?.inUsdBn ?? 0,
        outBefore: was?.outUsdBn ?? 0,
        outAfter: is?.outUsdBn ?? 0,
      },
    ];
  });
  const moved = (row: FirmDifference): number =>
    Math.abs(row.inAfter - row.inBefore) + Math.abs(row.outAfter - row.outBefore);
  return rows.sort((a, b) => moved(b) - moved(a) || (a.id < b.id ? -1 : 1));
};

type Reports = readonly [CascadeReport | null, CascadeReport | null];

/** Everybody who is hit or shocked on either side, the largest difference first. */
export const lossDifferences = ([before, after]: Reports): readonly LossDifference[] => {
  const [old, young] = [byId(before?.nodes ?? []), byId(after?.nodes ?? [])];
  const seeds = new Set([before, after].flatMap((report) => report?.seeds.map(({ id }) => id) ?? []));
  return [...new Set([...old.keys(), ...young.keys()])]
    .map((id): LossDifference => {
      const [was, is] = [old.get(id), young.get(id)];
      return {
        id,
        beforeUsdBn: was?.lossUsdBn ?? 0,
        afterUsdBn: is?.lossUsdBn ?? 0,
        shareBefore: was === undefined ? 0 : was.distress,
        shareAfter: is === undefined ? 0 : is.distress,
        failsBefore: (was?.failedInRound ?? null) !== null,
        failsAfter: (is?.failedInRound ?? null) !== null,
        isSeed: seeds.has(id),
      };
    })
    .sort(
      (a, b) =>
        Math.abs(b.afterUsdBn - b.beforeUsdBn) - Math.abs(a.afterUsdBn - a.beforeUsdBn) || (a.id < b.id ? -1 : 1),
    );
};
