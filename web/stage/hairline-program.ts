// Lines a pixel wide, tens of thousands of them: they come straight from the picture instead of from sigma's graph, and
// are left away while the picture moves.
import { EdgeLineProgram, type EdgeProgramType } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type Sigma from "sigma";
import { drawingOrder } from "../../src/picture/hairlines.ts";
import type { NodePosition } from "./stage-graph.ts";
import type { ShaderFrame } from "./shader-frame.ts";
import type { WebglPicture } from "./webgl-picture.ts";

/** x and y of every node as sigma has them for its shaders; null before it has them: it begins with an empty graph. */
const framedPlaces = (sigma: Sigma<NodePosition>, { shown }: WebglPicture): Float32Array | null => {
  const { nodes } = shown.scene;
  const places = new Float32Array(2 * nodes.length);
  for (const [i, { id }] of nodes.entries()) {
    const node = sigma.getNodeDisplayData(id);
    if (node === undefined) return null;
    places[2 * i] = node.x;
    places[2 * i + 1] = node.y;
  }
  return places;
};

/** Two vertices for each line: x, y, colour, and the id for picking, which lines do without. */
const writeLines = (array: Float32Array, places: Float32Array, { shown, lineEnds, marks }: WebglPicture): void => {
  const { edges } = shown.scene;
  let at = 0;
  for (const i of drawingOrder(edges, marks.edges)) {
    const colour = floatColor(marks.edges.get(edges[i]!.id)!.colour);
    for (const end of [lineEnds[2 * i]!, lineEnds[2 * i + 1]!]) {
      array[at++] = places[2 * end]!;
      array[at++] = places[2 * end + 1]!;
      array[at++] = colour;
      array[at++] = 0;
    }
  }
};

export const createHairlineProgram = (frame: ShaderFrame, picture: WebglPicture): EdgeProgramType<NodePosition> =>
  class HairlineProgram extends EdgeLineProgram<NodePosition> {
    /** Sigma asks for room when it has read the nodes; that is when the lines can be written. */
    override reallocate(): void {
      const places = picture.detail === "hairlines" ? framedPlaces(this.renderer, picture) : null;
      super.reallocate(places === null ? 0 : picture.shown.scene.edges.length);
      if (places !== null) writeLines(this.array, places, picture);
    }

    /** Sigma has a setting for this, but then reads the whole graph anew at the end of every drag. */
    override render(params: RenderParams): void {
      if (!frame.moving) super.render(params);
    }
  };
