import { describe, expect, it } from "vitest";
import { laxVillage, outcomeOf } from "../../../support/package-files.ts";

describe("an id", () => {
  it("stands once in its table, whatever the schema says; the first row keeps it", () => {
    const { messages, network } = outcomeOf(
      laxVillage([{ file: "deals.csv", from: "barn-mill-2029,barn", to: "barn-mill-2025,barn" }]),
    );
    expect(messages).toEqual([
      'deals.csv:15, column id: "barn-mill-2025" stands already in line 14. Rename one, or take it out.',
    ]);
    expect(network.deals.filter(({ id }) => id === "barn-mill-2025")).toMatchObject([{ amountUsdBn: null }]);
  });
});
