import { describe, expect, it } from "vitest";
import { laxVillage, outcomeOf } from "../../../support/package-files.ts";

describe("the kind of a node", () => {
  it("is one that the package declares, whatever the schema says", () => {
    const { messages, network } = outcomeOf(
      laxVillage([{ file: "nodes.csv", from: "squire,Squire,investor", to: "squire,Squire,investors" }]),
    );
    expect(messages[0]).toBe(
      'nodes.csv:8, column kind: there is no kind of node "investors". Did you mean "investor"? ' +
        "Use one of lab, cloud, chipmaker, datacenter, energy, investor, or add it to nodeKinds in datapackage.json.",
    );
    expect(network.nodes.map(({ id }) => id)).not.toContain("squire");
  });
});
