// A failure as one line for people.
import type { Failure } from "../../model/with-failures.ts";
import { descriptorFile } from "./descriptor.ts";

const placeIn = (file: string, column: string | null): string => {
  if (column === null) return "";
  return file === descriptorFile ? `, at ${column}` : `, column ${column}`;
};

/** `deals.csv:48, column amount_usd_bn: expected a number >= 0, got "tbd". Write digits ...` */
export const formatFailure = ({ file, line, column, problem, remedy }: Failure): string =>
  `${file}${line === null ? "" : `:${line}`}${placeIn(file, column)}: ${problem}. ${remedy}`;
