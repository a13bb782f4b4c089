// The options that every command has, before or after its name.
import type { Command } from "commander";

export type CommonOptions = {
  /** Folder of a data package; null: the shipped network. */
  readonly data: string | null;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
};

type Parsed = { data?: string; json?: boolean; quiet?: boolean; color?: boolean };

/** Declares the common options on the program or on one of its commands. */
export const addCommonOptions = (command: Command): Command =>
  command
    .option("--data <dir>", "folder of a data package (default: the shipped AI capital network)")
    .option("--json", "print the result as JSON")
    .option("--quiet", "print no remarks beside the result")
    .option("--no-color", "print without colours");

/** The common options of a command, given on either side of its name. */
export const commonOptionsOf = (command: Command): CommonOptions => {
  const own = command.opts<Parsed>();
  const before = command.parent?.opts<Parsed>() ?? {};
  return {
    data: own.data ?? before.data ?? null,
    json: own.json === true || before.json === true,
    quiet: own.quiet === true || before.quiet === true,
    color: own.color !== false && before.color !== false,
  };
};
