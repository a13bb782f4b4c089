// What differs between two pictures, mark by mark: the plain data behind the overlay.
import { byId } from "../model/by-id.ts";
import type { CascadeReport } from "../report/cascade-report.schema.ts";
import type { ComparedScenes } from "./compare-scene.ts";
import { failureMoment, type LossArrow } from "./failure-frame.ts";
import type { FailureFrame, PictureState } from "./picture-state.ts";
import type { Scene, SceneEdge, SceneNode } from "./scene.ts";

/** Both in one picture, or one of them in its place beside the other. */
export type CompareSideShown = "both" | "before" | "after";

/** `added`: only on the second side; `removed`: only on the first; `changed`: on both, with another amount. */
export type Change = "added" | "removed" | "changed" | "same";

/** What a deal carries on each side, USD billions in the scene's unit, or its loss; null: undisclosed. */
export type ComparedEdge = {
  readonly change: Change;
  readonly beforeUsdBn: number | null;
  readonly afterUsdBn: number | null;
};

/** What the second side has more, USD billions; an undisclosed or missing amount counts as none. */
export const difference = ({ beforeUsdBn, afterUsdBn }: ComparedEdge): number => (afterUsdBn ?? 0) - (beforeUsdBn ?? 0);

export type ComparedLoss = {
  /** Share of capital lost on each side; null: hit, capital unknown. 0: not hit. */
  readonly before: number | null;
  readonly after: number | null;
  readonly failsBefore: boolean;
  readonly failsAfter: boolean;
  /** Shocked at the start on either side. */
  readonly seed: boolean;
};

export type ComparedLosses = {
  readonly nodes: ReadonlyMap<string, ComparedLoss>;
  /** Losses along drawn deals, by deal. */
  readonly edges: ReadonlyMap<string, ComparedEdge & Pick<LossArrow, "reversed">>;
  /** The report of each side; null: nobody fails there. */
  readonly reports: readonly [CascadeReport | null, CascadeReport | null];
};

export type Comparison = ComparedScenes & {
  readonly nodes: ReadonlyMap<string, Change>;
  readonly edges: ReadonlyMap<string, ComparedEdge>;
  /** Null: nobody fails on either side, money is compared. */
  readonly losses: ComparedLosses | null;
};

/** USD billions; amounts are sums of many terms, and a millionth of a dollar is their rounding. */
const rounding = 1e-9;

const differ = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a !== b : Math.abs(a - b) > rounding * Math.max(1, Math.abs(a), Math.abs(b));

const changeOf = (isBefore: boolean, isAfter: boolean, hasChanged: boolean): Change => {
  if (!isBefore) return "added";
  if (!isAfter) return "removed";
  return hasChanged ? "changed" : "same";
};

const edgeChanges = ({ union, before, after }: ComparedScenes): Comparison["edges"] => {
  const [old, young] = [byId<SceneEdge>(before.edges), byId<SceneEdge>(after.edges)];
  return new Map(
    union.edges.map(({ id }) => {
      const [was, is] = [old.get(id), young.get(id)];
      const [beforeUsdBn, afterUsdBn] = [was?.amountUsdBn ?? null, is?.amountUsdBn ?? null];
      const change = changeOf(was !== undefined, is !== undefined, differ(beforeUsdBn, afterUsdBn));
      return [id, { change, beforeUsdBn, afterUsdBn }];
    }),
  );
};

const nodeChanges = ({ union, before, after }: ComparedScenes): Comparison["nodes"] => {
  const [old, young] = [byId<SceneNode>(before.nodes), byId<SceneNode>(after.nodes)];
  return new Map(
    union.nodes.map(({ id }) => {
      const [was, is] = [old.get(id), young.get(id)];
      const moved = differ(was?.inUsdBn ?? 0, is?.inUsdBn ?? 0) || differ(was?.outUsdBn ?? 0, is?.outUsdBn ?? 0);
      return [id, changeOf(was !== undefined, is !== undefined, moved)];
    }),
  );
};

/** The settled frame of a cascade: all its rounds together. */
export const settledFrame = (report: CascadeReport): FailureFrame => ({
  report,
  round: report.rounds.length - 1,
  progress: 1,
  allRounds: true,
});

const momentOf = (report: CascadeReport | null, { edges }: Scene) =>
  report === null ? null : failureMoment(settledFrame(report), edges);

const comparedLosses = (union: Scene, reports: ComparedLosses["reports"]): ComparedLosses => {
  const [old, young] = [momentOf(reports[0], union), momentOf(reports[1], union)];
  const hit = new Set([...(old?.nodes.keys() ?? []), ...(young?.nodes.keys() ?? [])]);
  const nodes = [...hit].map((id): [string, ComparedLoss] => {
    const [was, is] = [old?.nodes.get(id), young?.nodes.get(id)];
    return [
      id,
      {
        before: was === undefined ? 0 : was.distress,
        after: is === undefined ? 0 : is.distress,
        failsBefore: was?.failed ?? false,
        failsAfter: is?.failed ?? false,
        seed: (was?.seed ?? false) || (is?.seed ?? false),
      },
    ];
  });
  const carrying = new Set([...(old?.arrows.keys() ?? []), ...(young?.arrows.keys() ?? [])]);
  const edges = [...carrying].map((id) => {
    const [was, is] = [old?.arrows.get(id), young?.arrows.get(id)];
    const [beforeUsdBn, afterUsdBn] = [was?.lossUsdBn ?? 0, is?.lossUsdBn ?? 0];
    const change = changeOf(was !== undefined, is !== undefined, differ(beforeUsdBn, afterUsdBn));
    return [id, { change, beforeUsdBn, afterUsdBn, reversed: (is ?? was)!.reversed }] as const;
  });
  return { nodes: new Map(nodes), edges: new Map(edges), reports };
};

/**
 * What differs, by mark. O(nodes + edges + losses).
 *
 * @param reports The failure on each side; null where nobody fails. With none on either side money is compared.
 */
export const comparison = (scenes: ComparedScenes, reports: ComparedLosses["reports"] = [null, null]): Comparison => ({
  ...scenes,
  nodes: nodeChanges(scenes),
  edges: edgeChanges(scenes),
  losses: reports[0] === null && reports[1] === null ? null : comparedLosses(scenes.union, reports),
});

/** Two networks, both in one picture or one in its place beside the other; a firm or a deal may be chosen. */
export type CompareFocus = {
  readonly mode: "compare";
  readonly comparison: Comparison;
  readonly side: CompareSideShown;
  readonly chosen: { readonly kind: "firm" | "deal"; readonly id: string } | null;
};

/** The scene that gives a picture its scale and places: the union of both sides, so that either stands as in the other. */
export const framingScene = (scene: Scene, { focus }: PictureState): Scene =>
  focus.mode === "compare" ? focus.comparison.union : scene;
