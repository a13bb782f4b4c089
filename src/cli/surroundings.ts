// What the command line gets from outside, so that a test can give it something else.

/** A stream as far as the command line needs one. */
export type Output = {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  /** Width in characters; undefined where there is no screen. */
  readonly columns?: number;
};

export type Streams = { readonly stdout: Output; readonly stderr: Output };

export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative file names start from. */
  readonly cwd: string;
  /** Resolves when the user asks a running server to stop. */
  readonly untilStopped: () => Promise<void>;
  /** Calls `stop` once, when the user asks a long computation to end; returns how to stop listening. */
  readonly onInterrupt: (stop: () => void) => () => void;
  /** The program of a worker thread. */
  readonly workerEntry: URL;
  /** Folder of the page built as files; null: it has not been built. */
  readonly siteFiles: string | null;
};
