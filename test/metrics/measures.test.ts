// What holds for every measure of the list, whatever it measures.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measures, nodeMeasures, structureMeasures } from "../../src/metrics/index.ts";
import type { Measure } from "../../src/metrics/measure.ts";
import { books, projected, reversed, ringOf, scaled, split, type Books } from "../support/books.ts";
import { isNear } from "../support/near.ts";

/** An answer by node id, so that the order of the nodes plays no part; structures as they are. */
const answerOf = (measure: Measure, given: Books): unknown => {
  const answer = measure.compute(projected(given));
  if (measure.shape !== "values" || answer === null) return answer;
  return Object.fromEntries(given.ids.map((id, v) => [id, (answer as Float64Array)[v]!]));
};

/** Equal where numbers may differ by rounding, on the scale `factor`. */
const isSame = (a: unknown, b: unknown, factor = 1): boolean => {
  if (typeof a === "number" && typeof b === "number") return isNear(b / factor, a, 1e-7);
  if (typeof a !== "object" || a === null || typeof b !== "object" || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], factor))
  );
};

const renamed = ({ ids, flows }: Books): Books => {
  const name = (id: string): string => `m${9 - Number(id.slice(1))}`;
  return {
    ids: ids.map(name),
    flows: flows.map(({ source, target, amount }) => ({ source: name(source), target: name(target), amount })),
  };
};

const withIdle = ({ ids, flows }: Books): Books => ({ ids: [...ids, "idle"], flows });

const runs = { numRuns: 60 };

describe("the list of measures", () => {
  it("has an id of its own, a label, a meaning, a formula and a source for each", () => {
    expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
    for (const { id, label, meaning, formula, reference } of measures) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const text of [label, meaning, formula]) expect(text).not.toBe("");
      expect(reference).toMatch(/\d{4}/);
      expect(reference).toMatch(/doi:10\.|Press|InfoLab/);
    }
  });

  it.each(nodeMeasures.map((measure) => [measure.id, measure] as const))(
    "%s gives null or one number of its unit per node, without money and without nodes too",
    (_id, measure) => {
      const isOfUnit = (value: number): boolean => {
        if (!Number.isFinite(value)) return false;
        if (measure.unit === "share") return value >= 0 && value <= 1 + 1e-12;
        if (measure.unit === "count") return Number.isInteger(value) && value >= 0;
        return measure.id === "net-strength" || value >= 0;
      };
      fc.assert(
        fc.property(books, (given) => {
          const values = measure.compute(projected(given));
          if (values === null) return measure.undefinedWhen !== null;
          return values.length === given.ids.length && values.every(isOfUnit);
        }),
        runs,
      );
      expect(measure.compute(projected({ ids: [], flows: [] })) ?? []).toHaveLength(0);
      const alone = measure.compute(projected({ ids: ["a"], flows: [{ source: "a", target: "a", amount: 3 }] }));
      expect(alone ?? [0]).toHaveLength(1);
    },
  );

  it.each(measures.map((measure) => [measure.id, measure] as const))(
    "%s does not depend on the order of the nodes, or on whether a deal is one or two",
    (_id, measure) => {
      fc.assert(
        fc.property(books, (given) => {
          const answer = answerOf(measure, given);
          return (
            isSame(answer, answerOf(measure, reversed(given))) && isSame(answer, answerOf(measure, split(given, 0.3)))
          );
        }),
        runs,
      );
    },
  );

  it.each(measures.map((measure) => [measure.id, measure] as const))(
    "%s scales with the money if it is an amount, and not at all if it is none, from dollars to exadollars",
    (_id, measure) => {
      const isAmount = measure.shape === "values" && measure.unit === "amount";
      fc.assert(
        fc.property(books, fc.constantFrom(1e-9, 100, 1e9), (given, factor) =>
          isSame(answerOf(measure, given), answerOf(measure, scaled(given, factor)), isAmount ? factor : 1),
        ),
        runs,
      );
    },
  );

  it.each(nodeMeasures.map((measure) => [measure.id, measure] as const))(
    "%s knows nothing of the names",
    (_id, measure) => {
      fc.assert(
        fc.property(books, (given) => {
          const [values, others] = [measure.compute(projected(given)), measure.compute(projected(renamed(given)))];
          return values === null ? others === null : values.every((value, v) => isNear(others![v]!, value, 1e-9));
        }),
        runs,
      );
    },
  );

  /** The others compare a node with all there are, so that one more changes them. */
  const local = [
    ...["in-strength", "out-strength", "net-strength", "in-degree", "out-degree", "katz", "eigenvector"],
    ...["hub", "authority", "backward-linkage", "forward-linkage", "core-number"],
  ];
  it.each(nodeMeasures.filter(({ id }) => local.includes(id)).map((measure) => [measure.id, measure] as const))(
    "%s is not moved by a node without money",
    (_id, measure) => {
      fc.assert(
        fc.property(books, (given) => {
          const [values, others] = [measure.compute(projected(given)), measure.compute(projected(withIdle(given)))];
          return values === null ? others === null : values.every((value, v) => isNear(others![v]!, value, 1e-12));
        }),
        runs,
      );
    },
  );

  it.each(structureMeasures.map((measure) => [measure.id, measure] as const))(
    "%s answers on a ring",
    (_id, measure) => {
      const answer = measure.compute(projected(ringOf([1, 2, 3, 4])));
      if (measure.shape === "groups") expect(answer).toMatchObject({ groups: expect.any(Array) });
      else expect(answer).toEqual([]);
    },
  );
});
