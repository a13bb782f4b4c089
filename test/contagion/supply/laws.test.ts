// What holds for every supply cascade, whatever the network, the production function and the shock.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { productionFunction, productionFunctions } from "../../../src/contagion/supply/production-functions.ts";
import {
  supplyCascade,
  supplyHorizons,
  supplySystem,
  type SupplyModel,
  type SupplyOutcome,
} from "../../../src/contagion/supply/supply-cascade.ts";
import { supplyChain, type Firm, type SupplyLink } from "../../../src/contagion/supply/supply-chain.ts";
import { systemicRiskIndex } from "../../../src/contagion/supply/systemic-risk-index.ts";
import { solveLinear } from "../../support/linear-solve.ts";
import { supplyScenarios, type SupplyScenario } from "../../support/supply-chains.ts";

const numRuns = 150;
const rounding = 1e-9;

/**
 * So many steps, whatever they change. Laws that compare two cascades compare equal numbers of steps: the one with the
 * larger losses may be the first to pause below a tolerance.
 */
const after = (
  { firms, links, model, shock }: SupplyScenario,
  steps: number,
  other: {
    readonly links?: readonly SupplyLink[];
    readonly model?: Partial<SupplyModel>;
    readonly shock?: Float64Array;
  } = {},
): SupplyOutcome => {
  const system = supplySystem(supplyChain(firms, other.links ?? links), { ...model, ...other.model });
  return supplyHorizons(system, other.shock ?? shock, [0], steps)[0]!;
};

const sides = ["downstream", "upstream", "losses"] as const;

const expectAtMost = (
  smaller: SupplyOutcome,
  larger: SupplyOutcome,
  only: readonly (typeof sides)[number][] = sides,
) => {
  for (const side of only) {
    smaller[side].forEach((loss, v) => expect(loss).toBeLessThanOrEqual(larger[side][v]! + rounding));
  }
};

const expectSame = (a: SupplyOutcome, b: SupplyOutcome) => {
  for (const side of sides) a[side].forEach((loss, v) => expect(loss).toBeCloseTo(b[side][v]!, 9));
};

const law = (title: string, holds: (scenario: SupplyScenario, steps: number, pick: number) => void): void =>
  it(title, () => {
    fc.assert(fc.property(supplyScenarios, fc.integer({ min: 1, max: 40 }), fc.nat(), holds), { numRuns });
  });

describe.each(productionFunctions)("with $id production", (production) => {
  law("losses are shares, and at least the shock", (scenario, steps) => {
    const outcome = after(scenario, steps, { model: { production } });
    for (const side of sides) {
      outcome[side].forEach((loss, v) => {
        expect(loss).toBeGreaterThanOrEqual(scenario.shock[v]!);
        expect(loss).toBeLessThanOrEqual(1);
      });
    }
  });

  law("losses only rise from step to step", (scenario, steps) => {
    expectAtMost(
      after(scenario, steps, { model: { production } }),
      after(scenario, steps + 1, { model: { production } }),
    );
  });

  law("a larger shock leaves nobody better off", (scenario, steps, pick) => {
    const larger = scenario.shock.map((share, v) =>
      Math.min(1, share + (v === pick % scenario.shock.length ? 0.3 : 0)),
    );
    const model = { production };
    expectAtMost(after(scenario, steps, { model }), after(scenario, steps, { model, shock: larger }));
  });

  law("nobody is worse off when firms step in for each other", (scenario, steps) => {
    const run = (substitution: boolean) => after(scenario, steps, { model: { production, substitution } });
    expectAtMost(run(true), run(false));
  });

  law("splitting a link in two changes nothing", (scenario, steps) => {
    const [first, ...others] = scenario.links;
    fc.pre(first !== undefined);
    const halves = [first!, first!].map((link, k) => ({ ...link, amount: link.amount * (k === 0 ? 0.3 : 0.7) }));
    const model = { production };
    expectSame(after(scenario, steps, { model }), after(scenario, steps, { model, links: [...others, ...halves] }));
  });

  law("the order of the firms and links changes nothing", (scenario, steps) => {
    const model = { production };
    const turned = {
      ...scenario,
      firms: scenario.firms.toReversed(),
      links: scenario.links.toReversed(),
      shock: scenario.shock.toReversed(),
    };
    const mirrored = after(turned, steps, { model });
    expectSame(after(scenario, steps, { model }), {
      ...mirrored,
      downstream: mirrored.downstream.toReversed(),
      upstream: mirrored.upstream.toReversed(),
      losses: mirrored.losses.toReversed(),
    });
  });

  law("the unit of the amounts changes nothing", (scenario, steps) => {
    const times = (amount: number | null | undefined) => ((amount ?? null) === null ? null : amount! * 1e-13);
    const scaled = {
      ...scenario,
      firms: scenario.firms.map((firm): Firm => ({ ...firm, revenue: times(firm.revenue), cost: times(firm.cost) })),
      links: scenario.links.map((link) => ({ ...link, amount: link.amount * 1e-13 })),
    };
    expectSame(after(scenario, steps, { model: { production } }), after(scaled, steps, { model: { production } }));
  });

  law("a firm without links loses its shock alone and costs nobody anything", (scenario, steps) => {
    const model = { production };
    const firms = [...scenario.firms, { id: "hermit", sector: "ore" }];
    const joined = { ...scenario, firms, shock: Float64Array.of(...scenario.shock, 0.7) };
    const outcome = after(joined, steps, {
      model,
      links: [...scenario.links, { supplier: "hermit", buyer: "f0", amount: 0 }],
    });
    const without = after(scenario, steps, { model });
    for (const side of sides) {
      expect(outcome[side].at(-1)).toBe(0.7);
      expect([...outcome[side].slice(0, -1)]).toEqual([...without[side]]);
    }
  });

  law("the index is the shock's own share and what lies beyond it, and at least each side's", (scenario) => {
    const chain = supplyChain(scenario.firms, scenario.links);
    const outcome = supplyCascade(supplySystem(chain, { ...scenario.model, production }), scenario.shock);
    const index = systemicRiskIndex(chain, scenario.shock, outcome);
    const whole = chain.sold.reduce((sum, sales) => sum + sales, 0);
    if (whole === 0) {
      expect(index).toBeNull();
      return;
    }
    const own = chain.sold.reduce((sum, sales, v) => sum + sales * scenario.shock[v]!, 0) / whole;
    const lost = chain.sold.reduce((sum, sales, v) => sum + sales * outcome.losses[v]!, 0) / whole;
    expect(index!.own).toBeCloseTo(own, 12);
    expect(index!.index).toBeCloseTo(lost, 12);
    expect(index!.own + index!.beyond).toBeCloseTo(index!.index, 12);
    expect(Math.max(index!.downstream, index!.upstream)).toBeLessThanOrEqual(index!.index + rounding);
    expect(index!.index).toBeLessThanOrEqual(index!.downstream + index!.upstream - index!.own + rounding);
  });
});

describe("between the production functions", () => {
  law("nobody loses less under Leontief than under the linear form", (scenario, steps) => {
    const run = (id: string) => after(scenario, steps, { model: { production: productionFunction(id) } });
    expectAtMost(run("linear"), run("leontief"));
  });

  law("nobody loses less under Leontief than under any essentialities", (scenario, steps) => {
    const run = (id: string) => after(scenario, steps, { model: { production: productionFunction(id) } });
    expectAtMost(run("generalised-leontief"), run("leontief"));
  });

  law("only the downstream side depends on them", (scenario, steps) => {
    const [first, ...others] = productionFunctions.map((production) =>
      after(scenario, steps, { model: { production } }),
    );
    for (const other of others) expect([...other.upstream]).toEqual([...first!.upstream]);
  });
});

describe("outside buyers and suppliers", () => {
  /** All firms sell and buy half as much again outside. */
  const open = (firms: readonly Firm[], links: readonly SupplyLink[], factor: number) => {
    const bare = firms.map(({ id, sector }) => ({ id, sector }));
    const { sold, bought } = supplyChain(bare, links);
    return supplyChain(
      bare.map((firm, v) => ({ ...firm, revenue: sold[v]! * factor, cost: bought[v]! * factor })),
      links,
    );
  };

  law("the more is sold and bought outside, the less is lost", ({ firms, links, model, shock }, steps) => {
    const run = (factor: number) =>
      supplyHorizons(supplySystem(open(firms, links, factor), model), shock, [0], steps)[0]!;
    expectAtMost(run(2), run(1.5));
    expectAtMost(run(1.5), run(1));
  });

  law("the limit is the chance that a dollar followed along sales, or purchases, ends at a failed firm", (scenario) => {
    const { firms, links } = scenario;
    const shock = scenario.shock.map((share) => (share > 0 ? 1 : 0));
    const chain = open(firms, links, 1.5);
    const system = supplySystem(chain, { production: productionFunction("linear"), substitution: false });
    const outcome = supplyCascade(system, shock, { tolerance: 1e-14 });
    const n = firms.length;
    const { offsets, targets, amounts } = chain.sales;
    const [bySales, byPurchases] = [new Float64Array(n * n), new Float64Array(n * n)];
    for (let i = 0; i < n; i++) {
      bySales[i * n + i]! += 1;
      byPurchases[i * n + i]! += 1;
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        const j = targets[k]!;
        if (shock[i] !== 1) bySales[i * n + j]! -= amounts[k]! / chain.revenue[i]!;
        if (shock[j] !== 1) byPurchases[j * n + i]! -= amounts[k]! / chain.cost[j]!;
      }
    }
    solveLinear(bySales, shock, n).forEach((chance, v) => expect(outcome.upstream[v]).toBeCloseTo(chance, 9));
    solveLinear(byPurchases, shock, n).forEach((chance, v) => expect(outcome.downstream[v]).toBeCloseTo(chance, 9));
  });
});
