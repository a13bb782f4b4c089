// Sigma's settings: what is ours to draw is switched off there.
import { EdgeArrowProgram } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { arePickable } from "../../src/picture/detail.ts";
import type { SceneEdge } from "../../src/picture/scene.ts";
import { createFlowEdgeProgram, type FlowEdgeData } from "./flow-edge-program.ts";
import { createGaugeNodeProgram, type GaugeNodeData } from "./gauge-node-program.ts";
import { createHairlineProgram } from "./hairline-program.ts";
import type { ShaderFrame } from "./shader-frame.ts";
import { leastRatio, mostRatio } from "./stage-camera.ts";
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

/** A line grows with the ends that it joins. */
const grownOf = ({ places }: WebglPicture, { source, target }: SceneEdge): number =>
  Math.min(places.get(source)!.grown, places.get(target)!.grown);

const edgeData = (picture: WebglPicture, id: string): Partial<EdgeDisplayData> & FlowEdgeData => {
  const edge = picture.edges.get(id)!;
  const { colour, width, rank, pattern, paidShare, progress, moving, reversed } = picture.marks.edges.get(id)!;
  const size = Math.max(1, width * picture.fitted.markScale) * grownOf(picture, edge);
  const { curvature } = edge;
  return {
    size,
    type: picture.detail,
    zIndex: rank,
    color: colour,
    curvature,
    pattern,
    paidShare,
    progress,
    moving,
    reversed,
  };
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
  // One for each level of detail.
  edgeProgramClasses: {
    curves: createFlowEdgeProgram(frame),
    bars: EdgeArrowProgram,
    hairlines: createHairlineProgram(frame, picture),
  },
  defaultNodeType: "gauge",
  defaultEdgeType: "curves",
  nodeReducer: (id, position) => nodeData(picture, id, position),
  edgeReducer: (id) => edgeData(picture, id),
  renderLabels: false,
  renderEdgeLabels: false,
  defaultDrawNodeHover: () => undefined,
  enableEdgeEvents: arePickable(picture.edges.size),
  zIndex: true,
  stagePadding: 0,
  minEdgeThickness: 0.8,
  minCameraRatio: leastRatio,
  maxCameraRatio: mostRatio,
  enableCameraRotation: false,
  allowInvalidContainer: true,
  ...(reducedMotion ? stillness : {}),
});
