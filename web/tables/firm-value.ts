// A firm, or a group of firms, as a value that tables can be narrowed to: its id in the address, its name in the list.
import type { NetworkIndex } from "../../src/view/network-index.ts";
import { entityName } from "../../src/view/words/fact-words.ts";
import type { FilterValue } from "./column.ts";

/** Colons part columns from values in the address, so a group's `sector:` is written with a hyphen. */
export const firmValue = (index: NetworkIndex, id: string): FilterValue => ({
  key: id.replaceAll(":", "-"),
  label: entityName(index, id),
});
