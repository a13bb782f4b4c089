// The totals of a user's own file, all of them: a row less changes every sum, so one bad row ends the command.
import { basename, resolve } from "node:path";
import {
  feasibleMarginals,
  formatFailure,
  LinchpinError,
  marginalsOf,
  readMarginals,
  type Failure,
  type MarginalRow,
  type ScaleTo,
} from "../index.ts";
import { readText } from "../io/read-text.ts";
import { CannotRunError } from "./cli-errors.ts";
import type { Surroundings } from "./surroundings.ts";

/** Mistakes shown; a wrong export makes the same one in every row. */
const mostShown = 8;

const check = (failures: readonly Failure[], name: string, rows: readonly MarginalRow[]): void => {
  if (failures.length > 0) {
    const more = failures.length > mostShown ? [`  and ${failures.length - mostShown} more`] : [];
    const lines = failures.slice(0, mostShown).map((failure) => `  ${formatFailure(failure)}`);
    throw new CannotRunError(["every total is needed, and some cannot be read:", ...lines, ...more].join("\n"));
  }
  if (rows.length < 2) {
    throw new CannotRunError(`${name} has ${rows.length === 0 ? "no rows" : "one row"}: it takes two to owe.`);
  }
};

/** @throws CannotRunError when the file or any row of it cannot be read, or no matrix has these totals. */
export const loadMarginals = async (
  path: string,
  scaleTo: ScaleTo | null,
  { cwd }: Surroundings,
): Promise<readonly MarginalRow[]> => {
  const name = basename(path);
  try {
    const { value: text, failures } = await readText(resolve(cwd, path), name);
    const read = readMarginals({ name, text });
    check([...failures, ...read.failures], name, read.value);
    feasibleMarginals(marginalsOf(read.value), scaleTo);
    return read.value;
  } catch (error) {
    // On the command line the option has dashes.
    if (error instanceof LinchpinError) {
      throw new CannotRunError(`${name}: ${error.message.replace("(scaleTo)", "(--scale-to)")}`);
    }
    throw error;
  }
};
