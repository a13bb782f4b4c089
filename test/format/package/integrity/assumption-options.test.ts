import { describe, expect, it } from "vitest";
import { afterEdit } from "../../../support/package-files.ts";

describe("a choice", () => {
  it("has one of its options as default", () => {
    const { messages, network } = afterEdit("assumptions.csv", "stake-basis,choice,cost", "stake-basis,choice,market");
    expect(messages).toEqual([
      'assumptions.csv:15, column default: "market" is none of the options cost, carrying. Name one of them.',
    ]);
    expect(network.assumptions).toHaveLength(13);
  });
});
