// The impact measures of a network at a date, as the one plain result that the CLI and the API read.
import { isFailed } from "../contagion/cascade-frame.ts";
import { impactLinks } from "../contagion/impact/impact-links.ts";
import { impactMeasures } from "../contagion/impact/index.ts";
import { reachCount } from "../contagion/impact/reach-count.ts";
import { networkAsOf, newestStatement } from "../model/as-of.ts";
import { assumptionValues, type AssumptionOverrides } from "../model/assumption-values.ts";
import type { ExposureNetwork } from "../model/exposure.ts";
import type { SparseRows } from "../model/matrix-exponential.ts";
import { networkExposures } from "../model/network-exposures.ts";
import type { Network } from "../model/network.ts";
import { amplification } from "./amplification.ts";
import { assumptionsUsed } from "./assumptions-used.ts";
import type { Blow, ImpactNode, ImpactReport } from "./impact-report.schema.ts";

export type ImpactRequest = {
  readonly asOf?: string;
  readonly overrides?: AssumptionOverrides;
};

type Hit = {
  readonly from: string;
  readonly to: string;
  readonly lossUsdBn: number;
  readonly buffer: number;
  readonly deals: Blow["deals"];
};

/** The exposures of each pair, under "from to" as indices, largest first. */
const dealsByPair = ({ exposures }: ExposureNetwork): ReadonlyMap<string, Blow["deals"]> => {
  const pairs = new Map<string, Blow["deals"]>();
  for (const { deal, channel, from, to, lossUsdBn } of exposures) {
    const deals = pairs.get(`${from} ${to}`) ?? [];
    deals.push({ id: deal, channel, lossUsdBn });
    pairs.set(`${from} ${to}`, deals);
  }
  for (const deals of pairs.values()) deals.sort((a, b) => b.lossUsdBn - a.lossUsdBn);
  return pairs;
};

const hitsOf = (exposures: ExposureNetwork): readonly Hit[] => {
  const { ids, buffers, rows } = exposures;
  const pairs = dealsByPair(exposures);
  return ids.flatMap((to, v) =>
    Array.from(rows.from.subarray(rows.offsets[v], rows.offsets[v + 1]), (u, k) => ({
      from: ids[u]!,
      to,
      lossUsdBn: rows.loss[rows.offsets[v]! + k]!,
      buffer: buffers[v]!,
      deals: pairs.get(`${u} ${v}`)!,
    })),
  );
};

const blowsOf = (hits: readonly Hit[]): Blow[] =>
  hits
    .filter(({ buffer }) => buffer !== Infinity)
    .map(({ from, to, lossUsdBn, buffer, deals }) => {
      const impact = lossUsdBn / buffer;
      return { from, to, lossUsdBn, bufferUsdBn: buffer, impact, lethal: isFailed(impact, "at-or-above"), deals };
    })
    .sort((a, b) => b.impact - a.impact || b.lossUsdBn - a.lossUsdBn);

const unknownBlowsOf = (hits: readonly Hit[]): ImpactReport["unknownBlows"] =>
  hits
    .filter(({ buffer }) => buffer === Infinity)
    .map(({ from, to, lossUsdBn }) => ({ from, to, lossUsdBn }))
    .sort((a, b) => b.lossUsdBn - a.lossUsdBn);

const degree = ({ offsets }: SparseRows, v: number): number => offsets[v + 1]! - offsets[v]!;

/** Whether losses reach a node of which nobody knows what it can lose: then nothing is known of it as a victim. */
const isUnknownVictim = ({ buffers, rows }: ExposureNetwork, v: number): boolean =>
  buffers[v] === Infinity && rows.offsets[v + 1]! > rows.offsets[v]!;

const nodesOf = (exposures: ExposureNetwork): ImpactNode[] => {
  const links = { lethal: impactLinks(exposures), capped: impactLinks(exposures, "capped") };
  const values = impactMeasures.map((measure) => ({ measure, byNode: measure.compute(links[measure.links]) }));
  return exposures.ids.map((id, v) => {
    const hidden = isUnknownVictim(exposures, v);
    return {
      id,
      bufferUsdBn: exposures.buffers[v] === Infinity ? null : exposures.buffers[v]!,
      fells: degree(links.lethal.rows, v),
      reaches: reachCount(links.lethal.rows, v),
      felledBy: hidden ? null : degree(links.lethal.byVictim, v),
      reachedBy: hidden ? null : reachCount(links.lethal.byVictim, v),
      measures: Object.fromEntries(
        values.map(({ measure, byNode }) => [measure.id, hidden && measure.side === "victim" ? null : byNode[v]!]),
      ),
    };
  });
};

const byDiffusion = (a: ImpactNode, b: ImpactNode): number =>
  b.measures["impact-diffusion"]! - a.measures["impact-diffusion"]! ||
  b.measures["criticality"]! - a.measures["criticality"]! ||
  (a.id < b.id ? -1 : 1);

const meanSusceptibility = (nodes: readonly ImpactNode[]): number | null => {
  const known = nodes.flatMap(({ measures }) => measures["impact-susceptibility"] ?? []);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

/**
 * Whom one complete failure brings down at one blow, how far such blows travel, and the measures on them.
 *
 * A blow is the loss through all deals of a pair over the victim's buffer. Several blows that only together bring a node
 * down are no links here; `sweepReport` adds them up.
 *
 * @throws NotFoundError for an unknown assumption; InvalidInputError for a value out of range or a date that is none.
 */
export const impactReport = (network: Network, request: ImpactRequest = {}): ImpactReport => {
  const asOf = networkAsOf(network, request.asOf ?? newestStatement(network));
  const values = assumptionValues(network, request.overrides);
  const { exposures, buffers, undisclosed, termAssumed } = networkExposures(asOf, values);
  const hits = hitsOf(exposures);
  const blows = blowsOf(hits);
  const nodes = nodesOf(exposures);
  return {
    network: network.name,
    asOf: asOf.asOf,
    assumptions: assumptionsUsed(values),
    ...amplification(exposures),
    lethalLinks: blows.filter(({ lethal }) => lethal).length,
    fluidity: meanSusceptibility(nodes),
    measures: impactMeasures.map(({ id, label, idea, reference, side, links }) => ({
      id,
      label,
      idea,
      reference,
      side,
      links,
    })),
    nodes: nodes.sort(byDiffusion),
    blows,
    unknownBlows: unknownBlowsOf(hits),
    unknownBuffers: network.nodes.map(({ id }) => id).filter((id) => !buffers.has(id)),
    undisclosedDeals: [...undisclosed],
    termAssumed: [...termAssumed],
  };
};
