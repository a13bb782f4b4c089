// Sigma's node program: five shapes of equal area, a wedge for the share lost, rings for failure, selection and focus.
import { NodeProgram, type NodeProgramType, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { Shape } from "../../src/model/node.ts";
import type { NodeMark } from "../../src/picture/marks.ts";
import { gaugeInset } from "../../src/picture/shape-path.ts";
import { gaugeNodeFragmentShader, gaugeNodeVertexShader } from "./gauge-node-shaders.ts";
import type { ShaderFrame } from "./shader-frame.ts";
import type { NodePosition } from "./stage-graph.ts";

/** Display data of a node beyond sigma's own. */
export type GaugeNodeData = {
  readonly shape: Shape;
  readonly mark: NodeMark;
};

const shapeNumbers: Readonly<Record<Shape, number>> = { circle: 0, square: 1, hexagon: 2, diamond: 3, triangle: 4 };

const haloNumber = (halo: NodeMark["halo"]): number => (halo === null ? 0 : halo === "pointer" ? 1 : 2);

const uniforms = [
  "u_matrix",
  "u_sizeRatio",
  "u_correctionRatio",
  "u_pixelRatio",
  "u_background",
  "u_panel",
  "u_focus",
] as const;
type Uniform = (typeof uniforms)[number];

const definition = () => {
  const { UNSIGNED_BYTE, FLOAT, TRIANGLES } = WebGLRenderingContext;
  return {
    VERTICES: 3,
    VERTEX_SHADER_SOURCE: gaugeNodeVertexShader,
    FRAGMENT_SHADER_SOURCE: gaugeNodeFragmentShader,
    METHOD: TRIANGLES,
    UNIFORMS: uniforms,
    ATTRIBUTES: [
      { name: "a_position", size: 2, type: FLOAT },
      { name: "a_look", size: 4, type: FLOAT },
      { name: "a_inset", size: 1, type: FLOAT },
      { name: "a_halo", size: 1, type: FLOAT },
      { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
      { name: "a_wedgeColor", size: 4, type: UNSIGNED_BYTE, normalized: true },
      { name: "a_ringColor", size: 4, type: UNSIGNED_BYTE, normalized: true },
      { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
    ],
    CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
    CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
  };
};

/** The program class, bound to the values that all its nodes share. */
export const createGaugeNodeProgram = (frame: ShaderFrame): NodeProgramType<NodePosition> =>
  class GaugeNodeProgram extends NodeProgram<Uniform, NodePosition> {
    override getDefinition() {
      return definition();
    }

    override processVisibleItem(id: number, start: number, data: NodeDisplayData & GaugeNodeData): void {
      const { mark, shape } = data;
      const look = [data.size, mark.wedge ?? -1, mark.ring?.share ?? 0, shapeNumbers[shape]];
      const inset = gaugeInset(shape, mark.ring?.share ?? 0);
      const colours = [mark.colour, mark.wedgeColour, mark.ring?.colour ?? mark.colour].map(floatColor);
      this.array.set([data.x, data.y, ...look, inset, haloNumber(mark.halo), ...colours, id], start);
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
      gl.uniform3fv(uniformLocations.u_background, frame.background);
      gl.uniform3fv(uniformLocations.u_panel, frame.panel);
      gl.uniform3fv(uniformLocations.u_focus, frame.focus);
    }
  };
