// The tolerance is part of the model: on a network without outside buyers it decides the result.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { essentialities } from "../../../src/contagion/supply/essentiality.ts";
import { productionFunction } from "../../../src/contagion/supply/production-functions.ts";
import { supplyCascade, supplyHorizons, supplySystem } from "../../../src/contagion/supply/supply-cascade.ts";
import { supplyChain, type Firm } from "../../../src/contagion/supply/supply-chain.ts";
import { systemicRiskIndex } from "../../../src/contagion/supply/systemic-risk-index.ts";

type Tutorial = {
  readonly nodes: readonly Firm[];
  readonly edges: readonly { readonly source: string; readonly target: string; readonly weight: number }[];
  readonly params: { readonly essentiality: readonly (readonly number[])[]; readonly sectors: readonly string[] };
};

const file = new URL("../../golden/peers/esri-tutorial-scalefree-essential.json", import.meta.url);
const { nodes, edges, params } = JSON.parse(readFileSync(file, "utf8")) as Tutorial;
const links = edges.map(({ source, target, weight }) => ({ supplier: source, buyer: target, amount: weight }));
const rules = params.sectors.flatMap((supplierSector, k) =>
  params.sectors.map((buyerSector, l) => ({
    supplierSector,
    buyerSector,
    essentiality: essentialities[2 - params.essentiality[k]![l]!]!,
  })),
);

const tolerances = [1e-2, 1e-3, 1e-4, 1e-6];

/** The index of the tutorial's first firm at each tolerance. */
const indices = (firms: readonly Firm[]): readonly number[] => {
  const chain = supplyChain(firms, links);
  const system = supplySystem(chain, { production: productionFunction("generalised-leontief"), rules });
  const shock = Float64Array.from(firms, (_firm, v) => (v === 0 ? 1 : 0));
  return supplyHorizons(system, shock, tolerances).map((outcome) => systemicRiskIndex(chain, shock, outcome)!.index);
};

describe("the tutorial network of 101 firms", () => {
  it("goes from a tenth to everything as the tolerance tightens, because nobody outside buys", () => {
    const found = indices(nodes);
    [0.106, 0.904, 0.99, 0.9999].forEach((value, k) => expect(found[k]).toBeCloseTo(value, k === 3 ? 4 : 3));
  });

  it("hardly depends on it once a part of the sales goes outside", () => {
    const { sold } = supplyChain(nodes, links);
    const found = indices(nodes.map((firm, v) => ({ ...firm, revenue: 1.5 * sold[v]! })));
    expect(Math.max(...found) - Math.min(...found)).toBeLessThan(0.02);
    expect(Math.max(...found)).toBeLessThan(0.2);
  });
});

describe("a loose tolerance", () => {
  it("can make the larger shock look like the smaller one: its cascade pauses first", () => {
    const pairs = ["a b 2", "a c 2", "b d 2", "c d 3", "d a 2", "d b 1", "d c 1"].map((text) => text.split(" "));
    const chain = supplyChain(
      ["a", "b", "c", "d"].map((id) => ({ id, sector: id })),
      pairs.map(([supplier, buyer, amount]) => ({ supplier: supplier!, buyer: buyer!, amount: Number(amount) })),
    );
    const system = supplySystem(chain, { production: productionFunction("linear"), substitution: false });
    const lostAt = (tolerance: number, ...shares: number[]): number => {
      const shock = Float64Array.from(shares);
      return systemicRiskIndex(chain, shock, supplyCascade(system, shock, { tolerance }))!.index;
    };
    expect(lostAt(0.1, 0.5, 0.4, 0, 0)).toBeLessThan(lostAt(0.1, 0.5, 0, 0, 0) - 0.01);
    expect(lostAt(1e-9, 0.5, 0.4, 0, 0)).toBeGreaterThanOrEqual(lostAt(1e-9, 0.5, 0, 0, 0) - 1e-6);
  });
});
