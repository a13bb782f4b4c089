// Laws of a comparison: nothing differs from itself, exchanged sides mirror each other, and the list of changes is whole.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../src/model/errors.ts";
import type { Network } from "../../src/model/network.ts";
import { diffReport } from "../../src/report/diff-report.ts";
import type { DiffReport } from "../../src/report/diff-report.schema.ts";
import { diffTables, type Row, type TableDiff } from "../../src/report/diff-tables.ts";
import { loopsReport } from "../../src/report/loops-report.ts";
import { sweepReport } from "../../src/report/sweep-report.ts";
import { dealOf, factOf, networkOf, nodeOf } from "../support/networks.ts";
import { loadShipped } from "../support/shipped.ts";

const whole = (network: Network, label = network.name) => ({ label, network, asOf: null });
const onDay = (network: Network, asOf: string) => ({ label: asOf, network, asOf });

/** The second implementation of a difference: to do what it lists. */
const applied = (before: readonly Row[], { added, removed, changed }: TableDiff<Row>): readonly Row[] => {
  const gone = new Set(removed.map(({ id }) => id));
  const kept = before
    .filter(({ id }) => !gone.has(id))
    .map((row) => {
      const fields = changed.find(({ id }) => id === row.id)?.fields ?? [];
      return Object.fromEntries([...Object.entries(row), ...fields.map(({ field, after }) => [field, after])]) as Row;
    });
  return [...kept, ...added];
};

const sorted = (rows: readonly Row[]): readonly Row[] => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

const rows = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("a", "b", "c", "__proto__", "constructor"),
    value: fc.option(fc.constantFrom(0.1 + 0.2, 0.3, 1e-9), { nil: null }),
    list: fc.array(fc.constantFrom("x", "y"), { maxLength: 2 }),
    __proto: fc.boolean(),
  }),
  { selector: ({ id }) => id },
);

const mirrored = <T extends Row>({ added, removed, changed, same }: TableDiff<T>): TableDiff<T> => ({
  added: removed,
  removed: added,
  changed: changed.map(({ id, fields }) => ({
    id,
    fields: fields.map(({ field, before, after }) => ({ field, before: after, after: before })),
  })),
  same,
});

describe("the difference of two tables", () => {
  it("is nothing for the same rows in any order", () => {
    fc.assert(
      fc.property(rows, (table) => {
        const nothing = { added: [], removed: [], changed: [], same: table.length };
        expect(diffTables(table, [...table].reverse())).toEqual(nothing);
      }),
    );
  });

  it("mirrors the difference the other way", () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        expect(diffTables(b, a)).toEqual(mirrored(diffTables(a, b)));
      }),
    );
  });

  it("makes the one of the other", () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        expect(sorted(applied(a, diffTables(a, b)))).toEqual(sorted(b));
      }),
    );
  });

  it("lists a member that only one side has", () => {
    const left: Row & { readonly old: number } = { id: "a", old: 1 };
    const right: Row & { readonly young: number } = { id: "a", young: 2 };
    expect(diffTables<Row>([left], [right]).changed).toEqual([
      {
        id: "a",
        fields: [
          { field: "old", before: 1, after: null },
          { field: "young", before: null, after: 2 },
        ],
      },
    ]);
  });

  it("tells apart what differs by rounding alone", () => {
    const change = diffTables([{ id: "a", value: 0.1 + 0.2 }], [{ id: "a", value: 0.3 }]);
    expect(change.changed[0]!.fields).toEqual([{ field: "value", before: 0.1 + 0.2, after: 0.3 }]);
  });
});

const base = networkOf({
  nodes: [nodeOf("lab", "lab"), nodeOf("cloud"), nodeOf("chips")],
  deals: [
    dealOf({ id: "lab-cloud", source: "lab", target: "cloud", amountUsdBn: 100 }),
    dealOf({ id: "cloud-chips", source: "cloud", target: "chips", amountUsdBn: 40 }),
    dealOf({ id: "chips-lab", source: "chips", target: "lab", kind: "funding", amountUsdBn: 20, status: "drawn" }),
  ],
  facts: [
    factOf({ entity: "cloud", metric: "buffer_usd_bn", value: 10 }),
    factOf({ entity: "chips", metric: "buffer_usd_bn", value: 50 }),
  ],
});

/** The same network with a deal more, a deal less and another amount. */
const other: Network = {
  ...base,
  deals: [
    { ...base.deals[0]!, amountUsdBn: 120 },
    base.deals[2]!,
    dealOf({ id: "cloud-lab", source: "cloud", target: "lab", kind: "funding", amountUsdBn: 30 }),
  ],
};

const exchanged = (report: DiffReport): DiffReport => {
  const turn = <T extends { readonly before: unknown; readonly after: unknown }>(entry: T): T => ({
    ...entry,
    before: entry.after,
    after: entry.before,
  });
  const minus = (value: number | null): number | null => (value === null ? null : value === 0 ? 0 : -value);
  const table = (key: "nodes" | "deals" | "facts" | "assumptions" | "metrics" | "sources" | "claims" | "nodeKinds") =>
    mirrored<Row>(report[key]) as DiffReport["nodes"];
  return {
    ...turn(report),
    ...{ nodes: table("nodes"), deals: table("deals"), facts: table("facts"), assumptions: table("assumptions") },
    ...{ metrics: table("metrics"), sources: table("sources"), claims: table("claims"), nodeKinds: table("nodeKinds") },
    amounts: report.amounts.map((entry) => ({
      kind: entry.kind,
      ...{ beforeUsdBn: entry.afterUsdBn, afterUsdBn: entry.beforeUsdBn, changeUsdBn: minus(entry.changeUsdBn)! },
      ...{ beforeDeals: entry.afterDeals, afterDeals: entry.beforeDeals },
    })),
    measures: report.measures.map((entry) => ({ ...turn(entry), change: minus(entry.change) })),
    loops: report.loops.map(({ id, nodes, beforeUsdBn, afterUsdBn, changeUsdBn }) => ({
      ...{ id, nodes, beforeUsdBn: afterUsdBn, afterUsdBn: beforeUsdBn, changeUsdBn: minus(changeUsdBn)! },
    })),
    important: report.important.map(turn),
    ranking: report.ranking.map(turn),
  };
};

describe("the difference of two networks", () => {
  it("is nothing for the same network, whatever the day", async () => {
    const village = await loadShipped("village");
    for (const side of [whole(village), onDay(village, "2025-06-30")]) {
      const report = diffReport(side, side);
      expect([report.identical, report.ranking]).toEqual([true, []]);
      expect(report.measures.every(({ before, after }) => before === after)).toBe(true);
      expect(report.loops.every(({ changeUsdBn }) => changeUsdBn === 0)).toBe(true);
    }
  });

  it("mirrors the difference the other way", async () => {
    const village = await loadShipped("village");
    const pairs = [
      [whole(base), whole(other)],
      [onDay(village, "2024-12-31"), onDay(village, "2026-01-01")],
      [whole(village), onDay(village, "2025-06-30")],
      [whole(base), whole(village)],
    ] as const;
    for (const [a, b] of pairs) expect(diffReport(b, a)).toEqual(exchanged(diffReport(a, b)));
  });

  it("lists every row that changed, and no other", () => {
    const { deals, identical } = diffReport(whole(base), whole(other));
    expect(identical).toBe(false);
    expect(sorted(applied(base.deals, deals))).toEqual(sorted(other.deals));
    expect([deals.added, deals.removed, deals.changed].map((list) => list.map(({ id }) => id))).toEqual([
      ["cloud-lab"],
      ["cloud-chips"],
      ["lab-cloud"],
    ]);
  });

  it("has the figures of the reports that give them anywhere else", () => {
    const report = diffReport(whole(base), whole(other));
    const figure = (id: string) => report.measures.find((measure) => measure.id === id)!;
    const [before, after] = [base, other].map((network) => loopsReport(network, { limit: 1_000 }));
    expect(figure("maximum-circulation")).toMatchObject({
      before: before!.maximumCirculation.usdBnPerYear,
      after: after!.maximumCirculation.usdBnPerYear,
      change: after!.maximumCirculation.usdBnPerYear - before!.maximumCirculation.usdBnPerYear,
    });
    const [old, young] = [base, other].map((network) => sweepReport(network));
    expect(figure("worst-failure")).toMatchObject({
      before: old!.nodes[0]!.lossUsdBn,
      after: young!.nodes[0]!.lossUsdBn,
    });
    expect(report.important.map(({ id }) => id).sort()).toEqual(["chips", "cloud", "lab"]);
    expect(
      report.loops.map(({ id, beforeUsdBn, afterUsdBn }) => [id, beforeUsdBn === null, afterUsdBn === null]),
    ).toEqual(
      expect.arrayContaining([
        ["chips~lab~cloud", false, true],
        ["cloud~lab", true, false],
      ]),
    );
  });

  it("takes the same years on both sides, those of the later day unless others are given", () => {
    expect(diffReport(onDay(base, "2024"), onDay(base, "2026-06-30")).window).toBe("2026..2028");
    expect(diffReport(onDay(base, "2026-06-30"), onDay(base, "2024")).window).toBe("2026..2028");
    const window = { fromYear: 2027, toYear: 2027 };
    expect(diffReport(whole(base), whole(other), { window }).window).toBe("2027..2027");
  });

  it("knows a deal that left the sums on a day, and a fact that was not yet stated", () => {
    const successor = dealOf({
      id: "next",
      source: "lab",
      target: "cloud",
      announced: "2026-05-01",
      supersedes: ["lab-cloud"],
    });
    const network: Network = {
      ...base,
      deals: [{ ...base.deals[0]!, counted: false }, successor],
      facts: [...base.facts, factOf({ entity: "lab", metric: "valuation", value: 500, asOf: "2026-04-01" })],
    };
    const report = diffReport(onDay(network, "2026-03-01"), onDay(network, "2026-06-01"));
    expect(report.deals.removed.map(({ id, counted }) => [id, counted])).toEqual([["lab-cloud", true]]);
    expect(report.deals.added.map(({ id }) => id)).toEqual(["next"]);
    expect(report.facts.added).toHaveLength(1);
  });

  it("of networks without deals or nodes has nothing to rank", () => {
    const empty = networkOf({});
    const report = diffReport(whole(empty), whole(base));
    expect(report.measures.find(({ id }) => id === "worst-failure")).toMatchObject({ before: null, change: null });
    expect(report.ranking.every(({ before }) => before === null)).toBe(true);
    expect(diffReport(whole(empty), whole(empty)).identical).toBe(true);
  });

  it("refuses a day that is none", () => {
    expect(() => diffReport(onDay(base, "soon"), whole(base))).toThrow(InvalidInputError);
  });
});
