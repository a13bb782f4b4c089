// A failure as one line for people.
import type { Failure } from "../../model/with-failures.ts";

/** `deals.csv:48, column amount_usd_bn: expected a number, got "tbd". Write digits ...` */
export const formatFailure = ({ file, line, column, problem, remedy }: Failure): string => {
  const place = `${file}${line === null ? "" : `:${line}`}${column === null ? "" : `, column ${column}`}`;
  return `${place}: ${problem}. ${remedy}`;
};
