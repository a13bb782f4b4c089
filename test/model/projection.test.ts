import fc from "fast-check";
import { expect, it } from "vitest";
import { InvalidInputError } from "../../src/model/errors.ts";
import { project, totalOf } from "../../src/model/projection.ts";
import { books } from "../support/books.ts";

it("sums parallel deals, drops payments to oneself and keeps account of them", () => {
  const flow = (source: string, target: string, amount: number) => ({ source, target, amount });
  const flows = [flow("a", "b", 1), flow("a", "b", 2), flow("b", "b", 4), flow("b", "a", 0)];
  const { offsets, targets, amounts, selfLoops } = project(["a", "b"], flows);
  expect([[...offsets], [...targets], [...amounts], selfLoops]).toEqual([[0, 1, 1], [1], [3], 4]);
});

it("loses no money", () => {
  fc.assert(
    fc.property(books, ({ ids, flows }) => {
      const projection = project(ids, flows);
      return totalOf(projection) + projection.selfLoops === flows.reduce((sum, { amount }) => sum + amount, 0);
    }),
  );
});

it.each([
  [{ source: "a", target: "x", amount: 1 }, /not in the list/],
  [{ source: "a", target: "b", amount: -1 }, /amount >= 0, got -1/],
  [{ source: "a", target: "b", amount: NaN }, /got NaN/],
])("refuses %j", (flow, message) => {
  expect(() => project(["a", "b"], [flow])).toThrow(InvalidInputError);
  expect(() => project(["a", "b"], [flow])).toThrow(message);
});
