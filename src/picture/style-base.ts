// The looks that every state of the picture starts from: a mark at rest, and one that steps back.
import { faded } from "./colour.ts";
import { kindColour } from "./kind-colour.ts";
import { shadeColour } from "./measure-scale.ts";
import type { EdgeMark, EdgePattern, NodeMark } from "./marks.ts";
import type { Scene, SceneEdge, SceneNode } from "./scene.ts";
import type { ThemeColours } from "./themes.ts";

/** What a style function works with. */
export type StyleContext = {
  readonly scene: Scene;
  readonly theme: ThemeColours;
  readonly nodes: ReadonlyMap<string, SceneNode>;
  readonly kindColour: (kind: string) => string;
};

export type NodeStyle = (node: SceneNode) => NodeMark;
export type EdgeStyle = (edge: SceneEdge) => EdgeMark;
export type Style = { readonly node: NodeStyle; readonly edge: EdgeStyle };

export const styleContext = (scene: Scene, theme: ThemeColours): StyleContext => {
  const colours = new Map(scene.kinds.map((kind) => [kind.id, kindColour(kind, theme)]));
  return {
    scene,
    theme,
    nodes: new Map(scene.nodes.map((node) => [node.id, node])),
    kindColour: (kind) => colours.get(kind) ?? theme.inkSoft,
  };
};

/** Width of the outline that sets a pale colour of a measure off the background, as a share of the radius. */
const outline = 0.1;

/** By kind; where a measure gives the colour, by its value, outlined, and empty where it is undefined. */
const fillOf = ({ theme, kindColour }: StyleContext, { kind, shade }: SceneNode): Pick<NodeMark, "colour" | "ring"> => {
  if (shade === undefined) return { colour: kindColour(kind), ring: null };
  const ring = { share: outline, colour: theme.inkSoft };
  return { colour: shade === null ? theme.background : shadeColour(theme, shade), ring };
};

export const nodeAtRest = (context: StyleContext, node: SceneNode): NodeMark => ({
  id: node.id,
  ...fillOf(context, node),
  radius: 1,
  wedge: null,
  wedgeColour: context.theme.loss,
  halo: null,
  label: "if-room",
  labelColour: context.theme.ink,
  rank: 0,
});

/** A node at a strength in [0, 1] of its colour. */
export const nodeFaded = (context: StyleContext, node: SceneNode, strength: number): NodeMark => {
  const mark = nodeAtRest(context, node);
  const fade = (colour: string): string => faded(context.theme, colour, strength);
  return { ...mark, colour: fade(mark.colour), ring: mark.ring && { ...mark.ring, colour: fade(mark.ring.colour) } };
};

/** A tube needs room for its two walls; a narrower commitment is dashed. */
const tubeFrom = 4.4;

export const patternOf = (edge: SceneEdge, width: number): EdgePattern => {
  if (edge.kind === "funding") return "solid";
  return width >= tubeFrom ? "tube" : "dashes";
};

/** A deal at a strength in [0, 1] of its colour and, where the picture must calm down, at most so wide. */
export const edgeFaded = (
  { theme }: StyleContext,
  edge: SceneEdge,
  strength: number,
  widest: number = Number.POSITIVE_INFINITY,
): EdgeMark => {
  const width = Math.min(edge.width, widest);
  return {
    id: edge.id,
    colour: faded(theme, theme.edges[edge.kind], strength),
    width,
    pattern: patternOf(edge, width),
    paidShare: edge.paidShare,
    moving: false,
    progress: 1,
    reversed: false,
    tag: null,
    rank: edge.width / 100,
  };
};
