// A firm, or a group of firms, as a value that tables can be narrowed to: its id in the address, its name in the list.
import type { NetworkIndex } from "../../src/view/network-index.ts";
import { entityName } from "../../src/view/words/fact-words.ts";
import type { FilterValue } from "./column.ts";

const valueOf = (index: NetworkIndex, id: string): FilterValue => ({
  key: id.replaceAll(":", "-"),
  label: entityName(index, id),
});

/** A large table names the same firms in tens of thousands of rows. */
const known = new WeakMap<NetworkIndex, Map<string, FilterValue>>();

/** Colons part columns from values in the address, so a group's `sector:` is written with a hyphen. */
export const firmValue = (index: NetworkIndex, id: string): FilterValue => {
  const values = known.get(index) ?? new Map<string, FilterValue>();
  known.set(index, values);
  const value = values.get(id) ?? valueOf(index, id);
  values.set(id, value);
  return value;
};
