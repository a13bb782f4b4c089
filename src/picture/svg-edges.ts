// The deals of a picture as SVG: body, paid part, arrow.
import { faded } from "./colour.ts";
import {
  curveBetween,
  lengthOf,
  parameterAtShare,
  pointAt,
  pointText,
  spanPath,
  visibleSpan,
  type Curve,
  type Disc,
  type Point,
  type Span,
} from "./curve.ts";
import { aheadStrength, arrow, dash, tube } from "./mark-form.ts";
import type { EdgeMark } from "./marks.ts";
import { moneyText } from "./money-text.ts";
import type { PlacedDisc } from "./picture-text.ts";
import type { Scene, SceneEdge } from "./scene.ts";
import { element, titleElement } from "./svg-element.ts";
import type { ThemeColours } from "./themes.ts";

const dashes = `${dash.line} ${dash.gap}`;
/** A thin line is hard to hit. */
const hitWidth = 10;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Length of an arrowhead for a line's width. */
const headLength = (width: number, length: number): number =>
  Math.min(clamp(width * arrow.perWidth, arrow.least, arrow.most), length * arrow.ofLength);

export type ArrowHead = { readonly tip: Point; readonly left: Point; readonly right: Point; readonly neck: number };

/** The arrowhead at a curve's end: its corners, and the parameter where the body stops. */
export const arrowHead = (curve: Curve, span: Span, width: number): ArrowHead => {
  const length = lengthOf(curve, span);
  const head = headLength(width, length);
  const neck = length === 0 ? span.end : parameterAtShare(curve, span, 1 - head / length);
  const tip = pointAt(curve, span.end);
  const base = pointAt(curve, neck);
  const reach = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
  const half = Math.max(width / 2 + arrow.overhang, head * arrow.ofHead);
  const normal = { x: ((tip.y - base.y) / reach) * half, y: (-(tip.x - base.x) / reach) * half };
  return {
    tip,
    neck,
    left: { x: base.x + normal.x, y: base.y + normal.y },
    right: { x: base.x - normal.x, y: base.y - normal.y },
  };
};

const bodyPaths = (curve: Curve, body: Span, mark: EdgeMark, colour: string, theme: ThemeColours): string => {
  const stroke = { d: spanPath(curve, body), stroke: colour, "stroke-width": mark.width };
  if (mark.pattern === "dots") return element("path", { ...stroke, ...dotsOf(mark.width) });
  if (mark.pattern === "dashes") return element("path", { ...stroke, "stroke-dasharray": dashes });
  if (mark.pattern === "solid" || mark.paidShare >= 1) return element("path", stroke);
  const unpaid = { start: parameterAtShare(curve, body, mark.paidShare), end: body.end };
  const inside = {
    d: spanPath(curve, unpaid),
    stroke: faded(theme, colour, tube.fill),
    "stroke-width": Math.max(0.6, mark.width - 2 * tube.wall),
  };
  return element("path", stroke) + element("path", inside);
};

/** Round dots of the line's width, a width apart. */
const dotsOf = (width: number) => {
  const dot = Math.max(1.6, width);
  return {
    "stroke-width": dot,
    "stroke-linecap": "round",
    "stroke-dasharray": `0.01 ${Number((dot * 2.1).toFixed(2))}`,
  };
};

/** The band under the line, or on it: whichever of the two is narrower must be seen. */
const banded = (line: string, curve: Curve, body: Span, { band, width }: EdgeMark): string => {
  if (band === undefined) return line;
  const path = element("path", { d: spanPath(curve, body), stroke: band.colour, "stroke-width": band.width });
  return band.width > width ? path + line : line + path;
};

const edgePaths = (curve: Curve, span: Span, mark: EdgeMark, theme: ThemeColours): string => {
  const head = arrowHead(curve, span, mark.width);
  const ahead = faded(theme, mark.colour, aheadStrength);
  const reached = mark.progress >= 1 ? head.neck : Math.min(head.neck, parameterAtShare(curve, span, mark.progress));
  const done = bodyPaths(curve, { start: span.start, end: reached }, mark, mark.colour, theme);
  const open = reached < head.neck ? bodyPaths(curve, { start: reached, end: head.neck }, mark, ahead, theme) : "";
  const triangle = `M${pointText(head.tip)}L${pointText(head.left)}L${pointText(head.right)}Z`;
  const body = banded(open + done, curve, { start: span.start, end: head.neck }, mark);
  return body + element("path", { d: triangle, fill: mark.progress >= 1 ? mark.colour : ahead, stroke: "none" });
};

const edgeTitle = (edge: SceneEdge, scene: Scene, labels: ReadonlyMap<string, string>): string => {
  const verb = edge.kind === "funding" ? "funds" : "has promised to pay";
  const perYear = scene.unit === "per-year" && edge.amountUsdBn !== null ? " a year" : "";
  return `${labels.get(edge.source)!} ${verb} ${labels.get(edge.target)!}: ${moneyText(edge.amountUsdBn)}${perYear}`;
};

export type SvgEdgeOptions = {
  readonly theme: ThemeColours;
  readonly markScale: number;
  readonly interactive: boolean;
};

const edgeElement = (
  edge: SceneEdge,
  mark: EdgeMark,
  ends: { readonly source: Disc; readonly target: Disc },
  title: string,
  { theme, interactive }: SvgEdgeOptions,
): string => {
  const { source, target } = mark.reversed ? { source: ends.target, target: ends.source } : ends;
  const curve = curveBetween(source, target, mark.reversed ? -edge.curvature : edge.curvature);
  const span = visibleSpan(curve, source, target);
  const hit = { d: spanPath(curve, span), stroke: theme.background, "stroke-opacity": 0, "stroke-width": hitWidth };
  return element(
    "g",
    { "data-deal": edge.id },
    titleElement(title) + edgePaths(curve, span, mark, theme) + (interactive ? element("path", hit) : ""),
  );
};

/** All edges, lowest rank first. */
export const svgEdges = (
  scene: Scene,
  marks: ReadonlyMap<string, EdgeMark>,
  discs: ReadonlyMap<string, PlacedDisc>,
  options: SvgEdgeOptions,
): string => {
  const labels = new Map(scene.nodes.map((node) => [node.id, node.label]));
  const drawn = [...scene.edges].sort((a, b) => marks.get(a.id)!.rank - marks.get(b.id)!.rank);
  const elements = drawn.map((edge) => {
    const mark = marks.get(edge.id)!;
    const scale = (width: number): number => Math.max(1, width * options.markScale);
    const band = mark.band === undefined ? {} : { band: { ...mark.band, width: scale(mark.band.width) } };
    const scaled = { ...mark, ...band, width: scale(mark.width) };
    const ends = { source: discs.get(edge.source)!, target: discs.get(edge.target)! };
    return edgeElement(edge, scaled, ends, edgeTitle(edge, scene, labels), options);
  });
  return element("g", { fill: "none" }, elements.join(""));
};
