import { describe, expect, it } from "vitest";
import { formatFailure } from "../../../src/format/package/format-failure.ts";

const failure = {
  file: "deals.csv",
  line: 48,
  column: "amount_usd_bn",
  value: "tbd",
  problem: 'expected a number >= 0, got "tbd"',
  remedy: "Write digits.",
};

describe("a failure in words", () => {
  it("names file, line and column, what is wrong and what to do", () => {
    expect(formatFailure(failure)).toBe(
      'deals.csv:48, column amount_usd_bn: expected a number >= 0, got "tbd". Write digits.',
    );
  });

  it("leaves out what it does not know", () => {
    expect(formatFailure({ ...failure, column: null })).toMatch(/^deals\.csv:48: expected/);
    expect(formatFailure({ ...failure, line: null, column: null })).toMatch(/^deals\.csv: expected/);
  });

  it("says where in the descriptor, which has no columns", () => {
    const inDescriptor = { ...failure, file: "datapackage.json", line: null, column: "resources.0.path" };
    expect(formatFailure(inDescriptor)).toMatch(/^datapackage\.json, at resources\.0\.path: expected/);
  });
});
