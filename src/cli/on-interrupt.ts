// Ctrl-C while something long runs: heard once. Nobody listens for the second, which ends the program as the system does.

/** What a process is here: something that signals come to. */
export type SignalSource = {
  readonly on: (signal: NodeJS.Signals, listener: () => void) => unknown;
  readonly off: (signal: NodeJS.Signals, listener: () => void) => unknown;
};

const signals = ["SIGINT", "SIGTERM"] as const;

/** A function that calls `stop` at the first signal, and returns how to stop listening. */
export const onInterruptOf =
  (source: SignalSource) =>
  (stop: () => void): (() => void) => {
    const stopListening = (): void => {
      for (const signal of signals) source.off(signal, heard);
    };
    const heard = (): void => {
      stopListening();
      stop();
    };
    for (const signal of signals) source.on(signal, heard);
    return stopListening;
  };
