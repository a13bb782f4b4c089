// Where the core's kinds stand on the wheel, so that money runs clockwise: chips at the top, labs right, clouds left.
import type { Shape } from "../model/node.ts";

/** A stretch of the ring, in degrees, counter-clockwise from three o'clock. */
export type Sector = { readonly middle: number; readonly span: number; readonly hubs: number };

const top: Sector = { middle: 90, span: 56, hubs: 2 };
const right: Sector = { middle: -30, span: 118, hubs: 4 };
const left: Sector = { middle: 210, span: 118, hubs: 4 };
const upperLeft: Sector = { middle: 148, span: 34, hubs: 2 };
const wholeRing: Sector = { middle: 90, span: 360, hubs: 8 };

const sectorByShape: Readonly<Record<Shape, Sector>> = {
  hexagon: top,
  circle: right,
  square: left,
  triangle: upperLeft,
  diamond: upperLeft,
};

/** The sector of each node of the core. A core of one shape only is spread over the whole ring. */
export const sectorsOf = <Item extends { readonly shape: Shape }>(core: readonly Item[]): Map<Sector, Item[]> => {
  const groups = new Map<Sector, Item[]>();
  for (const node of core) {
    const sector = sectorByShape[node.shape];
    const group = groups.get(sector);
    if (group === undefined) groups.set(sector, [node]);
    else group.push(node);
  }
  return groups.size === 1 ? new Map([[wholeRing, [...core]]]) : groups;
};
