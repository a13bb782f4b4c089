// Two networks in one picture: what came stands out, what went is a dotted ghost, what changed shows its old width as a
// pale band, what stayed steps back. Beside each other, either side shows what the other has not.
import { faded, lossColour } from "./colour.ts";
import {
  difference,
  settledFrame,
  type Change,
  type ComparedEdge,
  type ComparedLoss,
  type CompareFocus,
  type CompareSideShown,
  type Comparison,
} from "./comparison.ts";
import { edgeWidth, lossWidth } from "./mark-sizes.ts";
import type { EdgeMark, NodeMark } from "./marks.ts";
import type { SceneEdge, SceneNode } from "./scene.ts";
import { edgeFaded, nodeAtRest, nodeFaded, type Style, type StyleContext } from "./style-base.ts";
import { differenceTag, withChosen } from "./style-compare-chosen.ts";
import { failureStyle } from "./style-failure.ts";
import type { ThemeColours } from "./themes.ts";

const sameNode = 0.34;
const sameEdge = 0.16;
const ghost = 0.62;
const band = 0.3;
/** Amounts stand on the largest differences only. */
const tagCount = 6;
const ranks: Readonly<Record<Change, number>> = { same: 0, removed: 4, changed: 6, added: 8 };
/** A wedge of less of the capital would be a hairline. */
const leastWedge = 0.02;
/** Pixels: a wedge in a smaller disc cannot be read. */
const leastRadius = 8;

const largestDifferences = (edges: ReadonlyMap<string, ComparedEdge>): ReadonlySet<string> =>
  new Set(
    [...edges]
      .filter(([, edge]) => difference(edge) !== 0)
      .sort(([a, x], [b, y]) => Math.abs(difference(y)) - Math.abs(difference(x)) || (a < b ? -1 : 1))
      .slice(0, tagCount)
      .map(([id]) => id),
  );

/** Pixels by which widths must differ for a band to be seen. */
const leastBand = 0.8;

/** The first side's width as a pale band; none where it would be a hair beside the line. */
const bandOf = (width: number, line: number, theme: ThemeColours, colour: string): Pick<EdgeMark, "band"> =>
  Math.abs(width - line) < leastBand ? {} : { band: { width, colour: faded(theme, colour, band) } };

const moneyEdge = (context: StyleContext, edge: SceneEdge, compared: ComparedEdge): EdgeMark => {
  const { theme, scene } = context;
  const colour = theme.edges[edge.kind];
  const rank = ranks[compared.change] + edge.width / 100;
  switch (compared.change) {
    case "added":
      return { ...edgeFaded(context, edge, 1), rank };
    case "removed":
      return { ...edgeFaded(context, edge, ghost), pattern: "dots", rank };
    case "changed": {
      const width = edgeWidth(compared.beforeUsdBn, scene.unit);
      return { ...edgeFaded(context, edge, 1), pattern: "solid", ...bandOf(width, edge.width, theme, colour), rank };
    }
    case "same":
      return { ...edgeFaded(context, edge, sameEdge, 3), rank };
  }
};

const moneyNode = (context: StyleContext, node: SceneNode, change: Change): NodeMark => {
  const { theme } = context;
  switch (change) {
    case "added":
      return { ...nodeAtRest(context, node), rank: ranks.added };
    case "changed":
      return { ...nodeAtRest(context, node), rank: ranks.changed };
    case "removed":
      return { ...nodeFaded(context, node, ghost), labelColour: theme.inkSoft, rank: ranks.removed };
    case "same":
      return { ...nodeFaded(context, node, sameNode), labelColour: theme.inkSoft };
  }
};

const moneyOverlay = (context: StyleContext, { nodes, edges }: Comparison): Style => {
  const tagged = largestDifferences(edges);
  return {
    node: (node) => moneyNode(context, node, nodes.get(node.id) ?? "same"),
    edge: (edge) => {
      const compared = edges.get(edge.id)!;
      const mark = moneyEdge(context, edge, compared);
      return tagged.has(edge.id) ? { ...mark, tag: differenceTag(compared, context.scene.unit) } : mark;
    },
  };
};

/** One side in its place: what the other side has as well steps back. */
const moneySide = (context: StyleContext, { nodes, edges, union }: Comparison): Style => {
  const radii = new Map(union.nodes.map(({ id, radius }) => [id, radius]));
  return {
    node: (node) => ({
      ...(nodes.get(node.id) === "same" ? nodeFaded(context, node, 0.55) : nodeAtRest(context, node)),
      // The place was fitted for the larger of both sides' marks.
      radius: node.radius / radii.get(node.id)!,
    }),
    edge: (edge) => {
      const isSame = edges.get(edge.id)?.change === "same";
      return { ...edgeFaded(context, edge, isSame ? 0.3 : 0.95), rank: edge.width / 100 + (isSame ? 0 : 1) };
    },
  };
};

const lossNode = (context: StyleContext, node: SceneNode, loss: ComparedLoss | undefined): NodeMark => {
  const { theme } = context;
  if (loss === undefined) return nodeFaded(context, node, 0.42);
  const { before, after, failsBefore, failsAfter, seed } = loss;
  const lit: NodeMark = {
    ...nodeAtRest(context, node),
    radius: Math.max(1, leastRadius / node.radius),
    rank: ranks.added,
  };
  // Whoever fails on one side alone has the full ring; on both, or as the cause, a thin one.
  const share = seed || (failsBefore && failsAfter) ? 0.12 : failsBefore || failsAfter ? 0.2 : 0;
  const ring = share === 0 ? null : { share, colour: failsAfter || seed ? theme.loss : theme.inkSoft };
  if (before === null || after === null) {
    return { ...lit, ring: ring ?? { share: 0.12, colour: lossColour(theme, 0.5) }, label: "if-room" };
  }
  const more = after - before;
  if (Math.abs(more) < leastWedge && ring === null) return nodeFaded(context, node, 0.42);
  return {
    ...lit,
    ring,
    wedge: Math.abs(more) < leastWedge ? 0 : Math.abs(more),
    wedgeColour: more > 0 ? lossColour(theme, 0.45 + 0.55 * more) : theme.inkSoft,
    label: Math.abs(more) > 0.05 || ring !== null ? "always" : "if-room",
  };
};

/** Small differences stay pale; from $4B more or less an arrow has the full colour. */
const lossStrength = (usdBn: number): number => 0.32 + 0.68 * Math.sqrt(Math.min(1, Math.abs(usdBn) / 4));

const lossEdge = (
  context: StyleContext,
  edge: SceneEdge,
  loss: ComparedEdge & { readonly reversed: boolean },
): EdgeMark => {
  const { theme } = context;
  const [was, is] = [loss.beforeUsdBn ?? 0, loss.afterUsdBn ?? 0];
  const mark: EdgeMark = {
    ...edgeFaded(context, edge, 1),
    pattern: "solid",
    reversed: loss.reversed,
    rank: ranks[loss.change] + 10 + Math.max(was, is) / 1000,
  };
  const colour = faded(theme, theme.loss, lossStrength(is - was));
  switch (loss.change) {
    case "added":
      return { ...mark, colour, width: lossWidth(is) };
    case "removed":
      return { ...mark, colour: faded(theme, theme.loss, ghost), width: lossWidth(was), pattern: "dots" };
    case "changed":
      return { ...mark, colour, width: lossWidth(is), ...bandOf(lossWidth(was), lossWidth(is), theme, colour) };
    case "same":
      return { ...mark, colour: faded(theme, theme.loss, band), width: Math.min(2.5, lossWidth(is)) };
  }
};

const lossOverlay = (context: StyleContext, losses: NonNullable<Comparison["losses"]>): Style => {
  const tagged = largestDifferences(losses.edges);
  return {
    node: (node) => lossNode(context, node, losses.nodes.get(node.id)),
    edge: (edge) => {
      const loss = losses.edges.get(edge.id);
      if (loss === undefined) return { ...edgeFaded(context, edge, 0.12, 1.2), pattern: "solid" };
      const mark = lossEdge(context, edge, loss);
      return tagged.has(edge.id) ? { ...mark, tag: differenceTag(loss, "loss") } : mark;
    },
  };
};

const lossSide = (context: StyleContext, comparison: Comparison, which: 0 | 1): Style => {
  const report = comparison.losses?.reports[which] ?? null;
  if (report !== null) return failureStyle(context, settledFrame(report));
  return { node: (node) => nodeFaded(context, node, 0.6), edge: (edge) => edgeFaded(context, edge, 0.25, 3) };
};

const sideStyle = (context: StyleContext, comparison: Comparison, side: CompareSideShown): Style => {
  const { losses } = comparison;
  if (side === "both") return losses === null ? moneyOverlay(context, comparison) : lossOverlay(context, losses);
  return losses === null ? moneySide(context, comparison) : lossSide(context, comparison, side === "before" ? 0 : 1);
};

/** A comparison as one picture, or one side of it; what is chosen in it stands out. */
export const compareStyle = (context: StyleContext, { comparison, side, chosen }: CompareFocus): Style =>
  withChosen(context, sideStyle(context, comparison, side), comparison, chosen);
