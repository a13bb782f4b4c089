// One deal with the deals it is tied to and its sources.
import { unknownName, type Deal, type Network } from "../../index.ts";
import { byPathName } from "./path-name.ts";
import type { Route } from "./route.ts";

const findDeal = (network: Network, id: string): Deal => {
  const deal = network.deals.find((candidate) => candidate.id === id);
  if (deal !== undefined) return deal;
  throw unknownName(
    network.name,
    "deal",
    id,
    network.deals.map((candidate) => candidate.id),
  );
};

const dealAnswer = (network: Network, deal: Deal) => ({
  deal,
  source: network.nodes.find(({ id }) => id === deal.source) ?? null,
  target: network.nodes.find(({ id }) => id === deal.target) ?? null,
  supersededBy: network.deals.filter(({ supersedes }) => supersedes.includes(deal.id)).map(({ id }) => id),
  sources: network.sources.filter(({ id }) => deal.sources.includes(id)),
});

export const dealRoute: Route = {
  path: "/deals/:id",
  summary: "One deal by id: its parties, what replaced it, its sources",
  computes: false,
  get: (network, { params }) =>
    dealAnswer(
      network,
      byPathName(() => findDeal(network, params["id"]!)),
    ),
};
