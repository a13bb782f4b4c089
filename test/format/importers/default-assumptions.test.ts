// What the models ask for is in every imported package, as it is in the shipped one.
import { describe, expect, it } from "vitest";
import { defaultAssumptions } from "../../../src/format/importers/default-assumptions.ts";
import { sweepReport } from "../../../src/report/sweep-report.ts";
import { imported } from "../../support/foreign.ts";
import { loadShipped } from "../../support/shipped.ts";

describe("the assumptions of an imported network", () => {
  it("are those of the shipped network, value by value and range by range", async () => {
    const { assumptions } = await loadShipped("ai-capital");
    const plain = (all: typeof assumptions) =>
      all.map((assumption) => ({ ...assumption, reason: "" })).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(plain(defaultAssumptions)).toEqual(plain(assumptions));
  });

  it("are enough for a network with a guarantee", () => {
    const text = "source,target,amount,instrument\nA,B,5,backstop\nC,B,9,compute\n";
    const { network } = imported("list.csv", text).value;
    expect(sweepReport(network).nodes).toHaveLength(3);
  });
});
