// Sigma's settings: what is ours to draw is switched off there.
import type { Settings } from "sigma/settings";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { Marks } from "../../src/picture/marks.ts";
import type { SceneEdge, SceneNode } from "../../src/picture/scene.ts";
import { createFlowEdgeProgram, type FlowEdgeData } from "./flow-edge-program.ts";
import { createGaugeNodeProgram, type GaugeNodeData } from "./gauge-node-program.ts";
import type { ShaderFrame } from "./shader-frame.ts";
import type { NodePosition } from "./stage-graph.ts";

/** What the reducers read at the moment of drawing. */
export type Look = {
  marks: Marks;
  nodes: ReadonlyMap<string, SceneNode>;
  edges: ReadonlyMap<string, SceneEdge>;
  markScale: number;
};

const reduceNode = (look: Look, id: string, position: NodePosition): Partial<NodeDisplayData> & GaugeNodeData => {
  const node = look.nodes.get(id)!;
  const mark = look.marks.nodes.get(id)!;
  const size = node.radius * mark.radius * look.markScale;
  return { ...position, size, zIndex: mark.rank, color: mark.colour, shape: node.shape, mark };
};

const reduceEdge = (look: Look, id: string): Partial<EdgeDisplayData> & FlowEdgeData => {
  const edge = look.edges.get(id)!;
  const { colour, width, rank, pattern, paidShare, progress, moving, reversed } = look.marks.edges.get(id)!;
  const size = Math.max(1, width * look.markScale);
  const { curvature } = edge;
  return { size, zIndex: rank, color: colour, curvature, pattern, paidShare, progress, moving, reversed };
};

export const stageSettings = (
  look: Look,
  frame: ShaderFrame,
  reducedMotion: boolean,
): Partial<Settings<NodePosition>> => ({
  nodeProgramClasses: { gauge: createGaugeNodeProgram(frame) },
  edgeProgramClasses: { flow: createFlowEdgeProgram(frame) },
  defaultNodeType: "gauge",
  defaultEdgeType: "flow",
  nodeReducer: (id, position) => reduceNode(look, id, position),
  edgeReducer: (id) => reduceEdge(look, id),
  renderLabels: false,
  renderEdgeLabels: false,
  defaultDrawNodeHover: () => undefined,
  nodeHoverProgramClasses: {},
  enableEdgeEvents: true,
  zIndex: true,
  stagePadding: 0,
  minEdgeThickness: 0.8,
  minCameraRatio: 0.15,
  maxCameraRatio: 2.2,
  enableCameraRotation: false,
  allowInvalidContainer: true,
  ...(reducedMotion ? { zoomDuration: 1, inertiaDuration: 1, doubleClickZoomingDuration: 1 } : {}),
});
