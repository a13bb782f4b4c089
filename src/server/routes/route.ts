// The contract of an API route: a path and functions from a request's parts to the data of the answer.
import type { Network } from "../../index.ts";

/** The parts of a request that a handler may read. */
export type Call = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly body: unknown;
};

/** Computes the answer's data; throws LinchpinError or HttpError. */
export type Handler = (network: Network, call: Call) => unknown;

export type Route = {
  /** Below `/api/v1`, in Express' notation. */
  readonly path: string;
  /** One line for `GET /api/v1`. */
  readonly summary: string;
  /** True for routes that run a model and are therefore rate-limited. */
  readonly computes: boolean;
  readonly get: Handler;
  readonly post?: Handler;
};
