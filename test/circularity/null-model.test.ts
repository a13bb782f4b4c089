import { describe, expect, it } from "vitest";
import { maximumCirculation } from "../../src/circularity/maximum-circulation.ts";
import { compareWithNull, nullSteps, type NullDraws, type NullOptions } from "../../src/circularity/null-model.ts";
import { flowTable, projectTables, type FlowTable } from "../../src/circularity/strength-preserving.ts";
import { systemRoundTrip } from "../../src/circularity/system-round-trip.ts";
import { InvalidInputError } from "../../src/model/errors.ts";
import { project, type Flow, type Projection } from "../../src/model/projection.ts";

const flow = (source: string, target: string, amount: number): Flow => ({ source, target, amount });

type Measure = (tables: readonly FlowTable[]) => readonly number[];

const drawn = (layers: readonly Projection[], measure: Measure, options: NullOptions = {}): NullDraws => {
  const steps = nullSteps(layers, measure, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next(false);
  return step.value;
};

const circulation =
  (ids: readonly string[]): Measure =>
  (tables) => [maximumCirculation(projectTables(ids, tables)).share ?? 0];

/** Investors that each fund a lab of their own, which orders from them all that it was given. */
const closedPairs = (count: number): { ids: string[]; funding: Projection; back: Projection } => {
  const firms = Array.from({ length: count }, (_, k) => [`fund${k}`, `lab${k}`] as const);
  const ids = firms.flat();
  return {
    ids,
    funding: project(
      ids,
      firms.map(([fund, lab]) => flow(fund, lab, 10)),
    ),
    back: project(
      ids,
      firms.map(([fund, lab]) => flow(lab, fund, 10)),
    ),
  };
};

const flowsIn = ({ ids, offsets, targets, amounts }: Projection): Flow[] =>
  ids.flatMap((source, u) => {
    const row: Flow[] = [];
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) row.push(flow(source, ids[targets[k]!]!, amounts[k]!));
    return row;
  });

describe("nullSteps", () => {
  it("finds a ring not unusual: whoever receives what it pays lets all its money go round", () => {
    const ids = ["a", "b", "c", "d"];
    const ring = project(
      ids,
      ids.map((id, k) => flow(id, ids[(k + 1) % 4]!, 5)),
    );
    const { draws } = drawn([ring], circulation(ids), { samples: 30 });
    const compared = compareWithNull(
      1,
      draws.map(([value]) => value!),
    )!;
    expect(compared).toMatchObject({ z: null, pTwoSided: 1 });
    expect(compared.mean).toBeCloseTo(1, 9);
  });

  it("finds closed pairs unusual: at random the money comes back to others, though as much goes round", () => {
    const { ids, funding, back } = closedPairs(8);
    const measure: Measure = (tables) => {
      const [given, owed] = tables.map((table) => projectTables(ids, [table])) as [Projection, Projection];
      const all = projectTables(ids, tables);
      return [systemRoundTrip({ all, funding: given, back: owed }).ratio!, maximumCirculation(all).share!];
    };
    const { draws } = drawn([funding, back], measure, { samples: 60 });
    const own = compareWithNull(
      1,
      draws.map(([value]) => value!),
    )!;
    const round = compareWithNull(
      1,
      draws.map(([, value]) => value!),
    )!;
    expect(own.pAtLeast).toBe(1 / 61);
    expect(own.mean).toBeLessThan(0.3);
    expect(round.pTwoSided).toBe(1);
  });

  it("finds a network not unusual that is one of the random ones", () => {
    // Ranks among exchangeable networks are uniform: of 40 runs, few lie in the outer tenth.
    const { ids, funding } = closedPairs(5);
    const mixed = project(ids, [...flowsIn(funding), flow("lab0", "fund1", 4), flow("lab1", "fund0", 9)]);
    let outer = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const tables: FlowTable[] = [];
      drawn([mixed], ([table]) => (tables.push(table!), [0]), { samples: 3, seed });
      const one = projectTables(ids, tables.slice(-1));
      const figure: Measure = ([table]) => [table!.amounts.reduce((sum, amount) => sum + amount ** 2, 0)];
      const observed = figure(tables.slice(-1))[0]!;
      const { draws } = drawn([one], figure, { samples: 19, seed: 1000 + seed });
      const { pTwoSided } = compareWithNull(
        observed,
        draws.map(([value]) => value!),
      )!;
      if (pTwoSided <= 0.1) outer++;
    }
    expect(outer).toBeLessThanOrEqual(10);
  });

  it("goes on from one random network to the next: they move away from the network", () => {
    const { funding } = closedPairs(14);
    const distances: number[] = [];
    const away: Measure = ([table]) => {
      const moved = table!.amounts.reduce(
        (sum, amount, cell) => sum + Math.abs(amount - flowTable(funding).amounts[cell]!),
        0,
      );
      distances.push(moved);
      return [moved];
    };
    drawn([funding], away, { samples: 60, movesPerCell: 1 });
    const sorted = distances.toSorted((a, b) => a - b);
    // Of the 140 that move, all could lie elsewhere: 280. The first are still near, half of them are far.
    expect(sorted[0]).toBeLessThan(70);
    expect(sorted[30]).toBeGreaterThan(200);
  });

  it("runs from the network both ways: the first of either arm is near it, wherever the arms meet", () => {
    const { funding } = closedPairs(14);
    const observed = flowTable(funding).amounts;
    const nearAgain = (seed: number): boolean => {
      const away: Measure = ([table]) => [
        table!.amounts.reduce((sum, amount, cell) => sum + Math.abs(amount - observed[cell]!), 0),
      ];
      const { draws } = drawn([funding], away, { samples: 60, movesPerCell: 1, seed });
      return draws.slice(10).some(([distance]) => distance! < 90);
    };
    // Where the network stands among the first ten or at the end nothing shows: about one time in six.
    const seen = Array.from({ length: 12 }, (_, seed) => nearAgain(seed)).filter(Boolean);
    expect(seen.length).toBeGreaterThanOrEqual(6);
  });

  it("keeps each layer's totals apart", () => {
    const { ids, funding, back } = closedPairs(4);
    const seen: number[] = [];
    drawn([funding, back], ([given, owed]) => (seen.push(given!.amounts.length, owed!.amounts.length), [0]), {
      samples: 2,
    });
    expect(seen).toEqual([16, 16, 16, 16]);
    expect(ids).toHaveLength(8);
  });

  it("draws the same for the same seed, and ends when told", () => {
    const { ids, funding } = closedPairs(4);
    const options = { samples: 10, seed: 5 };
    expect(drawn([funding], circulation(ids), options)).toEqual(drawn([funding], circulation(ids), options));
    const steps = nullSteps([funding], circulation(ids), options);
    expect(steps.next().value).toEqual({ done: 1, total: 10 });
    const last = steps.next(true);
    expect(last).toMatchObject({ done: true, value: { asked: 10, seed: 5 } });
    expect((last.value as NullDraws).draws).toHaveLength(1);
  });

  it.each<NullOptions>([{ samples: 0 }, { samples: 1.5 }, { seed: -1 }, { movesPerCell: 0 }, { movesPerCell: NaN }])(
    "refuses %j",
    (options) => {
      expect(() => drawn([project(["a", "b"], [])], () => [0], options)).toThrow(InvalidInputError);
    },
  );
});

describe("compareWithNull", () => {
  it("counts by hand: 4 of 1, 2, 3, 4 and 5", () => {
    const compared = compareWithNull(4, [1, 2, 3, 4, 5])!;
    expect(compared).toMatchObject({ mean: 3, pAtLeast: 3 / 6, pAtMost: 5 / 6, pTwoSided: 1 });
    expect(compared.z).toBeCloseTo(1 / Math.sqrt(2.5), 12);
  });

  it("is never 0, and takes what differs by rounding for equal", () => {
    expect(compareWithNull(9, [1, 2, 3])!.pAtLeast).toBe(1 / 4);
    expect(compareWithNull(0.1 + 0.2, [0.3, 0.3])!).toMatchObject({ z: null, pAtLeast: 1, pAtMost: 1 });
    expect(compareWithNull(0, [0, 0])!).toMatchObject({ z: null, pTwoSided: 1 });
  });

  it("says nothing without draws, and has no spread with one", () => {
    expect(compareWithNull(1, [])).toBeNull();
    expect(compareWithNull(1, [2])).toMatchObject({ standardDeviation: 0, z: null });
  });
});
