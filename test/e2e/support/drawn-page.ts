// Runs in the browser: a stage of its own, and what sigma really holds of it beside the SVG of the same picture.
import Sigma from "sigma";
import type { PictureState } from "../../../src/picture/picture-state.ts";
import { renderSvg } from "../../../src/picture/render-svg.ts";
import type { Scene } from "../../../src/picture/scene.ts";
import type { FlowEdgeData } from "../../../web/stage/flow-edge-program.ts";
import { createMeasureText } from "../../../web/stage/measure-text.ts";
import { createWebglStage } from "../../../web/stage/webgl-stage.ts";

export type DrawOrder = {
  readonly scene: Scene;
  readonly state: PictureState;
  readonly theme: "light" | "dark";
  readonly width: number;
  readonly height: number;
  /** False: nobody looks at the SVG. */
  readonly withSvg: boolean;
};

export type DrawnNode = { readonly x: number; readonly y: number; readonly radius: number; readonly colour: string };
export type DrawnEdge = FlowEdgeData & {
  readonly source: string;
  readonly target: string;
  readonly width: number;
  readonly colour: string;
  readonly program: string;
};
export type Drawn = {
  readonly nodes: Readonly<Record<string, DrawnNode>>;
  readonly edges: Readonly<Record<string, DrawnEdge>>;
  readonly svg: string;
  /** Whether sigma draws a second time to find the deal under the pointer. */
  readonly picksEdges: boolean;
};

// Sigma gives its display data to whoever has it, and the stage keeps it to itself.
let latest: Sigma | null = null;
const keep = (sigma: Sigma): void => {
  latest = sigma;
};
const { setCustomBBox } = Sigma.prototype;
Sigma.prototype.setCustomBBox = function (this: Sigma, ...box) {
  keep(this);
  return setCustomBBox.apply(this, box);
};

const nothing = () => undefined;
const events = {
  onNodeClick: nothing,
  onNodeFocus: nothing,
  onCamera: nothing,
  onDealClick: nothing,
  onBackgroundClick: nothing,
  onNodeHover: nothing,
  onDealHover: nothing,
};

const draw = async ({ scene, state, theme, width, height, withSvg }: DrawOrder): Promise<Drawn> => {
  const host = document.createElement("div");
  Object.assign(host.style, { position: "absolute", width: `${width}px`, height: `${height}px` });
  document.body.replaceChildren(host);
  const options = { scene, state, theme, camera: null, reducedMotion: true, events };
  const stage = await new Promise<ReturnType<typeof createWebglStage>>((resolve) => {
    const created = createWebglStage(host, options, () => queueMicrotask(() => resolve(created)));
  });
  const sigma = latest!;
  const graph = sigma.getGraph();
  const nodes = graph.mapNodes((id): [string, DrawnNode] => {
    const { x, y, size, color } = sigma.getNodeDisplayData(id)!;
    return [id, { ...sigma.framedGraphToViewport({ x, y }), radius: sigma.scaleSize(size), colour: color }];
  });
  const edges = graph.mapEdges((id, _attributes, source, target): [string, DrawnEdge] => {
    // The reducers add what our programs read.
    const data = sigma.getEdgeDisplayData(id) as ReturnType<Sigma["getEdgeDisplayData"]> & FlowEdgeData;
    const { curvature, pattern, paidShare, progress, moving, reversed, size, color, type } = data!;
    const look = { curvature, pattern, paidShare, progress, moving, reversed };
    return [id, { ...look, source, target, width: sigma.scaleSize(size), colour: color, program: type }];
  });
  const picksEdges = sigma.getSetting("enableEdgeEvents");
  const { measure } = createMeasureText();
  const svg = withSvg ? renderSvg(scene, state, { width, height, theme, measure, standalone: false }) : "";
  stage.kill();
  return { nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges), svg, picksEdges };
};

Object.assign(globalThis, { draw });
