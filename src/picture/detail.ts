// How much of a large network is drawn: what nobody could make out is left away, so that the picture stays quick.

/** How the deals are drawn: as curves with arrows, as straight bars with arrows, or as lines a pixel wide. */
export type EdgeDetail = "curves" | "bars" | "hairlines";

/** Above so many deals, bars; above so many, hairlines. */
const barsFrom = 3000;
const hairlinesFrom = 20_000;

export const edgeDetail = (edges: number): EdgeDetail =>
  edges > hairlinesFrom ? "hairlines" : edges > barsFrom ? "bars" : "curves";

/** Above so many deals none of them can be picked with the pointer: finding it would cost a second drawing. */
const unpickableFrom = 5000;
export const arePickable = (edges: number): boolean => edges <= unpickableFrom;

/** Above so many firms only the largest of those in sight are named. */
const namedFrom = 300;
const mostNames = 150;
export const namesFor = (nodes: number): number => (nodes > namedFrom ? mostNames : Number.POSITIVE_INFINITY);

/** Above so many firms the stage has a small map of the whole. */
const overviewFrom = 200;
export const hasOverview = (nodes: number): boolean => nodes > overviewFrom;

/** Smallest factor on the marks' sizes: half, and in a crowd less, so that it does not become one blot. */
export const leastMarkScale = (nodes: number): number => 0.5 * Math.min(1, (namedFrom / Math.max(1, nodes)) ** 0.35);

/** No disc is drawn smaller, in pixels at zoom 1. */
export const leastRadius = 1.5;
