// The contract of a propagation model: what a distressed node passes on. Everything else is the cascade's.
import type { Cascade, CascadeOptions } from "../cascade.ts";
import type { ExposureNetwork } from "../../model/exposure.ts";

export type ParameterDescriptor = {
  readonly label: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** True when only whole numbers make sense. */
  readonly whole?: boolean;
  /** True when each node may have a value of its own, given as `name@node`. */
  readonly perNode?: boolean;
};

/** Values by name, or by `name@node` for one node. */
export type ParameterValues = Readonly<Record<string, number>>;

type PropagationDescriptor = {
  /** Stable kebab-case name: the `--model` value and the file name. */
  readonly id: string;
  readonly label: string;
  /** One sentence in plain words. */
  readonly idea: string;
  readonly reference: string;
  readonly parameters: Readonly<Record<string, ParameterDescriptor>>;
};

/** A model that applies one monotone map until it rests. */
export type TransmissionModel = PropagationDescriptor & {
  readonly form: "map";
  /**
   * Share in [0, 1] of its full-failure losses that a node passes on, monotone in its distress.
   *
   * @param distress Share of the node's buffer that is lost, in [0, 1].
   * @param failed Whether that counts as failure under the run's convention for the boundary.
   * @param parameters The node's own values.
   */
  readonly transmit: (distress: number, failed: boolean, parameters: ParameterValues) => number;
  /** Share of its buffer with which a node fails, in (0, 1]; default 1. */
  readonly failsAt?: (parameters: ParameterValues) => number;
  /**
   * How arrival at the least fixed point is proven.
   *
   * - `bracket`: transmit is concave, so an iteration from above meets the one from below.
   * - `finite`: transmit takes finitely many values, so the run ends exactly.
   * - `ceiling`: any other; a point above that the map does not raise has been found, and the limit lies below it.
   */
  readonly arrival: "bracket" | "finite" | "ceiling";
};

/** A model with a memory of its own, which is not the fixed point of a map. */
export type StateMachineModel = PropagationDescriptor & {
  readonly form: "state-machine";
  readonly run: (
    network: ExposureNetwork,
    shock: Float64Array,
    options: CascadeOptions & { readonly parameters: ParameterValues },
  ) => Cascade;
};

export type PropagationModel = TransmissionModel | StateMachineModel;
