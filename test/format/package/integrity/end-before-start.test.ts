import { describe, expect, it } from "vitest";
import { afterEdit, dealIds } from "../../../support/package-files.ts";

const chips = "2025-10-15,2026,2029,";

describe("the end of a deal", () => {
  it("does not come before its start", () => {
    const outcome = afterEdit("deals.csv", chips, "2025-10-15,2026,2025-12-31,");
    expect(outcome.messages).toEqual([
      "deals.csv:7, column end: the end 2025-12-31 comes before the start 2026. Correct one of them.",
    ]);
    expect(dealIds(outcome)).not.toContain("barn-anvil-2025");
  });

  it.each(["2026,2026", "2026-07-03,2026", "2026-07-03,2026-07-03", ",2026", "2026,"])(
    "may lie in the same year, month or day, or be unknown: %s",
    (term) => {
      expect(afterEdit("deals.csv", chips, `2025-10-15,${term},`).messages).toEqual([]);
    },
  );
});
