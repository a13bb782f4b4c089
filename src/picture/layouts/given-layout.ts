// Places that come with the data, as a drawing program saved them.
import type { Point } from "../curve.ts";
import type { LayoutFlow, LayoutNode, Placement } from "./layout.ts";
import { partnersOf } from "./partners.ts";
import { separate } from "./separate.ts";

/** Id of this layout; it is in no list, since a network offers it only when it has places. */
export const givenLayout = "given";

/** Mean distance between neighbours that names and discs need, in layout units. */
const pitch = 105;
const besidePartners = 40;
const goldenAngle = 2.399963229728653;
const bow = 0.16;

const middleOf = (points: readonly Point[]): Point => {
  const n = Math.max(1, points.length);
  return { x: points.reduce((sum, { x }) => sum + x, 0) / n, y: points.reduce((sum, { y }) => sum + y, 0) / n };
};

/** Other programs have other units: the picture is brought to ours, around its middle. */
const toScale = (given: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> => {
  const points = [...given.values()];
  const middle = middleOf(points);
  const squares = points.reduce((sum, { x, y }) => sum + (x - middle.x) ** 2 + (y - middle.y) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, points.length));
  const scale = deviation > 0 ? (pitch * Math.sqrt(points.length / Math.PI)) / Math.SQRT2 / deviation : 1;
  return new Map([...given].map(([id, { x, y }]) => [id, { x: (x - middle.x) * scale, y: (y - middle.y) * scale }]));
};

/**
 * The given places, brought to scale; nodes without one stand beside the middle of their partners, or in the middle of
 * the picture. Discs that cover each other are moved apart. O(n + m).
 *
 * @param given Any unit, y upwards.
 */
export const givenPlacement = (
  nodes: readonly LayoutNode[],
  flows: readonly LayoutFlow[],
  given: ReadonlyMap<string, Point>,
): Placement => {
  const known = toScale(new Map(nodes.flatMap(({ id }) => (given.has(id) ? [[id, given.get(id)!] as const] : []))));
  const partners = partnersOf(flows);
  const beside = (id: string, i: number): Point => {
    const around = (partners.get(id) ?? []).flatMap((partner) => known.get(partner.id) ?? []);
    const { x, y } = middleOf(around);
    return {
      x: x + besidePartners * Math.cos(i * goldenAngle),
      y: y + besidePartners * Math.sin(i * goldenAngle),
    };
  };
  const positions = new Map(nodes.map(({ id }, i) => [id, known.get(id) ?? beside(id, i)]));
  return { layout: givenLayout, positions: separate(nodes, positions, 2), rigid: true, bow: () => bow };
};
