// Random books for the laws of circularity: money that only goes round, vehicles in between, outside money.
import fc from "fast-check";
import { books, type Books } from "./books.ts";

const namesOf = (n: number): string[] => Array.from({ length: n }, (_, i) => `n${i}`);

/** Sums of loops, in tenths: every node receives what it pays, but only up to rounding. */
export const balancedBooks: fc.Arbitrary<Books> = fc.integer({ min: 3, max: 6 }).chain((n) => {
  const ids = namesOf(n);
  const loop = fc.tuple(fc.shuffledSubarray(ids, { minLength: 2 }), fc.integer({ min: 1, max: 9 }));
  return fc.array(loop, { minLength: 1, maxLength: 6 }).map((loops) => ({
    ids,
    flows: loops.flatMap(([nodes, tenths]) =>
      nodes.map((source, i) => ({ source, target: nodes[(i + 1) % nodes.length]!, amount: tenths * 0.1 })),
    ),
  }));
});

/** The same books with every chosen deal paid through a vehicle of its own. */
export const throughVehicles = ({ ids, flows }: Books, choose: (deal: number) => boolean): Books => {
  const moving = flows.filter(({ source, target, amount }) => source !== target && amount > 0);
  const vehicles = moving.map((_flow, k) => `v${k}`).filter((_id, k) => choose(k));
  return {
    ids: [...ids, ...vehicles],
    flows: moving.flatMap((flow, k) =>
      choose(k)
        ? [
            { ...flow, target: `v${k}` },
            { ...flow, source: `v${k}` },
          ]
        : [flow],
    ),
  };
};

/** Every node pays every other the same. */
export const completeBooks = (n: number, amount: number): Books => {
  const ids = namesOf(n);
  const pairs = ids.flatMap((source) =>
    ids.filter((id) => id !== source).map((target) => ({ source, target, amount })),
  );
  return { ids, flows: pairs };
};

/** Two rings of two, `heavy` each, that pay each other `thin`: every node balances. */
export const barbellBooks = (heavy: number, thin: number): Books => ({
  ids: ["a", "b", "c", "d"],
  flows: [
    { source: "a", target: "b", amount: heavy },
    { source: "b", target: "a", amount: heavy },
    { source: "c", target: "d", amount: heavy },
    { source: "d", target: "c", amount: heavy },
    { source: "a", target: "c", amount: thin },
    { source: "c", target: "a", amount: thin },
  ],
});

/** Outside money of some nodes, by id. */
export const booksWithOutside = books.chain((given) =>
  fc
    .array(fc.record({ inflow: fc.integer({ min: 0, max: 9 }), outflow: fc.integer({ min: 0, max: 9 }) }), {
      minLength: given.ids.length,
      maxLength: given.ids.length,
    })
    .map((amounts) => ({ given, outside: Object.fromEntries(given.ids.map((id, i) => [id, amounts[i]!])) })),
);
