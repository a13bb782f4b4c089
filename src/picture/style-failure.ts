// A cascade at a moment: gauges for what is lost, arrows for the losses of this round, traces for those before.
import { faded, lossColour } from "./colour.ts";
import { failureMoment, type FailureMoment, type LossArrow } from "./failure-frame.ts";
import { lossText } from "./money-text.ts";
import type { EdgeMark, NodeMark, Tag } from "./marks.ts";
import { lossWidth } from "./mark-sizes.ts";
import type { FailureFrame } from "./picture-state.ts";
import type { SceneEdge, SceneNode } from "./scene.ts";
import { edgeFaded, nodeAtRest, nodeFaded, type EdgeStyle, type Style, type StyleContext } from "./style-base.ts";

/** Pixels: a wedge in a smaller disc cannot be read. */
const leastRadius = 8;
const failedRing = 0.16;
const seedRing = 0.26;
const unknownRing = 0.12;
/** A smaller wedge would be a hairline. */
const leastWedge = 0.03;
const leastDistress = 0.004;
/** Amounts stand on this many edges of a round. */
const tagCount = 7;
const lossRank = 10;
/** Pixels: a small loss on the way that is lit is still to be seen. */
const leastPathWidth = 2.5;

const litNode = (context: StyleContext, node: SceneNode): NodeMark => ({
  ...nodeAtRest(context, node),
  radius: Math.max(1, leastRadius / node.radius),
  label: "always",
  rank: lossRank,
});

const hitNode = (context: StyleContext, node: SceneNode, moment: FailureMoment): NodeMark | null => {
  const { theme } = context;
  const loss = moment.nodes.get(node.id);
  if (loss === undefined) return null;
  const mark = litNode(context, node);
  // Its capital is unknown, so there is no share to show: a thin ring says that it is hit.
  if (loss.distress === null) return { ...mark, ring: { share: unknownRing, colour: lossColour(theme, 0.5) } };
  if (!loss.seed && loss.distress < leastDistress) return null;
  const ring = loss.seed ? seedRing : loss.failed ? failedRing : 0;
  return {
    ...mark,
    wedge: Math.max(leastWedge, loss.distress),
    wedgeColour: lossColour(theme, 0.35 + 0.65 * loss.distress),
    ring: ring === 0 ? null : { share: ring, colour: theme.loss },
    label: loss.distress > 0.05 || loss.failed ? "always" : "if-room",
    rank: lossRank + loss.distress,
  };
};

const largestArrows = (arrows: FailureMoment["arrows"]): ReadonlySet<string> =>
  new Set(
    [...arrows]
      .sort(([, a], [, b]) => b.lossUsdBn - a.lossUsdBn)
      .slice(0, tagCount)
      .map(([id]) => id),
  );

/** Place on the loss ramp: small losses stay pale, from $8B an arrow has the full colour. */
const arrowStrength = (lossUsdBn: number): number => 0.18 + 0.82 * Math.sqrt(Math.min(1, lossUsdBn / 8));

const lossEdge = (context: StyleContext, edge: SceneEdge, arrow: LossArrow): EdgeMark => ({
  ...edgeFaded(context, edge, 1),
  colour: lossColour(context.theme, arrowStrength(arrow.lossUsdBn)),
  width: lossWidth(arrow.lossUsdBn),
  pattern: "solid",
  moving: true,
  reversed: arrow.reversed,
  rank: lossRank + arrow.lossUsdBn / 1000,
});

const tagOf = ({ lossUsdBn }: LossArrow, must: boolean): Tag => ({ text: lossText(lossUsdBn), step: null, must });

/** One step of the way that a loss has come: whole at any time, and with its amount. */
const pathEdge = (context: StyleContext, edge: SceneEdge, arrow: LossArrow): EdgeMark => ({
  ...lossEdge(context, edge, arrow),
  colour: context.theme.loss,
  width: Math.max(leastPathWidth, lossWidth(arrow.lossUsdBn)),
  tag: tagOf(arrow, true),
  rank: 2 * lossRank,
});

/** A loss beside the way that is lit. */
const asideEdge = (context: StyleContext, edge: SceneEdge, arrow: LossArrow): EdgeMark => ({
  ...lossEdge(context, edge, arrow),
  colour: faded(context.theme, context.theme.loss, 0.28),
  width: Math.min(2, lossWidth(arrow.lossUsdBn)),
  moving: false,
  rank: 2,
});

const failureEdge = (context: StyleContext, moment: FailureMoment): EdgeStyle => {
  const tagged = largestArrows(moment.arrows);
  return (edge) => {
    const [onPath, arrow] = [moment.path.get(edge.id), moment.arrows.get(edge.id)];
    if (onPath !== undefined) return pathEdge(context, edge, onPath);
    if (arrow !== undefined && moment.path.size > 0) return asideEdge(context, edge, arrow);
    if (arrow !== undefined) {
      const tag = tagged.has(edge.id) && moment.amountsShown ? tagOf(arrow, false) : null;
      return { ...lossEdge(context, edge, arrow), progress: moment.progress, tag };
    }
    const quiet: EdgeMark = { ...edgeFaded(context, edge, 0.12, 1.2), pattern: "solid" };
    if (!moment.traces.has(edge.id)) return quiet;
    return { ...quiet, colour: faded(context.theme, context.theme.loss, 0.28), width: 1.3, rank: 1 };
  };
};

/** The failure view at a round and a time within it. */
export const failureStyle = (context: StyleContext, frame: FailureFrame): Style => {
  const moment = failureMoment(frame, context.scene.edges);
  return {
    node: (node) => hitNode(context, node, moment) ?? nodeFaded(context, node, 0.42),
    edge: failureEdge(context, moment),
  };
};
