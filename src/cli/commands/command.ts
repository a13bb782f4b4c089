// The contract of a command: how it is declared, and what it does with the parsed command line.
import type { Command } from "commander";
import type { CommonOptions } from "../common-options.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Terminal } from "../terminal.ts";

/** What a command works with, besides its own arguments and options. */
export type Context = {
  readonly options: CommonOptions;
  readonly terminal: Terminal;
  readonly surroundings: Surroundings;
  /** As it was typed, for files that say how they were made. */
  readonly commandLine: string;
};

/** @returns Exit code. */
export type Action = (args: readonly string[], command: Command, context: Context) => Promise<number>;

export type CliCommand = {
  /** As in `fail <node...>`. */
  readonly usage: string;
  readonly summary: string;
  /** Arguments of a real call, shown in the help. */
  readonly example: string;
  readonly declare: (command: Command) => Command;
  readonly action: Action;
};
