// `--draw`: which assumptions are drawn, held against those that `--set` fixes.
import { parseOverride } from "../index.ts";
import { UsageError } from "./cli-errors.ts";

/** What `--draw` takes for no assumption at all. */
export const nothing = "none";

/**
 * @returns Ids of assumptions, or true for every one that has a range and is not set.
 * @throws UsageError where none stands beside a name, or an assumption is set and drawn at once.
 */
export const drawnAssumptions = (draw: readonly string[] | undefined, set: readonly string[] = []) => {
  if (draw === undefined) return true;
  const ids = draw.filter((id) => id !== nothing);
  if (ids.length > 0 && ids.length < draw.length) {
    throw new UsageError(`--draw: "${nothing}" and "${ids[0]}" exclude each other. Drop one of them.`);
  }
  const isSet = new Set(set.map((text) => parseOverride(text)[0]));
  const both = ids.find((id) => isSet.has(id));
  if (both !== undefined) {
    throw new UsageError(`--draw: "${both}" is fixed by --set, so there is nothing to draw. Drop one of them.`);
  }
  return ids;
};
