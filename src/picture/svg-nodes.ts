// The nodes of a picture as SVG: shape, ring, gauge, halo.
import type { Shape } from "../model/node.ts";
import type { Disc } from "./curve.ts";
import { markGap } from "./mark-form.ts";
import type { NodeMark } from "./marks.ts";
import { moneyText } from "./money-text.ts";
import type { PlacedDisc } from "./picture-text.ts";
import type { Scene, SceneNode } from "./scene.ts";
import { gaugeInset, insetDisc, shapePath, wedgePath } from "./shape-path.ts";
import { element, titleElement } from "./svg-element.ts";
import type { ThemeColours } from "./themes.ts";

const shape = (kind: Shape, disc: Disc, fill: string): string => element("path", { d: shapePath(kind, disc), fill });

const gauge = (kind: Shape, disc: Disc, mark: NodeMark, theme: ThemeColours): string => {
  if (mark.wedge === null) return "";
  const inside = insetDisc(kind, disc, gaugeInset(kind, mark.ring?.share ?? 0) * disc.radius);
  return (
    shape(kind, inside, theme.panel) +
    element("path", { d: wedgePath(kind, inside, mark.wedge), fill: mark.wedgeColour })
  );
};

const halo = (kind: Shape, disc: Disc, mark: NodeMark, theme: ThemeColours): string => {
  if (mark.halo === null) return "";
  const ring = mark.halo === "focus" ? { out: 3.5, width: 3 } : { out: 3, width: 2 };
  const d = shapePath(kind, insetDisc(kind, disc, -ring.out));
  return element("path", { d, fill: "none", stroke: theme.focus, "stroke-width": ring.width });
};

/** One mark: the ring is the outer shape, the colour lies inside it, the gauge inside that. */
const markPaths = (kind: Shape, disc: Disc, mark: NodeMark, theme: ThemeColours): string => {
  const gap = element("path", {
    d: shapePath(kind, disc),
    fill: theme.background,
    stroke: theme.background,
    "stroke-width": 2 * markGap,
  });
  if (mark.ring === null) return gap + shape(kind, disc, mark.colour) + gauge(kind, disc, mark, theme);
  const inside = insetDisc(kind, disc, mark.ring.share * disc.radius);
  const ring = shape(kind, disc, mark.ring.colour) + shape(kind, inside, mark.colour);
  return gap + ring + gauge(kind, disc, mark, theme);
};

const nodeTitle = (node: SceneNode, scene: Scene): string => {
  const perYear = scene.unit === "per-year" ? " a year" : "";
  return `${node.label}: receives ${moneyText(node.inUsdBn)}${perYear}, pays ${moneyText(node.outUsdBn)}${perYear}`;
};

/** All nodes, lowest rank first. */
export const svgNodes = (
  scene: Scene,
  marks: ReadonlyMap<string, NodeMark>,
  discs: ReadonlyMap<string, PlacedDisc>,
  theme: ThemeColours,
): string =>
  [...scene.nodes]
    .sort((a, b) => marks.get(a.id)!.rank - marks.get(b.id)!.rank)
    .map((node) => {
      const mark = marks.get(node.id)!;
      const disc = discs.get(node.id)!;
      const paths = halo(node.shape, disc, mark, theme) + markPaths(node.shape, disc, mark, theme);
      return element("g", { "data-node": node.id }, titleElement(nodeTitle(node, scene)) + paths);
    })
    .join("");
