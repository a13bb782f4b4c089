import { describe, expect, it } from "vitest";
import { afterEdit, dealIds } from "../../../support/package-files.ts";

describe("how an amount is known", () => {
  it.each([
    [
      "undisclosed, with an amount",
      "power-purchase,,,,undisclosed",
      "power-purchase,7,,,undisclosed",
      "deals.csv:14, column amount_basis: is undisclosed, but the row states 7. Say how the amount is known, or take it out.",
    ],
    [
      "undisclosed, with a range",
      "power-purchase,,,,undisclosed",
      "power-purchase,,1,7,undisclosed",
      "deals.csv:14, column amount_basis: is undisclosed, but the row states 1 and 7. Say how the amount is known, or take it out.",
    ],
    [
      "disclosed, with nothing",
      "power-purchase,,,,undisclosed",
      "power-purchase,,,,exact",
      "deals.csv:14, column amount_basis: is exact, but the row states neither an amount nor a range. Write undisclosed, or give the amount.",
    ],
    [
      "counted, with nothing to count",
      "The price is secret.,false",
      "The price is secret.,true",
      "deals.csv:14, column counted: a deal without an amount cannot be counted. Write false, or give the amount.",
    ],
  ])("agrees with what is known of it (%s)", (_what, from, to, message) => {
    const outcome = afterEdit("deals.csv", from, to);
    expect(outcome.messages).toEqual([message]);
    expect(dealIds(outcome)).not.toContain("barn-mill-2025");
  });

  it("may be an estimate of bounds alone", () => {
    expect(afterEdit("deals.csv", "power-purchase,,,,undisclosed", "power-purchase,,,7,estimate").messages).toEqual([]);
  });
});
