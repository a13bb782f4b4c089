// The command line as a function: arguments and streams in, exit code out.
import { Command, CommanderError } from "commander";
import { LinchpinError } from "../index.ts";
import { CannotRunError, exitCodes, UsageError } from "./cli-errors.ts";
import { commandLineOf } from "./command-line.ts";
import { commands } from "./commands/index.ts";
import type { CliCommand } from "./commands/command.ts";
import { addCommonOptions, commonOptionsOf } from "./common-options.ts";
import { printable } from "./printable.ts";
import type { Streams, Surroundings } from "./surroundings.ts";
import { createTerminal } from "./terminal.ts";
import { packageVersion } from "./version.ts";

/** One call of the command line, and what is told its exit code. */
type Call = {
  readonly streams: Streams;
  readonly surroundings: Surroundings;
  readonly commandLine: string;
  readonly finish: (exitCode: number) => void;
};

const addCommand = (
  program: Command,
  { usage, summary, example, declare, action }: CliCommand,
  { streams, finish, ...call }: Call,
): void => {
  const command = addCommonOptions(declare(program.command(usage).description(summary)));
  command.addHelpText("after", `\nExample:\n  linchpin ${example}`);
  command.action(async () => {
    const options = commonOptionsOf(command);
    const terminal = createTerminal(streams, options, call.surroundings.env);
    finish(await action(command.args, command, { options, terminal, ...call }));
  });
};

const createProgram = (call: Call): Command => {
  const { streams } = call;
  const program = new Command("linchpin")
    .description(
      "Who funds whom and who owes whom in the AI build-out, how the money goes round, and what happens when one of them fails.",
    )
    .version(packageVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void streams.stdout.write(text),
      writeErr: (text) => void streams.stderr.write(text),
      getOutHelpWidth: () => streams.stdout.columns ?? 100,
      getErrHelpWidth: () => streams.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText(
      "after",
      "\nExit codes: 0 done, 1 bad data or a failed check, 2 bad usage, 130 ended by Ctrl-C with a partial result.",
    );
  addCommonOptions(program);
  for (const command of commands) addCommand(program, command, call);
  return program;
};

const exitCodeOf = (error: unknown, { stderr }: Streams): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.badUsage;
  if (error instanceof UsageError || error instanceof LinchpinError) {
    stderr.write(`linchpin: ${printable(error.message)}\n`);
    return exitCodes.badUsage;
  }
  if (error instanceof CannotRunError) {
    stderr.write(`linchpin: ${printable(error.message)}\n`);
    return exitCodes.badData;
  }
  // Not the caller's mistake but ours: whoever mends it needs the place.
  stderr.write(`linchpin: unexpected error\n${error instanceof Error ? error.stack : String(error)}\n`);
  return exitCodes.badData;
};

/**
 * Runs the command line.
 *
 * @param argv What follows `linchpin`.
 * @returns 0 done, 1 bad data or a failed check, 2 bad usage, 130 ended by Ctrl-C with a partial result.
 */
export const run = async (argv: readonly string[], streams: Streams, surroundings: Surroundings): Promise<number> => {
  let exitCode: number = exitCodes.done;
  const finish = (code: number): void => void (exitCode = code);
  const program = createProgram({ streams, surroundings, commandLine: commandLineOf(argv), finish });
  try {
    // Without a command there is nothing wrong yet: the help says what there is.
    if (argv.length === 0) program.help();
    await program.parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    return exitCodeOf(error, streams);
  }
};
