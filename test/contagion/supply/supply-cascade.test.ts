// Supply cascades: worked examples by hand, what may go wrong, and a second implementation.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EssentialityRule } from "../../../src/contagion/supply/essentiality.ts";
import { productionFunction } from "../../../src/contagion/supply/production-functions.ts";
import {
  supplyCascade,
  supplyHorizons,
  supplySystem,
  type SupplyModel,
} from "../../../src/contagion/supply/supply-cascade.ts";
import { supplyChain, type Firm, type SupplyLink } from "../../../src/contagion/supply/supply-chain.ts";
import { systemicRiskIndex } from "../../../src/contagion/supply/systemic-risk-index.ts";
import { InvalidInputError, NotFoundError } from "../../../src/model/errors.ts";
import { denseSupply } from "../../support/dense-supply.ts";
import { supplyScenarios, type SupplyScenario } from "../../support/supply-chains.ts";

const link = (supplier: string, buyer: string, amount: number): SupplyLink => ({ supplier, buyer, amount });
const firm = (id: string, sector: string, more: Partial<Firm> = {}): Firm => ({ id, sector, ...more });

const losing = (ids: readonly string[], shocks: Readonly<Record<string, number>>): Float64Array =>
  Float64Array.from(ids, (id) => shocks[id] ?? 0);

/** Every loss by firm, at the limit. */
const run = (
  firms: readonly Firm[],
  links: readonly SupplyLink[],
  shocks: Readonly<Record<string, number>>,
  model: Partial<SupplyModel> & { readonly production: SupplyModel["production"] },
) => {
  const system = supplySystem(supplyChain(firms, links), model);
  const ids = firms.map(({ id }) => id);
  const { downstream, upstream } = supplyCascade(system, losing(ids, shocks), { tolerance: 1e-12 });
  const byId = (losses: Float64Array) => Object.fromEntries(ids.map((id, v) => [id, losses[v]!]));
  return { downstream: byId(downstream), upstream: byId(upstream) };
};

const [generalised, leontief, linear] = ["generalised-leontief", "leontief", "linear"].map(productionFunction);
const essential = (supplierSector: string, buyerSector: string): EssentialityRule => ({
  supplierSector,
  buyerSector,
  essentiality: "essential",
});

describe("a plant that buys 6 of steel from two mills and 4 of cleaning", () => {
  const firms = [firm("mill", "steel"), firm("forge", "steel"), firm("mop", "cleaning"), firm("plant", "cars")];
  const links = [link("mill", "plant", 4.5), link("forge", "plant", 1.5), link("mop", "plant", 4)];
  const withoutHelp = { substitution: false } as const;

  it("loses, without the mill, its part of all inputs, or of all steel", () => {
    const loss = (production: SupplyModel["production"], rules: readonly EssentialityRule[] = []) =>
      run(firms, links, { mill: 1 }, { production, rules, ...withoutHelp }).downstream["plant"];
    expect(loss(linear!)).toBeCloseTo(0.45, 12);
    expect(loss(leontief!)).toBeCloseTo(0.75, 12);
    expect(loss(generalised!)).toBeCloseTo(0.45, 12);
    expect(loss(generalised!, [essential("steel", "cars")])).toBeCloseTo(0.75, 12);
    expect(loss(generalised!, [essential("cleaning", "cars")])).toBeCloseTo(0.45, 12);
  });

  it("may lose less in the generalised form than in the linear one: the paper's form adds up non-essential inputs alone", () => {
    const shocks = { mill: 0.2, forge: 0.2, mop: 0.4 };
    const rules = [essential("steel", "cars")];
    expect(run(firms, links, shocks, { production: linear!, ...withoutHelp }).downstream["plant"]).toBeCloseTo(0.28);
    const mixed = run(firms, links, shocks, { production: generalised!, rules, ...withoutHelp });
    expect(mixed.downstream["plant"]).toBeCloseTo(0.2, 12);
  });

  it("keeps what a negligible input costs in the sum of its inputs", () => {
    const rules: EssentialityRule[] = [{ supplierSector: "cleaning", buyerSector: "cars", essentiality: "negligible" }];
    const model = { production: generalised!, rules, ...withoutHelp };
    expect(run(firms, links, { mop: 1 }, model).downstream["plant"]).toBe(0);
    // 4.5 of 10, not of the 6 that matter.
    expect(run(firms, links, { mill: 1 }, model).downstream["plant"]).toBeCloseTo(0.45, 12);
  });

  it("is helped by the other mill in proportion to what is left of the market", () => {
    const { downstream } = run(firms, links, { forge: 1 }, { production: leontief! });
    // Of 6 of steel 4.5 are left; the forge's 1.5 are a third of them: a third of the lost quarter stays lost.
    expect(downstream["plant"]).toBeCloseTo(0.25 / 3, 12);
    expect(run(firms, links, { mill: 1 }, { production: leontief! }).downstream["plant"]).toBeCloseTo(0.75, 12);
  });

  it("takes its suppliers' sales along, and less where they sell elsewhere, too", () => {
    const sellers = firms.map((seller) => (seller.id === "mop" ? { ...seller, revenue: 16 } : seller));
    const { upstream } = run(sellers, links, { plant: 1 }, { production: linear! });
    expect(upstream).toEqual({ mill: 1, forge: 1, mop: 0.25, plant: 1 });
  });

  it("loses less where it pays for more than the links show", () => {
    const buyers = firms.map((buyer) => (buyer.id === "plant" ? { ...buyer, cost: 20 } : buyer));
    const { downstream } = run(buyers, links, { mill: 1 }, { production: linear!, ...withoutHelp });
    expect(downstream["plant"]).toBeCloseTo(0.225, 12);
  });
});

describe("sectors", () => {
  it("are names, also where they look like numbers", () => {
    const firms = [firm("a", "1"), firm("b", "01"), firm("c", "10")];
    const links = [link("a", "c", 1), link("b", "c", 1)];
    const { downstream } = run(
      firms,
      links,
      { a: 1 },
      {
        production: generalised!,
        rules: [essential("1", "10")],
        substitution: false,
      },
    );
    expect(downstream["c"]).toBe(1);
  });

  it("are essential for one kind of buyer and not for another", () => {
    const firms = [firm("power", "power"), firm("other", "misc"), firm("smelter", "metal"), firm("shop", "trade")];
    const links = ["smelter", "shop"].flatMap((buyer) => [link("power", buyer, 1), link("other", buyer, 3)]);
    const { downstream } = run(
      firms,
      links,
      { power: 1 },
      {
        production: generalised!,
        rules: [essential("power", "metal")],
      },
    );
    expect([downstream["smelter"], downstream["shop"]]).toEqual([1, 0.25]);
  });
});

describe("the end of a cascade", () => {
  // A chain in which every firm passes on nine tenths: the losses are 1, 0.9, 0.81, ...
  const ids = Array.from({ length: 60 }, (_, k) => `f${k}`);
  const chain = supplyChain(
    ids.map((id, k) => firm(id, id, { revenue: k === 0 ? null : 1 })),
    ids.slice(1).map((id, k) => link(id, ids[k]!, 0.9)),
  );
  const system = supplySystem(chain, { production: linear! });
  const shock = losing(ids, { f0: 1 });

  it("is the first step that changes no firm by more than the tolerance", () => {
    const { iterations, upstream, lastStep, converged } = supplyCascade(system, shock, { tolerance: 0.5 });
    expect({ iterations, converged }).toEqual({ iterations: 7, converged: true });
    expect(lastStep).toBeCloseTo(0.9 ** 7, 12);
    expect([...upstream.slice(6, 9)].map((loss) => Number(loss.toFixed(12)))).toEqual([0.531441, 0.4782969, 0]);
  });

  it("starts from the shock: where nothing travels, one step sees it", () => {
    expect(supplyCascade(system, new Float64Array(60).fill(0.2)).iterations).toBe(1);
    expect(supplyCascade(system, new Float64Array(60)).iterations).toBe(1);
  });

  it("is told to have been cut short by the limit", () => {
    const outcome = supplyCascade(system, shock, { tolerance: 0, maxIterations: 3 });
    expect(outcome).toMatchObject({ iterations: 3, converged: false });
    expect(outcome.lastStep).toBeCloseTo(0.729, 12);
  });

  it("is the same for each of several tolerances as for it alone, in any order", () => {
    const tolerances = [1e-4, 0.5, 0.5, 1e-2];
    expect(supplyHorizons(system, shock, tolerances)).toEqual(
      tolerances.map((tolerance) => supplyCascade(system, shock, { tolerance })),
    );
  });
});

describe("the index", () => {
  const firms = [firm("a", "x"), firm("b", "y"), firm("c", "z")];
  const chain = supplyChain(firms, [link("a", "b", 3), link("b", "c", 1)]);
  const system = supplySystem(chain, { production: linear! });

  it("counts the failed firm's own output once, and tells it apart", () => {
    const shock = losing(["a", "b", "c"], { b: 1 });
    const { index, own, beyond, downstream, upstream } = systemicRiskIndex(chain, shock, supplyCascade(system, shock))!;
    expect({ index, own, beyond, downstream, upstream }).toEqual({
      index: 1,
      own: 0.25,
      beyond: 0.75,
      downstream: 0.25,
      upstream: 1,
    });
  });

  it("takes other weights, which need not sum to one", () => {
    const shock = losing(["a", "b", "c"], { c: 1 });
    const outcome = supplyCascade(system, shock);
    expect(systemicRiskIndex(chain, shock, outcome, Float64Array.of(0, 0, 5))!.index).toBe(1);
    expect(() => systemicRiskIndex(chain, shock, outcome, Float64Array.of(1, -1, 0))).toThrow(InvalidInputError);
    expect(() => systemicRiskIndex(chain, shock, outcome, Float64Array.of(1))).toThrow(InvalidInputError);
  });

  it("is unknown where nothing is sold", () => {
    const empty = supplyChain([], []);
    const outcome = supplyCascade(supplySystem(empty, { production: linear! }), new Float64Array(0));
    expect(outcome).toMatchObject({ iterations: 1, converged: true });
    expect(systemicRiskIndex(empty, new Float64Array(0), outcome)).toBeNull();
  });
});

describe("what does not fit", () => {
  const firms = [firm("a", "x"), firm("b", "y")];
  const links = [link("a", "b", 2)];
  const system = supplySystem(supplyChain(firms, links), { production: linear! });

  it.each([[[1.5, 0]], [[-0.1, 0]], [[NaN, 0]], [[1]]])("is a shock of %j", (shock) => {
    expect(() => supplyCascade(system, Float64Array.from(shock))).toThrow(InvalidInputError);
  });

  it.each([{ tolerance: -1 }, { tolerance: NaN }, { tolerance: 1 }, { maxIterations: 0 }, { maxIterations: 1.5 }])(
    "is a stop of %j",
    (options) => {
      expect(() => supplyCascade(system, new Float64Array(2), options)).toThrow(InvalidInputError);
    },
  );

  it.each([NaN, -1, Infinity])("is an amount of %d", (amount) => {
    expect(() => supplyChain(firms, [link("a", "b", amount)])).toThrow(InvalidInputError);
  });

  it("is a firm that stands twice, a stranger, sales above the revenue, purchases above the cost", () => {
    expect(() => supplyChain([...firms, firm("a", "z")], links)).toThrow(/"a" stands twice/);
    expect(() => supplyChain(firms, [link("a", "z", 1)])).toThrow(InvalidInputError);
    expect(() => supplyChain([firm("a", "x", { revenue: 1 }), firms[1]!], links)).toThrow(/revenue of "a".*2, got 1/);
    expect(() => supplyChain([firms[0]!, firm("b", "y", { cost: NaN })], links)).toThrow(/cost of "b"/);
  });

  it("is an essentiality that contradicts itself, or a production function that nobody knows", () => {
    const rules = [essential("x", "y"), { ...essential("x", "y"), essentiality: "negligible" as const }];
    expect(() => supplySystem(supplyChain(firms, links), { production: generalised!, rules })).toThrow(
      InvalidInputError,
    );
    expect(() => productionFunction("leontieff")).toThrow(NotFoundError);
    expect(() => productionFunction("leontieff")).toThrow(/Did you mean "leontief"/);
  });

  it("is not what a firm sells to itself: it is left out and told", () => {
    const chain = supplyChain(firms, [...links, link("a", "a", 100)]);
    expect(chain.sales.selfLoops).toBe(100);
    const shock = Float64Array.of(0, 1);
    expect(supplyCascade(supplySystem(chain, { production: linear! }), shock).upstream[0]).toBe(1);
  });
});

describe("a second implementation from the paper's equations", () => {
  const dense = ({ firms, links, model, shock }: SupplyScenario) => {
    const n = firms.length;
    const sales = Array.from({ length: n }, () => Array<number>(n).fill(0));
    const at = (id: string): number => firms.findIndex((candidate) => candidate.id === id);
    for (const { supplier, buyer, amount } of links) {
      if (supplier !== buyer) sales[at(supplier)]![at(buyer)]! += amount;
    }
    return {
      firms: firms.map(({ sector, market = sector, revenue = null, cost = null }) => ({
        sector,
        market,
        revenue,
        cost,
      })),
      sales,
      essentiality: model.production.essentiality(model.rules ?? []),
      substitution: model.substitution ?? true,
      psi: Array.from(shock, (share) => 1 - share),
    };
  };

  it("gives the same losses after every number of steps", () => {
    fc.assert(
      fc.property(supplyScenarios, fc.integer({ min: 1, max: 12 }), (scenario, steps) => {
        const { firms, links, model, shock } = scenario;
        const system = supplySystem(supplyChain(firms, links), model);
        const outcome = supplyHorizons(system, shock, [0], steps)[0]!;
        const { hd, hu } = denseSupply(dense(scenario), -1, outcome.iterations);
        outcome.downstream.forEach((loss, v) => expect(loss).toBeCloseTo(1 - hd[v]!, 9));
        outcome.upstream.forEach((loss, v) => expect(loss).toBeCloseTo(1 - hu[v]!, 9));
      }),
      { numRuns: 400 },
    );
  });

  it("stops at the same step", () => {
    fc.assert(
      fc.property(supplyScenarios, fc.constantFrom(0.03, 0.0123, 0.00123), (scenario, tolerance) => {
        const { firms, links, model, shock } = scenario;
        const outcome = supplyCascade(supplySystem(supplyChain(firms, links), model), shock, { tolerance });
        // A step that meets the tolerance to the last digit may fall on either side.
        fc.pre(Math.abs(outcome.lastStep - tolerance) > 1e-9);
        expect(outcome.iterations).toBe(denseSupply(dense(scenario), tolerance, 1e5).iterations);
      }),
      { numRuns: 200 },
    );
  });
});
