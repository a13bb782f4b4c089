// The contract of an API route: a path and functions from a request's parts to the data of the answer.
import type { Network } from "../../index.ts";

/** The parts of a request that a handler may read. */
export type Call = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly body: unknown;
};

/** An answer that is a file instead of JSON. */
export class FileAnswer {
  readonly contentType: string;
  readonly content: string | Uint8Array;
  /** Headers that this kind of file needs instead of the server's. */
  readonly headers: Readonly<Record<string, string>>;
  constructor(contentType: string, content: string | Uint8Array, headers: Readonly<Record<string, string>>) {
    this.contentType = contentType;
    this.content = content;
    this.headers = headers;
  }
}

/** Computes the answer's data, a `FileAnswer`, or a promise of either; throws LinchpinError or HttpError. */
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
