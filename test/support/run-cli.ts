// The command line as a function call with captured streams.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { run } from "../../src/cli/run.ts";
import { findSiteFiles } from "../../src/io/site-files.ts";
import type { Surroundings } from "../../src/cli/surroundings.ts";

export const projectRoot = resolve(import.meta.dirname, "../..");

/** Built by `npm test` before the tests; worker threads cannot read TypeScript. */
const workerEntry = pathToFileURL(resolve(projectRoot, "dist/worker/entry.js"));

/** Nothing in the environment, nobody who interrupts, a server that stops as soon as it runs. */
export const calmSurroundings: Surroundings = {
  env: {},
  cwd: projectRoot,
  untilStopped: () => Promise.resolve(),
  onInterrupt: () => () => {},
  workerEntry,
  siteFiles: findSiteFiles(),
};

export type CliResult = { readonly code: number; readonly out: string; readonly err: string };

type Options = Partial<Surroundings> & {
  /** Width of a terminal; without it, output goes to a file or pipe. */
  readonly columns?: number;
};

export const runCli = async (
  argv: readonly string[],
  { columns, ...surroundings }: Options = {},
): Promise<CliResult> => {
  let out = "";
  let err = "";
  const screen = columns === undefined ? {} : { isTTY: true, columns };
  const code = await run(
    argv,
    { stdout: { write: (text) => (out += text), ...screen }, stderr: { write: (text) => (err += text), ...screen } },
    { ...calmSurroundings, ...surroundings },
  );
  return { code, out, err };
};
