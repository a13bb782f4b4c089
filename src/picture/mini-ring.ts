// A loop in the size of a thumb: its nodes on a small circle, an arrow from each to the next, widths by amount.
import type { Point } from "./curve.ts";
import { pointText } from "./curve.ts";

export type MiniRing = {
  /** Side of the square that it fits, in pixels. */
  readonly size: number;
  readonly nodes: readonly (Point & { readonly radius: number })[];
  readonly legs: readonly {
    /** Path data of the line, from node i to node i + 1. */
    readonly line: string;
    /** Path data of the arrowhead, to be filled. */
    readonly arrow: string;
    readonly width: number;
  }[];
};

const nodeRadius = 6;
const gap = 3.5;
const arrowLength = 7;

/** Widths of the legs: square roots of the amounts, the largest 4 pixels, the least 1.2. */
const legWidths = (amounts: readonly number[]): readonly number[] => {
  const largest = Math.max(...amounts, 0);
  return amounts.map((amount) => (largest === 0 ? 1.2 : Math.max(1.2, 4 * Math.sqrt(Math.max(0, amount) / largest))));
};

/**
 * The geometry of a loop's small ring; clockwise from 12 o'clock, as the wheel runs.
 *
 * @param amounts Amount of each leg in any one unit, from node i to node i + 1; the last leads back to the first.
 */
export const miniRing = (amounts: readonly number[], size = 56): MiniRing => {
  const middle = size / 2;
  const ring = middle - nodeRadius - 2;
  const at = (angle: number): Point => ({
    x: middle + ring * Math.sin(angle),
    y: middle - ring * Math.cos(angle),
  });
  const step = (2 * Math.PI) / Math.max(1, amounts.length);
  const room = (nodeRadius + gap) / ring;
  const widths = legWidths(amounts);
  const legs = amounts.map((_, i) => {
    const start = i * step + room;
    const end = (i + 1) * step - room;
    const neck = Math.max(start, end - arrowLength / ring);
    const width = widths[i]!;
    const half = Math.max(3.2, width / 2 + 2) / ring;
    const outer = { x: middle + ring * (1 + half) * Math.sin(neck), y: middle - ring * (1 + half) * Math.cos(neck) };
    const inner = { x: middle + ring * (1 - half) * Math.sin(neck), y: middle - ring * (1 - half) * Math.cos(neck) };
    const large = neck - start > Math.PI ? 1 : 0;
    const radius = pointText({ x: ring, y: ring });
    return {
      line: `M${pointText(at(start))}A${radius} 0 ${large} 1 ${pointText(at(neck))}`,
      arrow: `M${pointText(at(end))}L${pointText(outer)}L${pointText(inner)}Z`,
      width,
    };
  });
  return { size, legs, nodes: amounts.map((_, i) => ({ ...at(i * step), radius: nodeRadius })) };
};
