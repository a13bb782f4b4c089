// What age leaves of an accelerator: as the caller says, else as the most cautious source does.
import { chipFleets, statedResiduals } from "../contagion/fire-sale/chip-fleets.ts";
import type { NetworkAsOf } from "../model/as-of.ts";
import type { AssumptionValues } from "../model/assumption-values.ts";
import { InvalidInputError } from "../model/errors.ts";

/**
 * Share of its price that a chip keeps over 24 months, in (0, 1]; null where nobody says and there are no chips.
 *
 * @throws InvalidInputError where no source by that day states it, none is given and there are chips to value; or for
 *   one that is out of range.
 */
export const gpuResidualOf = (
  asOf: NetworkAsOf,
  values: AssumptionValues,
  given: number | undefined,
): number | null => {
  const residual = given ?? statedResiduals(asOf)[0] ?? null;
  if (residual === null && chipFleets(asOf, values, 1).length > 0) {
    throw new InvalidInputError(
      "fireSale: no source by that day states what a chip is worth after 24 months. Assume it: gpuResidual, as in 0.5.",
    );
  }
  if (residual !== null && !(residual > 0 && residual <= 1)) {
    throw new InvalidInputError(`fireSale: gpuResidual must be a share above 0 and at most 1, got ${residual}.`);
  }
  return residual;
};
