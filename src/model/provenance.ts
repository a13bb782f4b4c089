// Where the figures of a file come from: whoever holds the file alone can tell which data, day and assumptions made it.
import { assumptionValues, type AssumptionOverrides } from "./assumption-values.ts";
import type { IsoDate } from "./date.ts";
import type { Network } from "./network.ts";

export type ProvenanceAssumption = {
  /** `order-loss.relet`, or with a narrower scope `order-loss.relet@cloud-contract`. */
  readonly id: string;
  /** The value in force. */
  readonly value: number | string;
  /** The data package's own; another value in force is the caller's. */
  readonly default: number | string;
};

/** Holds no clock and no folder: the same data and the same request give the same provenance anywhere. */
export type Provenance = {
  /** Name and version: `Linchpin 0.1.0`. */
  readonly program: string;
  readonly data: {
    readonly name: string;
    /** As the package says; null where it says none. */
    readonly version: string | null;
    /** SHA-256 over the package's files, 64 hexadecimal digits; null for a network that was made in memory. */
    readonly digest: string | null;
  };
  readonly asOf: IsoDate;
  /** FROM..TO in calendar years; null where nothing was counted a year. */
  readonly window: string | null;
  /** Every assumption of the package in its order, then the narrower ones that were set. */
  readonly assumptions: readonly ProvenanceAssumption[];
  /** As it was typed, quoted for a shell; null where there was none. */
  readonly commandLine: string | null;
};

export type ProvenanceRequest = Pick<Provenance, "program" | "asOf" | "window" | "commandLine"> & {
  readonly network: Network;
  readonly digest: string | null;
  readonly overrides?: AssumptionOverrides;
};

const assumptionsInForce = (network: Network, overrides: AssumptionOverrides): readonly ProvenanceAssumption[] => {
  const { assumptions } = assumptionValues(network, overrides);
  const scoped = Object.keys(overrides).filter((key) => key.includes("@"));
  return [...assumptions.keys(), ...scoped].map((id) => {
    const initial = assumptions.get(id.split("@")[0]!)!.default;
    return { id, value: overrides[id] ?? initial, default: initial };
  });
};

/** Whether the caller put another value in the place of the package's own. */
export const isChanged = ({ value, default: initial }: ProvenanceAssumption): boolean => value !== initial;

/**
 * The provenance of figures that were computed from a network under a caller's assumptions.
 *
 * @throws NotFoundError for an assumption that the network does not have, InvalidInputError for a value out of range.
 */
export const provenanceOf = ({
  program,
  network,
  digest,
  asOf,
  window,
  overrides = {},
  commandLine,
}: ProvenanceRequest): Provenance => ({
  program,
  data: { name: network.name, version: network.version === "" ? null : network.version, digest },
  asOf,
  window,
  assumptions: assumptionsInForce(network, overrides),
  commandLine,
});
