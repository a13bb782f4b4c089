// Which of the two kinds of deals a picture of the money holds.
import { dealKinds, type DealKind } from "../model/deal.ts";
import type { Network } from "../model/network.ts";
import type { Projection } from "../model/projection.ts";
import { projectFlows, type MoneyFlows } from "./money-flows.ts";

/** `both`: orders and funding as one flow of money from payer to payee. */
export type Layer = DealKind | "both";

export const layers: readonly Layer[] = ["both", ...dealKinds];

/** The flows of a layer on the simple digraph, over every node of the network. */
export const layerProjection = (network: Network, { flows, projection }: MoneyFlows, layer: Layer): Projection =>
  layer === "both"
    ? projection
    : projectFlows(
        network,
        flows.filter(({ deal }) => deal.kind === layer),
      );
