// Values by name from an option that may be repeated: one name, one value.
import { UsageError } from "./cli-errors.ts";

/**
 * @param option The flag, for the error.
 * @throws UsageError where a name has two values: which of them is meant, nobody can know.
 */
export const byName = <Value>(
  option: string,
  entries: readonly (readonly [name: string, value: Value])[],
): Readonly<Record<string, Value>> => {
  const names = entries.map(([name]) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice === undefined) return Object.fromEntries(entries);
  throw new UsageError(`${option}: "${twice}" is given twice. Give it one value.`);
};
