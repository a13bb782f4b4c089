// What is wrong with an expression, and at which character.
import { InvalidInputError } from "../model/errors.ts";

export class ExpressionError extends InvalidInputError {
  /** Character in the text, the first being 1. */
  readonly at: number;
  readonly problem: string;
  readonly remedy: string;
  constructor(at: number, problem: string, remedy: string) {
    super(`expression, character ${at}: ${problem}. ${remedy}`);
    this.at = at;
    this.problem = problem;
    this.remedy = remedy;
  }
}
