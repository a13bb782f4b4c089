// Impact diffusion: what a node adds to everybody's susceptibility by passing impacts on, as their start and on their
// way.
import { exponentialTimes, rowNorm, times } from "../../model/matrix-exponential.ts";
import { closedWalks, ringsOf, unitVector } from "./closed-walks.ts";
import { linksAmong, type ImpactLinks } from "./impact-links.ts";
import { silvaSouzaTabak, type ImpactMeasure } from "./impact-measure.ts";
import { walksThrough } from "./walks-through.ts";

const sizesOf = ({ ids }: ImpactLinks, weights: Float64Array | undefined): Float64Array =>
  weights ?? new Float64Array(ids.length).fill(1);

const degrees = (rows: ImpactLinks["rows"]): Float64Array =>
  times(rows, new Float64Array(rows.offsets.length - 1).fill(1));

/** By out-degree; with weights the measure is a size, and stays. */
const relative = (amounts: Float64Array, links: ImpactLinks, weights: Float64Array | undefined): Float64Array => {
  if (weights !== undefined) return amounts;
  const out = degrees(links.rows);
  return amounts.map((amount, q) => (out[q] === 0 ? 0 : amount / out[q]!));
};

/** Row q of C without its diagonal: without row q of B nothing starts at q, so all of it is lost. */
const startedBy = (links: ImpactLinks, weights: Float64Array | undefined): Float64Array => {
  const sizes = sizesOf(links, weights);
  const own = closedWalks(links);
  return exponentialTimes(links.rows, sizes).map((sum, q) => Math.max(0, sum - own[q]! * sizes[q]!));
};

/** Walks through q from others back to themselves: only inside the ring of q. */
const closedThrough = (links: ImpactLinks, ring: readonly number[], q: number, sizes: Float64Array): number => {
  const inside = linksAmong(links.rows, ring);
  const norm = rowNorm(inside);
  const localQ = ring.indexOf(q);
  return ring.reduce((sum, v, i) => {
    if (v === q) return sum;
    return sum + sizes[v]! * walksThrough(inside, localQ, unitVector(ring.length, i), norm)[i]!;
  }, 0);
};

/** Walks between two others, or from another to q and on through q back to it, that leave q on their way. */
const passedOnBy = (links: ImpactLinks, weights: Float64Array | undefined): Float64Array => {
  const sizes = sizesOf(links, weights);
  const [out, into] = [degrees(links.rows), degrees(links.byVictim)];
  const ringOf = new Map(ringsOf(links).flatMap((ring) => ring.map((v) => [v, ring] as const)));
  const norm = rowNorm(links.rows);
  return out.map((degree, q) => {
    if (degree === 0 || into[q] === 0) return 0;
    const through = walksThrough(links.rows, q, sizes, norm);
    const total = through.reduce((sum, value, i) => (i === q ? sum : sum + value), 0);
    const ring = ringOf.get(q);
    return ring === undefined ? total : Math.max(0, total - closedThrough(links, ring, q, sizes));
  });
};

/**
 * With C^(q) the communicability without the links that leave q:
 *
 *     start(q) = sum_{j != q} (C - C^(q))_qj / outdegree_q
 */
export const diffusionStart: ImpactMeasure = {
  id: "impact-diffusion-start",
  label: "Impact diffusion, start",
  idea: "Ways for its own failure to reach others, over its direct victims.",
  reference: silvaSouzaTabak,
  side: "cause",
  links: "lethal",
  compute: (links, weights) => relative(startedBy(links, weights), links, weights),
};

/**
 *     intermediate(q) = sum_{i != q} sum_{j != i} (C - C^(q))_ij / outdegree_q
 *
 * O(n k m), and beside that the closed walks of the rings, against O(n^4) by the definition.
 */
export const diffusionIntermediate: ImpactMeasure = {
  id: "impact-diffusion-intermediate",
  label: "Impact diffusion, on the way",
  idea: "Ways for the failures of others to travel on through it, over its direct victims.",
  reference: silvaSouzaTabak,
  side: "cause",
  links: "lethal",
  compute: (links, weights) => relative(passedOnBy(links, weights), links, weights),
};

/** start + intermediate. */
export const diffusionTotal: ImpactMeasure = {
  id: "impact-diffusion",
  label: "Impact diffusion",
  idea: "Both together: what contagion would lose of its ways if it passed nothing on.",
  reference: silvaSouzaTabak,
  side: "cause",
  links: "lethal",
  compute: (links, weights) => {
    const [start, passed] = [startedBy(links, weights), passedOnBy(links, weights)];
    return relative(
      start.map((value, q) => value + passed[q]!),
      links,
      weights,
    );
  },
};
