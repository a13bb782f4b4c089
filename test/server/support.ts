// The network that the server's tests serve: a lab that buys from a cloud that buys from a chipmaker that funds the lab.
import type { Network } from "../../src/model/network.ts";
import { dealOf, factOf, networkOf, nodeOf } from "../support/networks.ts";

export const served: Network = networkOf({
  nodeKinds: [
    { id: "cloud", label: "Cloud", plural: "Clouds", shape: "square", colour: { light: "#336699", dark: "#99ccff" } },
  ],
  nodes: [nodeOf("lab"), nodeOf("cloud"), nodeOf("chips")],
  deals: [
    dealOf({ id: "lab-cloud", source: "lab", target: "cloud", amountUsdBn: 100 }),
    dealOf({ id: "cloud-chips", source: "cloud", target: "chips", amountUsdBn: 40 }),
    dealOf({ id: "chips-lab", source: "chips", target: "lab", kind: "funding", amountUsdBn: 20, status: "drawn" }),
  ],
  facts: [
    factOf({ entity: "cloud", metric: "shareholders_equity", value: 10 }),
    factOf({ entity: "chips", metric: "shareholders_equity", value: 50 }),
    factOf({ entity: "lab", metric: "valuation", value: 100 }),
  ],
  sources: [
    {
      id: "press",
      title: "A press release",
      publisher: null,
      url: "https://example.com/press",
      file: null,
      published: null,
      accessed: null,
      kind: "press",
    },
  ],
});
