// Pictures for tests: the shapes that break drawings (nothing, one node, a deal with oneself, fans of parallel deals).
import fc from "fast-check";
import { dealKinds } from "../../src/model/deal.ts";
import type { Network } from "../../src/model/network.ts";
import type { NodeKind, Shape } from "../../src/model/node.ts";
import { buildScene } from "../../src/picture/build-scene.ts";
import type { PictureState } from "../../src/picture/picture-state.ts";
import type { Scene } from "../../src/picture/scene.ts";
import { dealOf, networkOf, nodeOf } from "./networks.ts";

export const asOf = "2026-07-03";
export const window = { fromYear: 2026, toYear: 2028 };

export const shapes: readonly Shape[] = ["circle", "square", "hexagon", "diamond", "triangle"];

export const kindOf = (id: string, shape: Shape): NodeKind => ({
  id,
  label: id,
  plural: `${id}s`,
  shape,
  colour: { light: "#123456", dark: "#abcdef" },
});

export const pictureKinds: readonly NodeKind[] = shapes.map((shape) => kindOf(shape, shape));

/** A network whose node kinds are the shapes; deals as [source, target, amount]. */
export const drawnNetwork = (
  nodes: Readonly<Record<string, Shape>>,
  deals: readonly (readonly [string, string, number | null])[],
): Network =>
  networkOf({
    nodeKinds: pictureKinds,
    nodes: Object.entries(nodes).map(([id, shape]) => nodeOf(id, shape)),
    deals: deals.map(([source, target, amountUsdBn], i) => dealOf({ id: `deal-${i}`, source, target, amountUsdBn })),
  });

export const sceneOf = (network: Network, unit: Scene["unit"] = "total"): Scene =>
  buildScene(network, { asOf, unit, window });

/** Three firms in a circle and a fourth that trades with one of them, an investor before and a supplier after them. */
export const loopScene: Scene = sceneOf(
  drawnNetwork(
    { chip: "hexagon", lab: "circle", cloud: "square", host: "square", fund: "diamond", plant: "triangle" },
    [
      ["chip", "lab", 100],
      ["lab", "cloud", 300],
      ["cloud", "chip", 40],
      ["fund", "lab", 20],
      ["cloud", "plant", 5],
      ["cloud", "host", 4],
      ["host", "cloud", 3],
    ],
  ),
);

export const atRest: PictureState = { focus: { mode: "rest" }, hovered: null, focused: null };

const amount = fc.oneof(fc.constant(0), fc.constant(null), fc.double({ min: 0.001, max: 2000, noNaN: true }));

/** Any network of up to `most` nodes, deals with oneself and parallel deals included. */
export const anyNetwork = (most = 12): fc.Arbitrary<Network> =>
  fc.integer({ min: 0, max: most }).chain((n) =>
    fc
      .record({
        kinds: fc.array(fc.constantFrom(...shapes), { minLength: n, maxLength: n }),
        deals: fc.array(fc.tuple(fc.nat(Math.max(0, n - 1)), fc.nat(Math.max(0, n - 1)), amount), {
          maxLength: 3 * n,
        }),
        dealKind: fc.constantFrom(...dealKinds),
      })
      .map(({ kinds, deals, dealKind }) =>
        networkOf({
          nodeKinds: pictureKinds,
          nodes: kinds.map((kind, i) => nodeOf(`n${i}`, kind)),
          deals: deals.map(([from, to, amountUsdBn], i) =>
            dealOf({ id: `d${i}`, source: `n${from}`, target: `n${to}`, amountUsdBn, kind: dealKind }),
          ),
        }),
      ),
  );
