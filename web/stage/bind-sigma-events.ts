// Sigma's gestures as the stage reports them.
import type Sigma from "sigma";
import type { NodePosition } from "./stage-graph.ts";
import type { StageEvents } from "./stage.ts";

const nowhere = { x: 0, y: 0 };

export const bindSigmaEvents = (sigma: Sigma<NodePosition>, events: StageEvents): void => {
  const cursor = (pointer: boolean): void => {
    sigma.getContainer().style.cursor = pointer ? "pointer" : "";
  };
  sigma.on("clickNode", ({ node }) => events.onNodeClick(node));
  sigma.on("clickEdge", ({ edge }) => events.onDealClick(edge));
  sigma.on("clickStage", () => events.onBackgroundClick());
  sigma.on("enterNode", ({ node, event }) => {
    cursor(true);
    events.onNodeHover(node, { x: event.x, y: event.y });
  });
  sigma.on("leaveNode", () => {
    cursor(false);
    events.onNodeHover(null, nowhere);
  });
  sigma.on("enterEdge", ({ edge, event }) => {
    cursor(true);
    events.onDealHover(edge, { x: event.x, y: event.y });
  });
  sigma.on("leaveEdge", () => {
    cursor(false);
    events.onDealHover(null, nowhere);
  });
  // A double click on a mark is not a zoom.
  sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.onNodeFocus(node);
  });
  sigma.on("doubleClickEdge", ({ preventSigmaDefault }) => preventSigmaDefault());
};
