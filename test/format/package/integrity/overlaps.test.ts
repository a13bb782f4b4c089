import { describe, expect, it } from "vitest";
import { afterEdit, dealIds } from "../../../support/package-files.ts";

describe("overlaps", () => {
  it("are mutual; the deal stays", () => {
    const outcome = afterEdit("deals.csv", "contracted,,lantern-anvil-2025,", "contracted,,,");
    expect(outcome.messages).toEqual([
      'deals.csv:8, column overlaps: "barn-anvil-2025" does not name "lantern-anvil-2025" in return. ' +
        'Add "lantern-anvil-2025" to the overlaps of "barn-anvil-2025", or take "barn-anvil-2025" out here.',
    ]);
    expect(dealIds(outcome)).toHaveLength(15);
  });

  it("are with another deal", () => {
    expect(afterEdit("deals.csv", "drawn,,,medium", "drawn,,parish-barn-2024,medium").messages).toEqual([
      "deals.csv:12, column overlaps: a deal overlaps with itself. Take the deal's own id out of its overlaps.",
    ]);
  });
});
