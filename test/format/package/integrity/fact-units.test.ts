import { describe, expect, it } from "vitest";
import { afterEdit } from "../../../support/package-files.ts";

describe("a fact", () => {
  it("is in the unit of its metric", () => {
    const { messages, network } = afterEdit(
      "facts.csv",
      "v04,barn,shareholders_equity,40,,,usd_bn",
      "v04,barn,shareholders_equity,40,,,usd",
    );
    expect(messages).toEqual([
      "facts.csv:5, column unit: shareholders_equity is measured in usd_bn, not usd. Convert the figure.",
    ]);
    expect(network.facts.map(({ id }) => id)).not.toContain("v04");
  });
});
