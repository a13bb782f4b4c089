// Boxes by where they stand, so that what lies near one is found without asking all the others.
import type { Box } from "./boxes.ts";

/** Pixels; about the width of a name. */
const cell = 96;

export type BoxGrid<Item> = {
  add(box: Box, item: Item): void;
  /** Items whose boxes share a cell with a box, each once; more than those that touch it, never fewer. */
  near(box: Box): ReadonlySet<Item>;
};

const cellsOf = function* ({ left, right, top, bottom }: Box): Generator<number> {
  for (let x = Math.floor(left / cell); x <= Math.floor(right / cell); x++) {
    for (let y = Math.floor(top / cell); y <= Math.floor(bottom / cell); y++) yield x * 1_000_003 + y;
  }
};

export const createBoxGrid = <Item>(): BoxGrid<Item> => {
  const cells = new Map<number, Item[]>();
  return {
    add(box, item) {
      for (const key of cellsOf(box)) {
        const found = cells.get(key);
        if (found === undefined) cells.set(key, [item]);
        else found.push(item);
      }
    },
    near(box) {
      const found = new Set<Item>();
      for (const key of cellsOf(box)) for (const item of cells.get(key) ?? []) found.add(item);
      return found;
    },
  };
};
