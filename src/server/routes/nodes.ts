// One node with everything recorded about it.
import { assumptionValues, buffersOf, findNode, networkAsOf, newestStatement, type Network } from "../../index.ts";
import { byPathName } from "./path-name.ts";
import type { Route } from "./route.ts";

const nodeAnswer = (network: Network, id: string) => {
  const facts = network.facts.filter((fact) => fact.entity === id);
  const deals = network.deals.filter((deal) => deal.source === id || deal.target === id);
  const cited = new Set([...facts, ...deals].flatMap(({ sources }) => sources));
  const asOf = networkAsOf(network, newestStatement(network));
  const node = network.nodes.find((candidate) => candidate.id === id)!;
  return {
    asOf: asOf.asOf,
    node,
    kind: network.nodeKinds.find((kind) => kind.id === node.kind) ?? null,
    buffer: buffersOf(asOf, assumptionValues(network)).get(id) ?? null,
    pays: deals.filter((deal) => deal.source === id),
    receives: deals.filter((deal) => deal.target === id),
    facts,
    sources: network.sources.filter((source) => cited.has(source.id)),
  };
};

export const nodeRoute: Route = {
  path: "/nodes/:id",
  summary: "One node by id or name: its kind, buffer, deals both ways, facts and their sources",
  computes: false,
  get: (network, { params }) =>
    nodeAnswer(
      network,
      byPathName(() => findNode(network, params["id"]!)),
    ),
};
