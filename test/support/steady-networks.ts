// Random flows at a steady state, whole amounts, so that every node balances exactly; and what is made of them.
import fc from "fast-check";
import { steadyFlows, type BoundaryFlows, type SteadyFlows } from "../../src/circularity/flow-analysis/steady-flows.ts";
import { project } from "../../src/model/projection.ts";
import { acyclicBooks, books, scaled, type Books } from "./books.ts";

export type SteadyBooks = Books & { readonly boundary: BoundaryFlows };

const sumAt = ({ flows }: Books, end: "source" | "target", id: string): number =>
  flows.filter((flow) => flow[end] === id && flow.source !== flow.target).reduce((sum, { amount }) => sum + amount, 0);

/** At least 1 is used up at every node, so that all that enters can leave; the rest balances. */
const balanced = (given: Books, extra: readonly number[]): SteadyBooks => ({
  ...given,
  boundary: Object.fromEntries(
    given.ids.map((id, v) => {
      const respiration = 1 + extra[v % extra.length]!;
      const gap = sumAt(given, "source", id) + respiration - sumAt(given, "target", id);
      return [id, { input: Math.max(0, gap), export: Math.max(0, -gap), respiration }];
    }),
  ),
});

const extras = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 7 });

export const steadyBooks: fc.Arbitrary<SteadyBooks> = fc.tuple(books, extras).map(([b, extra]) => balanced(b, extra));

export const acyclicSteadyBooks: fc.Arbitrary<SteadyBooks> = fc
  .tuple(acyclicBooks, extras)
  .map(([b, extra]) => balanced(b, extra));

/** No two flows alike, so that no order among equals matters. */
export const distinctSteadyBooks: fc.Arbitrary<SteadyBooks> = fc
  .tuple(books, extras)
  .map(([{ ids, flows }, extra]) =>
    balanced({ ids, flows: flows.map((flow, k) => ({ ...flow, amount: flow.amount + Math.sqrt(k + 2) })) }, extra),
  );

export const steadyOf = ({ ids, flows, boundary }: SteadyBooks): SteadyFlows =>
  steadyFlows(project(ids, flows), boundary);

/** What enters `first` and leaves at `last`; nothing else crosses the boundary. */
export const between = (first: string, input: number, last: string): BoundaryFlows => ({
  [first]: { input, export: 0, respiration: 0 },
  [last]: { input: first === last ? input : 0, export: input, respiration: 0 },
});

const mapBoundary = (
  boundary: BoundaryFlows,
  change: (flows: BoundaryFlows[string]) => BoundaryFlows[string],
): BoundaryFlows => Object.fromEntries(Object.entries(boundary).map(([id, flows]) => [id, change(flows)]));

export const scaledSteady = (given: SteadyBooks, factor: number): SteadyBooks => ({
  ...scaled(given, factor),
  boundary: mapBoundary(given.boundary, ({ input, export: out, respiration }) => ({
    input: input * factor,
    export: out * factor,
    respiration: respiration * factor,
  })),
});

/** Time turned round: every flow the other way, inputs for outputs. */
export const turnedRound = (given: SteadyBooks): SteadyBooks => ({
  ids: given.ids,
  flows: given.flows.map(({ source, target, amount }) => ({ source: target, target: source, amount })),
  boundary: mapBoundary(given.boundary, ({ input, export: out, respiration }) => ({
    input: out + respiration,
    export: input,
    respiration: 0,
  })),
});

/** Both networks side by side, without a flow between them. */
export const sideBySide = (a: SteadyBooks, b: SteadyBooks): SteadyBooks => {
  const renamed = (id: string): string => `other ${id}`;
  return {
    ids: [...a.ids, ...b.ids.map(renamed)],
    flows: [
      ...a.flows,
      ...b.flows.map(({ source, target, amount }) => ({ source: renamed(source), target: renamed(target), amount })),
    ],
    boundary: {
      ...a.boundary,
      ...Object.fromEntries(Object.entries(b.boundary).map(([id, flows]) => [renamed(id), flows])),
    },
  };
};
