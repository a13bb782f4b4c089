// The contract of a propagation model: what a distressed node passes on. Everything else is the cascade's.

export type ParameterDescriptor = {
  readonly label: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
};

export type ParameterValues = Readonly<Record<string, number>>;

export type PropagationModel = {
  /** Stable kebab-case name: the `--model` value and the file name. */
  readonly id: string;
  readonly label: string;
  /** One sentence in plain words. */
  readonly idea: string;
  readonly reference: string;
  readonly parameters: Readonly<Record<string, ParameterDescriptor>>;
  /**
   * Share in [0, 1] of its full-failure losses that a node passes on, monotone in its distress.
   *
   * @param distress Share of the node's buffer that is lost, in [0, 1].
   * @param failed Whether that counts as failure under the run's convention for the boundary.
   */
  readonly transmit: (distress: number, failed: boolean, parameters: ParameterValues) => number;
  /**
   * How arrival is proven. `bracket`: transmit is concave, so the positive fixed point is unique and an iteration from
   * above meets the one from below. `finite`: transmit takes finitely many values, so the run ends exactly.
   */
  readonly limit: "bracket" | "finite";
};
