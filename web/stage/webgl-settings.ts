// Sigma's settings: what is ours to draw is switched off there.
import type { Settings } from "sigma/settings";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { createFlowEdgeProgram, type FlowEdgeData } from "./flow-edge-program.ts";
import { createGaugeNodeProgram, type GaugeNodeData } from "./gauge-node-program.ts";
import type { ShaderFrame } from "./shader-frame.ts";
import type { NodePosition } from "./stage-graph.ts";
import { drawnRadius, type WebglPicture } from "./webgl-picture.ts";

const nodeData = (
  picture: WebglPicture,
  id: string,
  position: NodePosition,
): Partial<NodeDisplayData> & GaugeNodeData => {
  const { shape } = picture.nodes.get(id)!;
  const mark = picture.marks.nodes.get(id)!;
  return { ...position, size: drawnRadius(picture, id), zIndex: mark.rank, color: mark.colour, shape, mark };
};

const edgeData = (picture: WebglPicture, id: string): Partial<EdgeDisplayData> & FlowEdgeData => {
  const { curvature } = picture.edges.get(id)!;
  const { colour, width, rank, pattern, paidShare, progress, moving, reversed } = picture.marks.edges.get(id)!;
  const size = Math.max(1, width * picture.fitted.markScale);
  return { size, zIndex: rank, color: colour, curvature, pattern, paidShare, progress, moving, reversed };
};

// Sigma needs a duration; a millisecond is the next frame.
const stillness: Partial<Settings<NodePosition>> = {
  zoomDuration: 1,
  inertiaDuration: 1,
  doubleClickZoomingDuration: 1,
};

export const stageSettings = (
  picture: WebglPicture,
  frame: ShaderFrame,
  reducedMotion: boolean,
): Partial<Settings<NodePosition>> => ({
  nodeProgramClasses: { gauge: createGaugeNodeProgram(frame) },
  edgeProgramClasses: { flow: createFlowEdgeProgram(frame) },
  defaultNodeType: "gauge",
  defaultEdgeType: "flow",
  nodeReducer: (id, position) => nodeData(picture, id, position),
  edgeReducer: (id) => edgeData(picture, id),
  renderLabels: false,
  renderEdgeLabels: false,
  defaultDrawNodeHover: () => undefined,
  enableEdgeEvents: true,
  zIndex: true,
  stagePadding: 0,
  minEdgeThickness: 0.8,
  minCameraRatio: 0.15,
  maxCameraRatio: 2.2,
  enableCameraRotation: false,
  allowInvalidContainer: true,
  ...(reducedMotion ? stillness : {}),
});
