// What was guessed, for people to look over: the choice and the reason.

export type Guess = {
  /** What was open, as in `edges.amount` or `date`. */
  readonly what: string;
  readonly value: string;
  readonly reason: string;
};

export const guess = (what: string, value: string, reason: string): Guess => ({ what, value, reason });
