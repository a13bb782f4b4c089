// The two forms of a golden case: measures of one network, and a model of somebody else's with its scenarios.
import type { Claim, PeerNode } from "./adapters/cascade-cases.ts";

export type Tolerance = { readonly abs?: number; readonly rel?: number };

export type MeasuresCase = {
  readonly form: "measures";
  readonly name: string;
  readonly nodes: readonly { readonly id: string }[];
  /** `source` pays `target`. */
  readonly edges: readonly (Claim & { readonly kind: string })[];
  readonly params: MeasureParameters;
  readonly tolerance: Tolerance;
  /** Values derived by hand, by path into `expected`, as in "cycles/list[0]/bottleneck". */
  readonly analytic?: Readonly<Record<string, unknown>>;
  /** By measure; only what stands here is compared. */
  readonly expected: Readonly<Record<string, unknown>>;
};

export type MeasureParameters = {
  /** Measures that the case's own system did not run. */
  readonly skip?: readonly string[];
  readonly external?: Readonly<Record<string, { readonly inflow: number; readonly outflow: number }>>;
  readonly cycles?: { readonly max_length?: number | null; readonly limit?: number };
  readonly pagerank?: { readonly alpha?: number };
  readonly roundtrip?: {
    readonly fund_kinds: readonly string[];
    readonly back_kinds: readonly string[];
    readonly max_hops?: number;
    readonly groups?: Readonly<Record<string, readonly string[]>>;
    readonly ties?: readonly {
      readonly source: string;
      readonly target: string;
      readonly payee: string;
      readonly amount: number;
    }[];
  };
  readonly concentration?: {
    readonly kinds?: readonly string[];
    readonly undisclosed?: Readonly<Record<string, number>>;
  };
  /** How much each node burns, 0 to 1; the others do not. */
  readonly burners?: Readonly<Record<string, number>>;
  readonly contagion?: {
    readonly liability_kinds?: readonly string[];
    readonly equity?: Readonly<Record<string, number>>;
    readonly shock?: Readonly<Record<string, number>>;
    readonly lgd?: number;
    readonly initial_defaults?: readonly string[];
    readonly value?: Readonly<Record<string, number>>;
  };
};

export type ModelCase = {
  readonly form: "model";
  readonly name: string;
  readonly model: string;
  readonly nodes: readonly PeerNode[];
  /** Direction as the case's `edgeConvention` says. */
  readonly edges: readonly Claim[];
  readonly params: Readonly<Record<string, unknown>>;
  readonly shock: {
    readonly type: string;
    readonly level?: number;
    readonly values?: Readonly<Record<string, number>>;
    readonly scenarios?: readonly { readonly name: string; readonly h0: Readonly<Record<string, number>> }[];
  } | null;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: Tolerance;
};

export type GoldenCase = MeasuresCase | ModelCase;

/** A part of a case in the form that its own family gives it: the cases are ours to keep right, and are trusted. */
export const trusted = <T>(part: unknown): T => part as T;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Reads a case; the fields that only some adapters use are trusted, as test data may be.
 *
 * @throws Error when the text is not JSON or lacks what every case has.
 */
export const parseCase = (text: string, file: string): GoldenCase => {
  const json: unknown = JSON.parse(text);
  if (
    !isObject(json) ||
    typeof json["name"] !== "string" ||
    !isObject(json["expected"]) ||
    !Array.isArray(json["nodes"])
  ) {
    throw new Error(`${file}: a golden case has at least name, nodes and expected.`);
  }
  const form = typeof json["model"] === "string" ? "model" : "measures";
  // The boundary of the golden files: what a case lacks beyond this shows as a failed comparison of that case.
  return trusted<GoldenCase>({ params: {}, edges: [], shock: null, tolerance: { abs: 1e-9 }, ...json, form });
};
