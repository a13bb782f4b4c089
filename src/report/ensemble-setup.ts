// What every report on many cascades starts with: the request with its defaults filled in, and the part it repeats.
import { cascadeDefaults, type CascadeOptions } from "../contagion/cascade.ts";
import { propagationModel } from "../contagion/propagation/index.ts";
import { parameterValues } from "../contagion/propagation/parameters.ts";
import { uncertainInputs, type InputChoice, type UncertainInput } from "../ensemble/uncertain-input.ts";
import { networkAsOf, newestStatement, type NetworkAsOf } from "../model/as-of.ts";
import { assumptionValues, type AssumptionValues } from "../model/assumption-values.ts";
import { networkExposures, type NetworkExposures } from "../model/network-exposures.ts";
import type { Network } from "../model/network.ts";
import { amplification } from "./amplification.ts";
import { assumptionsUsed } from "./assumptions-used.ts";
import type { CascadeReport } from "./cascade-report.schema.ts";
import type { CascadeRequest } from "./cascade-report.ts";
import { findNode } from "./seed.ts";

/** A scenario of which the report itself says what fails, and whose losses are in money. */
export type EnsembleRequest = Omit<CascadeRequest, "seeds" | "weight">;

export type EnsembleSetup = {
  readonly asOf: NetworkAsOf;
  readonly values: AssumptionValues;
  readonly exposed: NetworkExposures;
  readonly options: CascadeOptions;
  readonly heading: Pick<
    CascadeReport,
    "network" | "model" | "asOf" | "parameters" | "assumptions" | "rho" | "components"
  > & {
    readonly conventions: Omit<CascadeReport["conventions"], "weight">;
  };
};

/**
 * @param leastTolerance Where differences of runs are looked at, runs are made at least this exact.
 * @throws NotFoundError for an unknown model or assumption, InvalidInputError for a value out of range.
 */
export const ensembleSetup = (
  network: Network,
  request: EnsembleRequest,
  leastTolerance: number = cascadeDefaults.tolerance,
): EnsembleSetup => {
  const model = propagationModel(request.model ?? cascadeDefaults.model.id);
  const asOf = networkAsOf(network, request.asOf ?? newestStatement(network));
  const values = assumptionValues(network, request.overrides);
  const exposed = networkExposures(asOf, values);
  const parameters = parameterValues(model, request.parameters ?? {});
  const conventions = {
    failureBoundary: request.failureBoundary ?? cascadeDefaults.failureBoundary,
    tolerance: Math.min(request.tolerance ?? cascadeDefaults.tolerance, leastTolerance),
    maxRounds: request.maxRounds ?? cascadeDefaults.maxRounds,
  };
  return {
    asOf,
    values,
    exposed,
    options: { ...conventions, model, parameters },
    heading: {
      network: network.name,
      model: model.id,
      asOf: asOf.asOf,
      conventions: { ...conventions, includeShock: request.includeShock ?? false },
      parameters,
      assumptions: assumptionsUsed(values),
      ...amplification(exposed.exposures),
    },
  };
};

/** The index of a node given by id or name. @throws NotFoundError with the nearest name. */
export const nodeIndex = (network: Network, text: string): number => {
  const id = findNode(network, text);
  return network.nodes.findIndex((node) => node.id === id);
};

/** What is drawn; an assumption that the caller sets is not. */
export const drawnInputs = (network: Network, request: EnsembleRequest & InputChoice): readonly UncertainInput[] =>
  uncertainInputs(network, request).filter(({ id }) => request.overrides?.[id] === undefined);

/** Inputs as reports list them. */
export const listedInputs = (inputs: readonly UncertainInput[]) =>
  inputs.map(({ id, kind, label, shape: { kind: distribution, low, mode, high } }) => ({
    id,
    kind,
    label,
    distribution,
    low,
    mode,
    high,
  }));
