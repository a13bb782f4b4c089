// Laws of the circularity report, on small networks and at their edges.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Deal } from "../../src/model/deal.ts";
import type { Network } from "../../src/model/network.ts";
import type { HeadlineId } from "../../src/report/circulation-figures.ts";
import { circularityReport, type CircularityRequest } from "../../src/report/circularity-report.ts";
import type { CircularityReport } from "../../src/report/circularity-report.schema.ts";
import { dealOf, networkOf, nodeOf } from "../support/networks.ts";

const quick = (network: Network, request: CircularityRequest = {}): CircularityReport =>
  circularityReport(network, { samples: 0, ...request });

const headline = (report: CircularityReport, id: HeadlineId) => report.headlines.find((entry) => entry.id === id)!;

const values = (report: CircularityReport): (number | null)[] => report.headlines.map(({ value }) => value);

describe("networks at the edge", () => {
  const between = (
    id: string,
    source: string,
    target: string,
    amountUsdBn: number | null,
    rest: Partial<Deal> = {},
  ): Deal => dealOf({ id, source, target, amountUsdBn, ...rest });

  it("leaves undefined what is undefined: no deals, no amounts, one node", () => {
    const empty = quick(networkOf({ nodes: [nodeOf("alone")] }), { asOf: "2026-01-01", samples: 2 });
    expect(values(empty)).toEqual([null, null, null, null, null]);
    expect(empty).toMatchObject({ nodes: [], funders: [], groups: [], total: 0 });
    expect(empty.headlines[0]!.sentence).toBe("No money moves here.");
    const unknown = quick(networkOf({ deals: [between("a", "x", "y", null)] }));
    expect(values(unknown)).toEqual([null, null, null, null, null]);
    expect(unknown.undisclosedDeals).toEqual(["a"]);
  });

  it("has 0 where money only goes forward, and for a firm that pays itself", () => {
    const network = networkOf({
      deals: [between("a", "x", "y", 5), between("b", "y", "z", 5), between("c", "z", "z", 9)],
    });
    const report = quick(network);
    expect(values(report)).toEqual([0, 0, 0, null, null]);
    expect(report.selfLoops).toBeGreaterThan(0);
  });

  it("has 1 on a closed balanced ring, and says so", () => {
    const ring = networkOf({
      deals: [between("a", "x", "y", 6, { kind: "funding" }), between("b", "y", "z", 6), between("c", "z", "x", 6)],
    });
    const report = quick(ring);
    values(report).forEach((value) => expect(value).toBeCloseTo(1, 12));
    expect(headline(report, "throughput").sentence).toBe(
      "All the money here completes loops: none passes straight through.",
    );
  });

  const amounts = fc.record({
    give: fc.integer({ min: 1, max: 9 }),
    order: fc.integer({ min: 1, max: 9 }),
    chips: fc.integer({ min: 1, max: 9 }),
    rent: fc.integer({ min: 0, max: 9 }),
    factor: fc.constantFrom(1e-9, 1, 1e9),
  });
  const ofAmounts = ({
    give,
    order,
    chips,
    rent,
    factor,
  }: Record<"give" | "order" | "chips" | "rent" | "factor", number>): Deal[] => [
    between("give", "chips", "lab", give * factor, { kind: "funding" }),
    between("order", "lab", "cloud", order * factor),
    between("buy", "cloud", "chips", chips * factor),
    between("rent", "cloud", "landlord", rent * factor),
  ];
  const areNear = (first: CircularityReport, second: CircularityReport, ids: readonly HeadlineId[]): void => {
    for (const id of ids) expect(headline(second, id).value!).toBeCloseTo(headline(first, id).value!, 9);
  };
  const all: readonly HeadlineId[] = [
    "maximum-circulation",
    "balanced-flow",
    "throughput",
    "own-round-trip",
    "any-round-trip",
  ];

  it("changes nothing when a deal is split or the unit changes", () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(1e-9, 1e9), (given, factor) => {
        const whole = quick(networkOf({ deals: ofAmounts(given) }));
        const halves = ofAmounts(given).flatMap((deal, i) => [
          { ...deal, amountUsdBn: deal.amountUsdBn! * (0.2 + 0.2 * i) },
          { ...deal, id: `${deal.id}-2`, amountUsdBn: deal.amountUsdBn! * (0.8 - 0.2 * i) },
        ]);
        areNear(whole, quick(networkOf({ deals: halves })), all);
        areNear(whole, quick(networkOf({ deals: ofAmounts({ ...given, factor }) })), all);
      }),
      { numRuns: 25 },
    );
  });

  it("keeps round trips and throughput when a vehicle passes the order through", () => {
    fc.assert(
      fc.property(amounts, (given) => {
        const direct = ofAmounts(given);
        const vehicle = direct.flatMap((deal) =>
          deal.id === "order"
            ? [
                { ...deal, target: "spv" },
                { ...deal, id: "on", source: "spv" },
              ]
            : [deal],
        );
        areNear(quick(networkOf({ deals: direct })), quick(networkOf({ deals: vehicle })), [
          "throughput",
          "own-round-trip",
          "any-round-trip",
        ]);
      }),
      { numRuns: 25 },
    );
  });
});
