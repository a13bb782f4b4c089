import { describe, expect, it } from "vitest";
import { afterEdit, dealIds, editedVillage, outcomeOf } from "../../../support/package-files.ts";

const loop = (id: string, line: number): string =>
  `deals.csv:${line}, column supersedes: "${id}" replaces itself in a loop. Break the loop at the older deal.`;

describe("supersession", () => {
  it("has no loop of one", () => {
    const outcome = afterEdit("deals.csv", "drawn,,,medium", "drawn,parish-barn-2024,,medium");
    expect(outcome.messages).toEqual([loop("parish-barn-2024", 12)]);
    expect(dealIds(outcome)).toHaveLength(14);
  });

  it("has no loop of several; all its deals are left out, and none that only leads into it", () => {
    const outcome = outcomeOf(
      editedVillage([
        { file: "deals.csv", from: "revised,,lantern-barn-2025", to: "revised,orchard-barn-2025,lantern-barn-2025" },
        {
          file: "deals.csv",
          from: "completed,,,high,ledger,,true",
          to: "completed,lantern-barn-2025,,high,ledger,,true",
        },
        { file: "deals.csv", from: "drawn,,,medium", to: "drawn,lantern-barn-2024,,medium" },
      ]),
    );
    expect(outcome.messages).toEqual([
      loop("lantern-barn-2024", 5),
      loop("lantern-barn-2025", 6),
      loop("orchard-barn-2025", 16),
    ]);
    expect(dealIds(outcome)).toHaveLength(12);
    expect(dealIds(outcome)).toContain("parish-barn-2024");
  });
});
