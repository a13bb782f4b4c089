import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowAnalysis, type FlowAnalysis } from "../../../src/circularity/flow-analysis/flow-analysis.ts";
import { sumOf } from "../../../src/circularity/flow-analysis/throughflow.ts";
import { reversed, ringOf } from "../../support/books.ts";
import { product, visits } from "../../support/dense-flows.ts";
import { isNear } from "../../support/near.ts";
import {
  acyclicSteadyBooks,
  between,
  scaledSteady,
  sideBySide,
  steadyBooks,
  steadyOf,
  turnedRound,
  type SteadyBooks,
} from "../../support/steady-networks.ts";

const runs = { numRuns: 60 };

const analysed = (given: SteadyBooks): FlowAnalysis => flowAnalysis(steadyOf(given));

/** 10 enter at n0, go round with a chance of one half, and leave at n1. */
const halfRing: SteadyBooks = { ...ringOf([20, 10]), boundary: between("n0", 10, "n1") };

/** n0 -> n1 -> n2, 8 from end to end. */
const chain: SteadyBooks = {
  ids: ["n0", "n1", "n2"],
  flows: [
    { source: "n0", target: "n1", amount: 8 },
    { source: "n1", target: "n2", amount: 8 },
  ],
  boundary: between("n0", 8, "n2"),
};

/** All that does not depend on the unit or on names. */
const indices = ({ totals, cycling, partition, indirectDominance, homogenisation, amplification }: FlowAnalysis) => [
  totals.averagePathLength,
  cycling.index,
  ...Object.values(partition),
  ...Object.values(indirectDominance),
  ...Object.values(homogenisation),
  ...Object.values(amplification),
];

const allNear = (actual: readonly (number | null)[], expected: readonly (number | null)[]): boolean =>
  actual.every((value, k) => {
    const wanted = expected[k]!;
    return value === null || wanted === null ? value === wanted : isNear(value, wanted);
  });

describe("flowAnalysis of networks worked out by hand", () => {
  it("a ring in which half comes back", () => {
    const { totals, intensities, cycling, partition, indirectDominance, amplification, modes } = analysed(halfRing);
    expect(totals).toEqual({ input: 10, output: 10, throughflow: 40, throughput: 50, averagePathLength: 4 });
    expect([...intensities.direct]).toEqual([0, 1, 0.5, 0]);
    expect([...intensities.integral]).toEqual([2, 2, 1, 2]);
    expect([...intensities.directInput]).toEqual([0, 1, 0.5, 0]);
    expect([...cycling.cycled]).toEqual([10, 10]);
    expect(cycling.index).toBe(0.5);
    expect(partition).toEqual({ boundary: 0.25, direct: 0.25, indirect: 0.5 });
    expect(indirectDominance).toEqual({ realised: 2, output: 7 / 3, input: 7 / 3 });
    expect(amplification).toEqual({ output: 1, input: 1 });
    expect(modes).toEqual({ boundary: 10, firstPassage: 10, cycled: 20, dissipative: 10, output: 10 });
  });

  it("a chain, which passes everything once and amplifies nothing", () => {
    const { totals, cycling, amplification, modes } = analysed(chain);
    expect(totals.averagePathLength).toBe(3);
    expect(cycling.index).toBe(0);
    expect(amplification).toEqual({ output: 0, input: 0 });
    expect(modes).toEqual({ boundary: 8, firstPassage: 16, cycled: 0, dissipative: 16, output: 8 });
  });

  it("a ring that lets only a little out: the pairs amplify", () => {
    const { amplification, cycling } = analysed({ ...ringOf([100, 99]), boundary: between("n0", 1, "n1") });
    expect(amplification).toEqual({ output: 2, input: 2 });
    expect(cycling.index).toBeCloseTo(0.99, 12);
  });

  it("entries of unequal size: CV before over CV after", () => {
    // G has 0, 1, 0.5, 0: mean 3/8, variance 11/64; N has 2, 2, 1, 2: mean 7/4, variance 3/16.
    const before = Math.sqrt(11 / 64) / (3 / 8);
    const after = Math.sqrt(3 / 16) / (7 / 4);
    expect(analysed(halfRing).homogenisation.output).toBeCloseTo(before / after, 12);
  });

  it("the cycled flow of the coprophagy case, which the golden case knows to eight digits only", () => {
    const given: SteadyBooks = {
      ids: ["benthic", "faeces"],
      flows: [
        { source: "benthic", target: "faeces", amount: 79.6 },
        { source: "faeces", target: "benthic", amount: 52.9 },
      ],
      boundary: {
        benthic: { input: 270.8, export: 0, respiration: 244.1 },
        faeces: { input: 0, export: 0, respiration: 26.7 },
      },
    };
    expect(analysed(given).modes.cycled).toBeCloseTo((52.9 / 323.7) * (323.7 + 79.6), 11);
  });
});

describe("flowAnalysis", () => {
  it("has indices free of the unit, and totals and modes in it", () => {
    fc.assert(
      fc.property(steadyBooks, fc.constantFrom(0.125, 3, 1e6), (given, factor) => {
        const [plain, large] = [analysed(given), analysed(scaledSteady(given, factor))];
        const inUnit = ({ modes, totals }: FlowAnalysis) => [...Object.values(modes), totals.throughput];
        return (
          allNear(indices(large), indices(plain)) &&
          allNear(
            inUnit(large),
            inUnit(plain).map((amount) => amount * factor),
          )
        );
      }),
      runs,
    );
  });

  it("does not depend on the order of the nodes", () => {
    fc.assert(
      fc.property(steadyBooks, (given) =>
        allNear(indices(analysed({ ...given, ...reversed(given) })), indices(analysed(given))),
      ),
      runs,
    );
  });

  it("sees from the input what it sees from the output when time is turned round", () => {
    fc.assert(
      fc.property(steadyBooks, (given) => {
        const [there, back] = [analysed(given), analysed(turnedRound(given))];
        return (
          allNear([back.cycling.index, back.totals.throughflow], [there.cycling.index, there.totals.throughflow]) &&
          allNear(
            [back.homogenisation.input, back.indirectDominance.input, back.amplification.input],
            [there.homogenisation.output, there.indirectDominance.output, there.amplification.output],
          ) &&
          allNear(
            [back.modes.firstPassage, back.modes.dissipative],
            [there.modes.dissipative, there.modes.firstPassage],
          )
        );
      }),
      runs,
    );
  });

  it("adds up for networks side by side", () => {
    fc.assert(
      fc.property(steadyBooks, steadyBooks, (a, b) => {
        const [one, two, both] = [analysed(a), analysed(b), analysed(sideBySide(a, b))];
        const sums = ({ totals, modes }: FlowAnalysis) => [
          totals.throughflow,
          totals.throughput,
          ...Object.values(modes),
        ];
        return allNear(
          sums(both),
          sums(one).map((amount, k) => amount + sums(two)[k]!),
        );
      }),
      runs,
    );
  });

  it("splits all throughflow: boundary, direct and indirect make 1, and the modes make TST from both ends", () => {
    fc.assert(
      fc.property(steadyBooks, (given) => {
        const { totals, partition, modes } = analysed(given);
        const shares = Object.values(partition).reduce((sum, share) => sum! + share!, 0);
        return (
          isNear(shares!, 1) &&
          isNear(modes.boundary + modes.firstPassage + modes.cycled, totals.throughflow) &&
          isNear(modes.cycled + modes.dissipative + modes.output, totals.throughflow)
        );
      }),
      runs,
    );
  });

  it("counts the modes from both ends also where rounded books have a gap", () => {
    const boundary = { ...between("n0", 10, "n1"), n1: { input: 0, export: 9.9999, respiration: 0 } };
    const { totals, modes } = analysed({ ...halfRing, boundary });
    expect([modes.boundary, modes.output]).toEqual([10, 9.9999]);
    expect(modes.boundary + modes.firstPassage + modes.cycled).toBeCloseTo(totals.throughflow, 12);
    expect(modes.cycled + modes.dissipative + modes.output).toBeCloseTo(totals.throughflow, 12);
  });

  it("finds indirect flow in the higher powers: IFI = sum z (G^2 + G^3 + ...) / TST", () => {
    fc.assert(
      fc.property(steadyBooks, (given) => {
        const steady = steadyOf(given);
        const { partition, totals, intensities } = analysed(given);
        const { n, direct } = intensities;
        const onward = product(product(direct, direct, n), visits(direct, n), n);
        const indirect = onward.reduce((sum, share, k) => sum + share * steady.inputs[Math.floor(k / n)]!, 0);
        return isNear(partition.indirect!, indirect / totals.throughflow);
      }),
      runs,
    );
  });

  it("finds nothing cycled where nothing goes round", () => {
    fc.assert(
      fc.property(acyclicSteadyBooks, (given) => {
        const { cycling, modes } = analysed(given);
        return cycling.index! < 1e-12 && modes.cycled < 1e-9;
      }),
      runs,
    );
  });

  it("keeps the cycling index in [0, 1), node by node below its throughflow", () => {
    fc.assert(
      fc.property(steadyBooks, (given) => {
        const { cycling } = analysed(given);
        const { throughflow } = steadyOf(given);
        const within = cycling.cycled.every((amount, i) => amount >= 0 && (amount < throughflow[i]! || amount === 0));
        return within && cycling.index! >= 0 && cycling.index! < 1;
      }),
      runs,
    );
  });

  it("has nothing to say about a network without flow, and does not fall over", () => {
    for (const ids of [[], ["a", "b"]]) {
      const { totals, cycling, partition, indirectDominance, homogenisation, amplification, modes } = analysed({
        ids,
        flows: [],
        boundary: {},
      });
      expect(totals).toEqual({ input: 0, output: 0, throughflow: 0, throughput: 0, averagePathLength: null });
      expect(cycling.index).toBeNull();
      expect(partition).toEqual({ boundary: null, direct: null, indirect: null });
      expect(indirectDominance).toEqual({ realised: null, output: null, input: null });
      expect(homogenisation).toEqual({ output: null, input: null });
      expect(amplification).toEqual({ output: 0, input: 0 });
      expect(sumOf(Float64Array.from(Object.values(modes)))).toBe(0);
    }
  });

  it("is not misled by a node without any flow", () => {
    const { cycling, intensities } = analysed({ ...halfRing, ids: [...halfRing.ids, "idle"] });
    expect(cycling.index).toBe(0.5);
    expect([...intensities.integralInput.subarray(6)]).toEqual([0, 0, 1]);
  });
});
