// The two ways in which a command ends early, by exit code.

/** The command line itself is wrong: exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The data, or the machine, does not let the command do its work: exit code 1. */
export class CannotRunError extends Error {
  override readonly name = "CannotRunError";
}

export const exitCodes = { done: 0, badData: 1, badUsage: 2, interrupted: 130 } as const;
