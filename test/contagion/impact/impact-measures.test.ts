// The measures on impact links: against their definition, their laws, and the traps of the papers' conventions.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { communicability } from "../../../src/contagion/impact/communicability.ts";
import { criticality } from "../../../src/contagion/impact/criticality.ts";
import {
  diffusionIntermediate,
  diffusionStart,
  diffusionTotal,
} from "../../../src/contagion/impact/impact-diffusion.ts";
import { impactFluidity } from "../../../src/contagion/impact/impact-fluidity.ts";
import { impactLinks, type ImpactKind } from "../../../src/contagion/impact/impact-links.ts";
import { impactSusceptibility } from "../../../src/contagion/impact/impact-susceptibility.ts";
import { impactMeasures } from "../../../src/contagion/impact/index.ts";
import { exposureNetwork, type ExposureNetwork } from "../../../src/model/exposure.ts";
import { denseDiffusion, denseExponential, denseImpact, denseSusceptibility } from "../../support/dense-impact.ts";
import { exposureOf, withExposures } from "../../support/exposure-networks.ts";
import { isNear } from "../../support/near.ts";

type Claim = readonly [number, number, number];

const networkOf = (buffers: readonly (number | null)[], claims: readonly Claim[]): ExposureNetwork =>
  exposureNetwork(
    buffers.map((_, i) => `n${i}`),
    buffers,
    claims.map(([from, to, loss], i) => exposureOf(`d${i}`, from, to, loss)),
  );

/** Many lethal links and rings, some buffers unknown, parallel claims and claims on oneself. */
const networks = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc
    .record({
      buffers: fc.array(fc.constantFrom(1, 2, 4, null), { minLength: n, maxLength: n }),
      claims: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.constantFrom(0, 0.5, 1, 2, 3)), { maxLength: 3 * n }),
    })
    .map(({ buffers, claims }) => networkOf(buffers, claims)),
);

const kinds: readonly ImpactKind[] = ["lethal", "capped"];
const near = (actual: Float64Array, expected: readonly number[]): boolean =>
  actual.length === expected.length && expected.every((value, i) => isNear(actual[i]!, value));

const holds = (law: (network: ExposureNetwork) => boolean): void =>
  fc.assert(fc.property(networks, law), { numRuns: 120 });

describe("impact measures", () => {
  it.each(kinds)("equal their definition with one exponential per node, on %s links", (kind) => {
    holds((network) => {
      const links = impactLinks(network, kind);
      const b = denseImpact(network, kind);
      const weights = Float64Array.from(network.ids, (_id, v) => v + 0.5);
      const [plain, weighted] = [denseDiffusion(b), denseDiffusion(b, weights)];
      return (
        near(communicability(links), denseExponential(b).flat()) &&
        near(impactSusceptibility.compute(links), denseSusceptibility(b)) &&
        near(impactSusceptibility.compute(links, weights), denseSusceptibility(b, weights)) &&
        near(diffusionStart.compute(links), plain.start) &&
        near(diffusionIntermediate.compute(links), plain.intermediate) &&
        near(diffusionStart.compute(links, weights), weighted.start) &&
        near(diffusionIntermediate.compute(links, weights), weighted.intermediate)
      );
    });
  });

  it("are zero where no blow takes a whole buffer", () => {
    holds((network) => {
      const harmless = withExposures(
        network,
        network.exposures.map((e) => ({ ...e, lossUsdBn: e.lossUsdBn / 1000 })),
      );
      const links = impactLinks(harmless);
      return (
        links.rows.values.length === 0 && impactMeasures.every(({ compute }) => compute(links).every((x) => x === 0))
      );
    });
  });

  it("do not depend on the order of the nodes", () => {
    holds((network) => {
      const last = network.ids.length - 1;
      const turned = exposureNetwork(
        [...network.ids].reverse(),
        [...network.buffers].reverse().map((buffer) => (buffer === Infinity ? null : buffer)),
        network.exposures.map((e) => ({ ...e, from: last - e.from, to: last - e.to })),
      );
      return kinds.every((kind) =>
        impactMeasures.every(({ compute }) =>
          near(compute(impactLinks(turned, kind)), [...compute(impactLinks(network, kind))].reverse()),
        ),
      );
    });
  });

  it("do not depend on how a deal is cut into parts, nor on the unit of money", () => {
    holds((network) => {
      const halves = network.exposures.map((e) => ({ ...e, lossUsdBn: e.lossUsdBn / 2 }));
      const thousandths = exposureNetwork(
        network.ids,
        [...network.buffers].map((buffer) => (buffer === Infinity ? null : buffer * 1000)),
        network.exposures.map((e) => ({ ...e, lossUsdBn: e.lossUsdBn * 1000 })),
      );
      return [withExposures(network, [...halves, ...halves]), thousandths].every((same) =>
        impactMeasures.every(({ compute, links }) =>
          near(compute(impactLinks(same, links)), [...compute(impactLinks(network, links))]),
        ),
      );
    });
  });

  it("total diffusion is start and on the way, and never less with one more link when weighed by size", () => {
    holds((network) => {
      const sizes = new Float64Array(network.ids.length).fill(1);
      const links = impactLinks(network);
      const more = impactLinks(
        withExposures(network, [...network.exposures, exposureOf("new", 0, sizes.length - 1, 9)]),
      );
      const [start, passed] = [diffusionStart.compute(links), diffusionIntermediate.compute(links)];
      return (
        near(
          diffusionTotal.compute(links),
          [...start].map((value, q) => value + passed[q]!),
        ) && diffusionTotal.compute(more, sizes).every((x, q) => x >= diffusionTotal.compute(links, sizes)[q]! - 1e-9)
      );
    });
  });

  it("a node without links has none of any measure", () => {
    holds((network) => {
      const isolated = withExposures(
        network,
        network.exposures.filter(({ from, to }) => from !== 0 && to !== 0),
      );
      return kinds.every((kind) =>
        impactMeasures.every(({ compute }) => compute(impactLinks(isolated, kind))[0] === 0),
      );
    });
  });
});

describe("conventions of impact links", () => {
  it("run from the cause to the victim: the impact matrix is the transpose of vulnerability", () => {
    const { rows } = impactLinks(networkOf([1, 1], [[0, 1, 1]]));
    expect([...rows.offsets]).toEqual([0, 1, 1]);
    expect([...rows.columns]).toEqual([1]);
  });

  it("take a loss of exactly the buffer for lethal, whatever its last place says", () => {
    expect(
      impactLinks(
        networkOf(
          [1, 0.3],
          [
            [0, 1, 0.1],
            [0, 1, 0.2],
          ],
        ),
      ).rows.values,
    ).toHaveLength(1);
    expect(
      impactLinks(
        networkOf(
          [1, 0.8],
          [
            [0, 1, 0.1],
            [0, 1, 0.7],
          ],
        ),
      ).rows.values,
    ).toHaveLength(1);
    expect(impactLinks(networkOf([1, 1], [[0, 1, 0.999999]])).rows.values).toHaveLength(0);
  });

  it("leave victims of unknown buffer and claims on oneself out", () => {
    expect(
      impactLinks(
        networkOf(
          [1, null],
          [
            [0, 1, 5],
            [0, 0, 5],
          ],
        ),
      ).rows.values,
    ).toHaveLength(0);
  });

  it("cap criticality link by link: two whole buffers count two, however large the blows", () => {
    const network = networkOf(
      [1, 1, 2],
      [
        [0, 1, 50],
        [0, 2, 2],
      ],
    );
    expect([...criticality.compute(impactLinks(network, "capped"))]).toEqual([2, 0, 0]);
  });

  it("of an empty network: no numbers, and a fluidity of null, not of 0", () => {
    const links = impactLinks(networkOf([], []));
    expect(impactFluidity(links)).toBeNull();
    for (const { compute } of impactMeasures) expect(compute(links)).toHaveLength(0);
  });

  it("susceptibility is above 1 exactly where contagion comes from beyond the direct links", () => {
    // 0 -> 1 -> 2: node 2 has one direct way and half a way from 0.
    const links = impactLinks(
      networkOf(
        [1, 1, 1],
        [
          [0, 1, 1],
          [1, 2, 1],
        ],
      ),
    );
    expect([...impactSusceptibility.compute(links)]).toEqual([0, 1, 1.5]);
    expect(impactFluidity(links)).toBeCloseTo(2.5 / 3, 15);
  });
});
