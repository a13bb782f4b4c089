// The ends of what is assumed on how long deals run: how far a figure hangs on terms that no source gives.
import type { AssumptionOverrides } from "../model/assumption-values.ts";
import type { NumericAssumption } from "../model/assumption.ts";
import type { Network } from "../model/network.ts";

const isTerm = (id: string): boolean => id.startsWith("term.");

/**
 * Every combination of the lowest and the highest value of the assumed terms (`term.commitment-years`,
 * `term.funding-years`) that the caller has not set, beside what the caller has set; one without change where all are set.
 */
export const termCorners = (
  { assumptions }: Pick<Network, "assumptions">,
  overrides: AssumptionOverrides = {},
): readonly AssumptionOverrides[] => {
  const free = assumptions.filter(
    (assumption): assumption is NumericAssumption =>
      assumption.type === "number" && isTerm(assumption.id) && overrides[assumption.id] === undefined,
  );
  return free.reduce<readonly AssumptionOverrides[]>(
    (corners, { id, low, high }) =>
      corners.flatMap((corner) => [low, high].map((value) => ({ ...corner, [id]: value }))),
    [overrides],
  );
};
