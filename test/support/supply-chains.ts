// Random supply chains for the laws: rings, parallel links, sales to oneself, firms without links, outside buyers.
import fc from "fast-check";
import { essentialities, type EssentialityRule } from "../../src/contagion/supply/essentiality.ts";
import type { SupplyModel } from "../../src/contagion/supply/supply-cascade.ts";
import { supplyChain, type Firm, type SupplyLink } from "../../src/contagion/supply/supply-chain.ts";
import { productionFunctions } from "../../src/contagion/supply/production-functions.ts";

const sectors = ["ore", "chips", "compute"];

export type SupplyScenario = {
  readonly firms: readonly Firm[];
  readonly links: readonly SupplyLink[];
  readonly model: SupplyModel;
  readonly shock: Float64Array;
};

const rulesArbitrary: fc.Arbitrary<readonly EssentialityRule[]> = fc
  .array(fc.constantFrom(...essentialities), { minLength: 9, maxLength: 9 })
  .map((roles) =>
    roles.map((essentiality, k) => ({
      supplierSector: sectors[Math.floor(k / 3)]!,
      buyerSector: sectors[k % 3]!,
      essentiality,
    })),
  );

const amountArbitrary = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 4, arbitrary: fc.double({ min: 0.01, max: 20, noNaN: true }) },
);

/** Null: all that is known are the links; else so many times their sum. */
const beyondArbitrary = fc.oneof(fc.constant(null), fc.double({ min: 1, max: 4, noNaN: true }));

export const supplyScenarios: fc.Arbitrary<SupplyScenario> = fc.integer({ min: 1, max: 7 }).chain((n) =>
  fc
    .record({
      kinds: fc.array(fc.constantFrom(...sectors), { minLength: n, maxLength: n }),
      markets: fc.array(fc.constantFrom(undefined, "east", "west"), { minLength: n, maxLength: n }),
      links: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), amountArbitrary), { maxLength: 4 * n }),
      beyond: fc.array(fc.tuple(beyondArbitrary, beyondArbitrary), { minLength: n, maxLength: n }),
      shock: fc.array(fc.constantFrom(0, 0, 0.2, 0.5, 1), { minLength: n, maxLength: n }),
      rules: rulesArbitrary,
      substitution: fc.boolean(),
      production: fc.constantFrom(...productionFunctions),
    })
    .map(({ kinds, markets, links: drawn, beyond, shock, rules, substitution, production }) => {
      const id = (v: number): string => `f${v}`;
      const links = drawn.map(([i, j, amount]) => ({ supplier: id(i), buyer: id(j), amount }));
      const bare = kinds.map((sector, v): Firm => {
        const market = markets[v];
        return { id: id(v), sector, ...(market === undefined ? {} : { market }) };
      });
      const { sold, bought } = supplyChain(bare, links);
      const times = (part: number, factor: number | null): number | null => (factor === null ? null : part * factor);
      const firms = bare.map((firm, v) => ({
        ...firm,
        revenue: times(sold[v]!, beyond[v]![0]),
        cost: times(bought[v]!, beyond[v]![1]),
      }));
      return { firms, links, model: { production, rules, substitution }, shock: Float64Array.from(shock) };
    }),
);
