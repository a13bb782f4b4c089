// A measures case as the product's own types.
import { project, type Projection } from "../../../src/model/projection.ts";
import type { GoldenCase, MeasuresCase } from "../golden-case.ts";

export const measuresCase = (golden: GoldenCase): MeasuresCase => {
  if (golden.form === "measures") return golden;
  throw new Error(`${golden.name}: expected a case of measures, got one of the model ${golden.model}.`);
};

/** All edges, or those of some kinds, on the simple digraph. */
export const booksOf = ({ nodes, edges }: MeasuresCase, kinds?: readonly string[]): Projection =>
  project(
    nodes.map(({ id }) => id),
    edges
      .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
      .map(({ source, target, weight }) => ({ source, target, amount: weight })),
  );

export const byNode = (ids: readonly string[], values: Float64Array): Record<string, number> =>
  Object.fromEntries(ids.map((id, v) => [id, values[v]!]));
