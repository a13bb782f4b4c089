// Laws of explanations: every dollar is accounted for on every level, along every way and in every table.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propagationModels } from "../../src/contagion/propagation/index.ts";
import type { Deal } from "../../src/model/deal.ts";
import type { Network } from "../../src/model/network.ts";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { explain } from "../../src/report/explain-report.ts";
import type { Explanation } from "../../src/report/explain-report.schema.ts";
import { explainReportSchema } from "../../src/report/explain-report.schema.ts";
import { guaranteeAssumptions } from "../support/guarantees.ts";
import { isNear } from "../support/near.ts";
import { dealOf, factOf, networkOf, nodeOf } from "../support/networks.ts";

const firms = ["a", "b", "c", "d", "e"] as const;
const firm = fc.constantFrom(...firms);

const deal = (id: string): fc.Arbitrary<Deal> =>
  fc
    .record({
      source: firm,
      target: firm,
      kind: fc.constantFrom("commitment", "funding"),
      amountUsdBn: fc.double({ min: 0.5, max: 80, noNaN: true }),
      drawn: fc.boolean(),
    })
    .filter(({ source, target }) => source !== target)
    .map(({ drawn, ...parts }) =>
      dealOf({ ...parts, id, status: parts.kind === "funding" && drawn ? "drawn" : "announced" }),
    );

/** Networks with loops, parallel deals, unknown capital, partial and full shocks, and a guarantee of either form. */
const cases = fc
  .record({
    deals: fc.integer({ min: 2, max: 9 }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, k) => deal(`d${k}`)))),
    buffers: fc.array(fc.option(fc.double({ min: 1, max: 40, noNaN: true })), { minLength: 5, maxLength: 5 }),
    shocks: fc.uniqueArray(fc.record({ id: firm, shock: fc.constantFrom(1, 0.3, 0.7) }), {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 3,
    }),
    guarantor: firm,
    covered: fc.nat(8),
    takeOrPay: fc.boolean(),
    model: fc.constantFrom(...propagationModels.map(({ id }) => id)),
    node: firm,
  })
  .map(({ deals, buffers, guarantor, covered, takeOrPay, ...rest }) => {
    const obligation = deals[covered % deals.length]!;
    const creditor = obligation.kind === "commitment" ? obligation.target : obligation.source;
    const guarantee = dealOf({
      id: "guarantee",
      source: guarantor,
      target: creditor,
      kind: takeOrPay ? "commitment" : "funding",
      instrument: "backstop",
      amountUsdBn: 2,
      overlaps: [obligation.id],
      counted: false,
    });
    const network: Network = networkOf({
      nodes: firms.map((id) => nodeOf(id)),
      deals: guarantor === creditor ? deals : [...deals, guarantee],
      assumptions: guaranteeAssumptions,
      facts: firms.flatMap((entity, v) =>
        buffers[v] === null ? [] : [factOf({ entity, metric: "shareholders_equity", value: buffers[v]! })],
      ),
    });
    return { network, ...rest };
  });

const reportOf = ({
  network,
  shocks,
  model,
}: {
  network: Network;
  shocks: { id: string; shock: number }[];
  model: string;
}) => cascadeReport(network, { seeds: shocks, model, asOf: "2026-01-01" });

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Every node of the tree, with what its parent says of it. */
const everyNode = (explanation: Explanation): readonly Explanation[] => [
  explanation,
  ...explanation.causes.flatMap(({ because }) => (because === null ? [] : everyNode(because))),
];

const options = fc.record({ minShare: fc.constantFrom(0, 0.01, 0.2, 0.6), maxDepth: fc.integer({ min: 1, max: 6 }) });

describe("law: in every explanation", () => {
  it("causes and what is omitted sum to the loss, on every level", () => {
    fc.assert(
      fc.property(cases, options, ({ node, ...scenario }, depth) => {
        const explained = explain(reportOf(scenario), scenario.network, node, depth);
        for (const { lossUsdBn, causes, omittedUsdBn } of everyNode(explained)) {
          expect(isNear(sum(causes.map((cause) => cause.lossUsdBn)) + omittedUsdBn, lossUsdBn)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("what came through a node is what its causes, its own shock and what is omitted brought, on every level", () => {
    fc.assert(
      fc.property(cases, options, ({ node, ...scenario }, depth) => {
        const explained = explain(reportOf(scenario), scenario.network, node, depth);
        expect(explained.tracedUsdBn).toBe(explained.lossUsdBn);
        expect(explained.shockTracedUsdBn, "the question is about its loss, not about its own shock").toBe(0);
        for (const level of everyNode(explained)) {
          const parts = sum(level.causes.map((cause) => cause.tracedUsdBn));
          const whole = parts + level.omittedTracedUsdBn + level.shockTracedUsdBn;
          expect(isNear(whole, level.tracedUsdBn)).toBe(true);
          for (const { because, tracedUsdBn } of level.causes) {
            if (because !== null) expect(because.tracedUsdBn).toBe(tracedUsdBn);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("the tables by deal, channel, neighbour and seed each sum to the loss", () => {
    fc.assert(
      fc.property(cases, ({ node, ...scenario }) => {
        const { lossUsdBn, byDeal, byChannel, byNeighbour, bySeed } = explain(
          reportOf(scenario),
          scenario.network,
          node,
        );
        for (const shares of [byDeal, byChannel, byNeighbour, bySeed]) {
          expect(isNear(sum(shares.map((share) => share.lossUsdBn)), lossUsdBn)).toBe(true);
          if (lossUsdBn > 0) expect(isNear(sum(shares.map(({ share }) => share)), 1)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("the tree ends at a seed, at a firm above, or as deep as asked, and nowhere else", () => {
    fc.assert(
      fc.property(cases, options, ({ node, ...scenario }, depth) => {
        const report = reportOf(scenario);
        const levels = (explanation: Explanation, path: readonly string[]): void => {
          for (const { because, end, from } of explanation.causes) {
            const above = [...path, explanation.node];
            if (end === "loop") expect(above).toContain(from);
            if (end === "depth") expect(above).toHaveLength(depth.maxDepth);
            if (end === "seed") expect(report.seeds.map(({ id }) => id)).toContain(from);
            expect(because === null).toBe(end !== null);
            if (end === null) expect(above, "no firm explains itself").not.toContain(from);
            if (because !== null) levels(because, above);
          }
        };
        levels(explain(report, scenario.network, node, depth), []);
      }),
      { numRuns: 150 },
    );
  });

  it("a seed's part is what it does alone, as long as no capital runs out", () => {
    fc.assert(
      fc.property(cases, ({ node, network, shocks }) => {
        const seeds = shocks.map(({ id, shock }) => ({ id, shock: shock / 20 }));
        const report = reportOf({ network, shocks: seeds, model: "debtrank" });
        if (report.nodes.some(({ distress }) => distress !== null && distress > 0.99)) return;
        for (const { id, lossUsdBn } of explain(report, network, node).bySeed) {
          const alone = reportOf({ network, shocks: seeds.filter((seed) => seed.id === id), model: "debtrank" });
          const own = alone.nodes.find((state) => state.id === node)?.lossUsdBn ?? 0;
          // Two runs that each end within 1e-9 of the capital of at most 40.
          expect(Math.abs(lossUsdBn - own)).toBeLessThanOrEqual(1e-6);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("follows its published contract", () => {
    fc.assert(
      fc.property(cases, ({ node, ...scenario }) => {
        const explained = explain(reportOf(scenario), scenario.network, node);
        expect(explainReportSchema.parse(explained)).toEqual(explained);
      }),
      { numRuns: 50 },
    );
  });
});

describe("shares by seed", () => {
  // a takes 10 from b; b, shocked with 2 of 20 and hit by a and c, costs d. Of b's distress 2 are its own, 6 a's, 3 c's.
  const commitment = (id: string, source: string, target: string, amountUsdBn: number) =>
    dealOf({ id, source, target, amountUsdBn });
  const network = networkOf({
    deals: [commitment("ab", "a", "b", 40), commitment("cb", "c", "b", 20), commitment("bd", "b", "d", 100)],
    facts: ["a", "b", "c", "d"].map((entity) =>
      factOf({ entity, metric: "shareholders_equity", value: entity === "b" ? 20 : 1000 }),
    ),
  });
  const seeds = [
    { id: "a", shock: 1 },
    { id: "b", shock: 0.1 },
    { id: "c", shock: 1 },
  ];

  it("divide what a neighbour passed on by what it had lost to whom", () => {
    const report = cascadeReport(network, {
      seeds,
      asOf: "2026-01-01",
      overrides: { "supply-loss.switching-cost": 0 },
    });
    const { lossUsdBn, bySeed, causes } = explain(report, network, "d");
    // b: 0.15 x 40 = 6 and 0.15 x 20 = 3 and its own 2 of 20: distress 0.55. d loses 0.15 x 100 x 0.55 = 8.25.
    expect(lossUsdBn).toBeCloseTo(8.25, 12);
    expect(bySeed.map(({ id, lossUsdBn: part }) => [id, Number(part.toFixed(9))])).toEqual([
      ["a", 4.5],
      ["c", 2.25],
      ["b", 1.5],
    ]);
    expect(causes[0]!.because).toMatchObject({ shockUsdBn: 2, shockTracedUsdBn: expect.closeTo(1.5, 12) });
  });

  it("follow a loss round a loop until it is all told", () => {
    // a fails and costs b 6 of 20; b and d pass losses back and forth: all of it is a's.
    const report = cascadeReport(network, { seeds: [{ id: "a", shock: 1 }], asOf: "2026-01-01" });
    const { lossUsdBn, bySeed } = explain(report, network, "d");
    expect(bySeed).toEqual([{ id: "a", lossUsdBn: expect.closeTo(lossUsdBn, 12), share: expect.closeTo(1, 12) }]);
  });

  it("end at a firm of unknown capital, which passes on nothing but its shock", () => {
    const unknown = networkOf({ ...network, facts: network.facts.filter(({ entity }) => entity !== "b") });
    const report = cascadeReport(unknown, { seeds, asOf: "2026-01-01" });
    const { bySeed, causes } = explain(report, unknown, "d");
    expect(bySeed.map(({ id }) => id)).toEqual(["b"]);
    expect(causes[0]).toMatchObject({ from: "b", end: "seed", because: null });
  });
});
