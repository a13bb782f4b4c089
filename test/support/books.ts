// Random books of who pays whom: parallel deals, self-payments, round trips and dead ends.
import fc from "fast-check";
import { project, type Flow, type Projection } from "../../src/model/projection.ts";

export type Books = { readonly ids: readonly string[]; readonly flows: readonly Flow[] };

export const books: fc.Arbitrary<Books> = fc.integer({ min: 1, max: 7 }).chain((n) => {
  const ids = Array.from({ length: n }, (_, i) => `n${i}`);
  const flow = fc.record({
    source: fc.constantFrom(...ids),
    target: fc.constantFrom(...ids),
    amount: fc.integer({ min: 0, max: 9 }),
  });
  return fc.array(flow, { maxLength: 3 * n }).map((flows) => ({ ids, flows }));
});

export const projected = ({ ids, flows }: Books): Projection => project(ids, flows);

/** Books without a loop: money only ever goes to nodes that come later. */
export const acyclicBooks: fc.Arbitrary<Books> = books.map(({ ids, flows }) => ({
  ids,
  flows: flows.filter(({ source, target }) => source < target),
}));

export const ringOf = (amounts: readonly number[]): Books => {
  const ids = amounts.map((_amount, i) => `n${i}`);
  return { ids, flows: amounts.map((amount, i) => ({ source: ids[i]!, target: ids[(i + 1) % ids.length]!, amount })) };
};

export const scaled = ({ ids, flows }: Books, factor: number): Books => ({
  ids,
  flows: flows.map((flow) => ({ ...flow, amount: flow.amount * factor })),
});

/** Every deal as two that add up to it. */
export const split = ({ ids, flows }: Books, part: number): Books => ({
  ids,
  flows: flows.flatMap((flow) => [
    { ...flow, amount: flow.amount * part },
    { ...flow, amount: flow.amount * (1 - part) },
  ]),
});

/** The same books with the nodes listed the other way round. */
export const reversed = ({ ids, flows }: Books): Books => ({ ids: ids.toReversed(), flows });
