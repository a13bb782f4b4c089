// Boxes by where they stand, so that what lies near one is found without asking all the others.
import type { Box } from "./boxes.ts";

/** Pixels; two lines of text. In a crowd the small marks decide, and most names stand in few cells all the same. */
const cell = 32;

export type BoxGrid<Item> = {
  add(box: Box, item: Item): void;
  /**
   * How many items pass a test, of those whose boxes share a cell with a box: all that touch it, and some more. Each is
   * asked once.
   */
  count(box: Box, test: (item: Item) => boolean): number;
};

/** An item, and the last question that it was asked. */
type Entry<Item> = { readonly item: Item; asked: number };

const cellsOf = ({ left, right, top, bottom }: Box, visit: (key: number) => void): void => {
  const [lastX, lastY] = [Math.floor(right / cell), Math.floor(bottom / cell)];
  for (let x = Math.floor(left / cell); x <= lastX; x++) {
    for (let y = Math.floor(top / cell); y <= lastY; y++) visit(x * 1_000_003 + y);
  }
};

export const createBoxGrid = <Item>(): BoxGrid<Item> => {
  const cells = new Map<number, Entry<Item>[]>();
  let questions = 0;
  return {
    add(box, item) {
      const entry: Entry<Item> = { item, asked: 0 };
      cellsOf(box, (key) => {
        const found = cells.get(key);
        if (found === undefined) cells.set(key, [entry]);
        else found.push(entry);
      });
    },
    count(box, test) {
      questions += 1;
      let passed = 0;
      cellsOf(box, (key) => {
        for (const entry of cells.get(key) ?? []) {
          if (entry.asked === questions) continue;
          entry.asked = questions;
          if (test(entry.item)) passed += 1;
        }
      });
      return passed;
    },
  };
};
