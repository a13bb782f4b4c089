// Partial success as a type: what loaded, and one failure per thing that did not.

/** Something wrong in a file that people maintain, with the place and the remedy. */
export type Failure = {
  readonly file: string;
  /** 1-based line of the file as an editor counts; null when the failure is about the whole file. */
  readonly line: number | null;
  readonly column: string | null;
  /** The offending value as written. */
  readonly value: string | null;
  /** What is wrong. */
  readonly problem: string;
  /** What to do about it. */
  readonly remedy: string;
};

export type WithFailures<T> = { readonly value: T; readonly failures: readonly Failure[] };
