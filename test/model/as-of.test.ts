import { describe, expect, it } from "vitest";
import { networkAsOf, newestStatement, oldestStatement } from "../../src/model/as-of.ts";
import { dealOf, factOf, networkOf } from "../support/networks.ts";

const old = dealOf({ id: "old", source: "a", target: "b", announced: "2025-01", counted: false, status: "revised" });
const next = dealOf({ id: "next", source: "a", target: "b", announced: "2026-03", supersedes: ["old"] });
const letter = dealOf({
  id: "letter",
  source: "c",
  target: "a",
  announced: "2025-06",
  counted: false,
  status: "cancelled",
  end: null,
});
const network = networkOf({ deals: [old, next, letter] });

const inForce = (asOf: string): string[] => networkAsOf(network, asOf).deals.map(({ id }) => id);
const counted = (asOf: string): string[] => networkAsOf(network, asOf).counted.map(({ id }) => id);

describe("networkAsOf", () => {
  it("works a day out once, and another day or network anew", () => {
    const view = networkAsOf(network, "2025-12-31");
    expect(networkAsOf(network, "2025-12-31")).toBe(view);
    expect(networkAsOf({ ...network, deals: [] }, "2025-12-31").deals).toEqual([]);
    // A whole timeline in between is not kept.
    const months = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}`);
    for (const month of months) expect(networkAsOf(network, month).asOf).toBe(`${month}-01`);
    expect(networkAsOf(network, "2025-12-31")).not.toBe(view);
    expect(networkAsOf(network, "2025-12-31")).toEqual(view);
  });

  it("holds nothing before the first announcement", () => {
    expect(inForce("2024-12-31")).toEqual([]);
  });

  it("counts a deal until the one that replaced it is announced", () => {
    expect(counted("2025-12-31")).toEqual(["old"]);
    expect(counted("2026-03-01")).toEqual(["next"]);
    expect(inForce("2026-03-01")).toEqual(["next"]);
  });

  it("counts the first of a chain of replacements until the second is announced", () => {
    const middle = dealOf({
      id: "middle",
      source: "a",
      target: "b",
      announced: "2025-06",
      supersedes: ["old"],
      counted: false,
    });
    const last = { ...next, supersedes: ["middle"] };
    const chain = networkOf({ deals: [old, middle, last] });
    const countedOn = (day: string): string[] => networkAsOf(chain, day).counted.map(({ id }) => id);
    expect([countedOn("2025-03-01"), countedOn("2025-09-01"), countedOn("2026-04-01")]).toEqual([
      ["old"],
      ["middle"],
      ["next"],
    ]);
  });

  it("never shows a cancelled deal when nobody knows when it was cancelled", () => {
    expect(inForce("2025-12-31")).toEqual(["old"]);
  });

  it("shows a cancelled deal until the deal that replaced it, or its end", () => {
    const replaced = networkOf({
      deals: [letter, dealOf({ id: "signed", source: "c", target: "a", announced: "2026-02", supersedes: ["letter"] })],
    });
    expect(networkAsOf(replaced, "2025-12-31").deals.map(({ id }) => id)).toEqual(["letter"]);
    expect(networkAsOf(replaced, "2026-02-01").deals.map(({ id }) => id)).toEqual(["signed"]);
    const ended = networkOf({ deals: [{ ...letter, end: "2025-11" }] });
    expect(networkAsOf(ended, "2025-11-30").deals).toHaveLength(1);
    expect(networkAsOf(ended, "2025-12-01").deals).toHaveLength(0);
  });

  it("keeps deals that are not counted visible", () => {
    const shadow = networkOf({ deals: [dealOf({ id: "shadow", source: "a", target: "b", counted: false })] });
    expect(networkAsOf(shadow, "2026-07-03").deals).toHaveLength(1);
    expect(networkAsOf(shadow, "2026-07-03").counted).toHaveLength(0);
  });
});

describe("newestStatement", () => {
  it("is the newest day on which a deal was announced or a figure stated", () => {
    const facts = [factOf({ entity: "a", metric: "revenue", value: 1, asOf: "2026-07-03" })];
    expect(newestStatement(networkOf({ deals: [old, next], facts }))).toBe("2026-07-03");
    expect(newestStatement(network)).toBe("2026-03-01");
  });
});

it("knows since when anything is known", () => {
  expect(oldestStatement(network)).toBe("2025-01-01");
  expect(
    oldestStatement(
      networkOf({ deals: [], facts: [factOf({ entity: "a", metric: "aum", value: 1, asOf: "2024-03" })] }),
    ),
  ).toBe("2024-03-01");
  expect(oldestStatement(networkOf({ deals: [] }))).toBeNull();
});
