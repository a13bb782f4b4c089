// A network of any size, the same for the same seed: hubs and outskirts, groups that mostly deal among themselves.
import type { Deal } from "../../src/model/deal.ts";
import type { Network } from "../../src/model/network.ts";
import { uniformAt } from "../../src/model/random.ts";
import { dealOf, networkOf, nodeOf } from "./networks.ts";
import { pictureKinds, shapes } from "./scenes.ts";

const groups = 40;
/** Share of a firm's deals that stay in its group. */
const withinGroup = 0.7;

/**
 * @param n Firms, ids `n0`, `n1`, ...; the first ones are the hubs.
 * @param deals Deals, none of them of a firm with itself; amounts from $0.02B to $50B.
 */
export const largeNetwork = (n: number, deals: number, seed = 1): Network => {
  // The square of a uniform number: a few firms have most of the deals.
  const hub = (u: number): number => Math.floor(u ** 2 * n);
  const partner = (source: number, u: number, v: number): number => {
    if (v >= withinGroup) return hub(u);
    return Math.min(n - 1, Math.floor((u ** 2 * n) / groups) * groups + (source % groups));
  };
  const dealAt = (k: number): Deal => {
    const at = (dimension: number): number => uniformAt(seed, k, dimension);
    const source = hub(at(0));
    const target = partner(source, at(1), at(2));
    return dealOf({
      id: `d${k}`,
      source: `n${source}`,
      target: `n${target === source ? (source + 1) % n : target}`,
      kind: at(3) < 0.4 ? "funding" : "commitment",
      amountUsdBn: Number(Math.exp(8 * at(4) - 4).toPrecision(3)),
    });
  };
  return networkOf({
    nodeKinds: pictureKinds,
    nodes: Array.from({ length: n }, (_, i) => nodeOf(`n${i}`, shapes[i % shapes.length]!)),
    deals: Array.from({ length: deals }, (_, k) => dealAt(k)),
  });
};
