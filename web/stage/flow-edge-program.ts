// Sigma's edge program for deals: any bow, tubes, dashes, an arrow at the payee, paid share, highlights, losses.
import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { edgePatterns, type EdgePattern } from "../../src/picture/marks.ts";
import { flowEdgeFragmentShader, flowEdgeVertexShader } from "./flow-edge-shaders.ts";
import type { ShaderFrame } from "./shader-frame.ts";
import type { NodePosition } from "./stage-graph.ts";

/** Display data of an edge beyond sigma's own. */
export type FlowEdgeData = {
  readonly curvature: number;
  readonly pattern: EdgePattern;
  readonly paidShare: number;
  readonly progress: number;
  readonly moving: boolean;
  readonly reversed: boolean;
};

const segments = 28;
const strip = Array.from({ length: segments + 1 }, (_, i) => [
  [i / segments, 1],
  [i / segments, -1],
]).flat();

const uniforms = [
  "u_matrix",
  "u_sizeRatio",
  "u_pixelRatio",
  "u_dimensions",
  "u_minEdgeThickness",
  "u_shift",
  "u_highlight",
  "u_background",
] as const;
type Uniform = (typeof uniforms)[number];

const definition = () => {
  const { UNSIGNED_BYTE, FLOAT, TRIANGLE_STRIP } = WebGLRenderingContext;
  return {
    VERTICES: strip.length,
    VERTEX_SHADER_SOURCE: flowEdgeVertexShader,
    FRAGMENT_SHADER_SOURCE: flowEdgeFragmentShader,
    METHOD: TRIANGLE_STRIP,
    UNIFORMS: uniforms,
    ATTRIBUTES: [
      { name: "a_source", size: 2, type: FLOAT },
      { name: "a_target", size: 2, type: FLOAT },
      { name: "a_radii", size: 2, type: FLOAT },
      { name: "a_form", size: 2, type: FLOAT },
      { name: "a_look", size: 4, type: FLOAT },
      { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
      { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
    ],
    CONSTANT_ATTRIBUTES: [{ name: "a_strip", size: 2, type: FLOAT }],
    CONSTANT_DATA: strip,
  };
};

/** The program class, bound to the values that all its edges share. */
export const createFlowEdgeProgram = (frame: ShaderFrame): EdgeProgramType<NodePosition> =>
  class FlowEdgeProgram extends EdgeProgram<Uniform, NodePosition> {
    override getDefinition() {
      return definition();
    }

    override processVisibleItem(
      id: number,
      start: number,
      payer: NodeDisplayData,
      payee: NodeDisplayData,
      data: EdgeDisplayData & FlowEdgeData,
    ): void {
      const [from, to] = data.reversed ? [payee, payer] : [payer, payee];
      // Seen from the other end, the same line bows to the other side.
      const curvature = data.reversed ? -data.curvature : data.curvature;
      const pattern = edgePatterns.indexOf(data.pattern);
      const values = [from.x, from.y, to.x, to.y, from.size, to.size, data.size, curvature];
      const look = [pattern, data.paidShare, data.progress, data.moving ? 1 : 0];
      this.array.set([...values, ...look, floatColor(data.color), id], start);
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
      gl.uniform2f(uniformLocations.u_dimensions, params.width * params.pixelRatio, params.height * params.pixelRatio);
      gl.uniform1f(uniformLocations.u_minEdgeThickness, params.minEdgeThickness);
      gl.uniform1f(uniformLocations.u_shift, frame.shift);
      gl.uniform1f(uniformLocations.u_highlight, frame.highlight);
      gl.uniform3fv(uniformLocations.u_background, frame.background);
    }
  };
