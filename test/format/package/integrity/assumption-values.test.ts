import { describe, expect, it } from "vitest";
import { afterEdit } from "../../../support/package-files.ts";

describe("the assumptions of a package", () => {
  it("hold every one that the models ask for", () => {
    expect(afterEdit("assumptions.csv", "order-loss.relet,", "order-loss.other,").messages).toEqual([
      'assumptions.csv, column id: has no row for "order-loss.relet". Add one with a default and a reason; every model run asks for it.',
    ]);
  });

  it("keep shares between 0 and 1", () => {
    const { messages } = afterEdit(
      "assumptions.csv",
      "order-loss.relet,number,0.50,0,0.90",
      "order-loss.relet,number,1.4,0,2",
    );
    expect(messages).toEqual([
      expect.stringContaining(
        "column default: a share and its range must lie between 0 and 1. Write 0.3 for 30 percent.",
      ),
    ]);
  });

  it("offer only options that the models know", () => {
    const { messages } = afterEdit("assumptions.csv", "cost;carrying", "cost;carying");
    expect(messages).toEqual([expect.stringContaining('the models know no option "carying". Use cost, carrying.')]);
  });
});
