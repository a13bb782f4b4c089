// The command line as a function call with captured streams.
import { resolve } from "node:path";
import { run } from "../../src/cli/run.ts";
import type { Surroundings } from "../../src/cli/surroundings.ts";

export const projectRoot = resolve(import.meta.dirname, "../..");

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
    { env: {}, cwd: projectRoot, untilStopped: () => Promise.resolve(), ...surroundings },
  );
  return { code, out, err };
};
