// Lines a pixel wide, tens of thousands of them: left away while the picture moves, and back when it rests.
import { EdgeLineProgram, type EdgeProgramType } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { ShaderFrame } from "./shader-frame.ts";
import type { NodePosition } from "./stage-graph.ts";

/** Sigma has a setting for this, but then reads the whole graph anew at the end of every drag. */
export const createHairlineProgram = (frame: ShaderFrame): EdgeProgramType<NodePosition> =>
  class HairlineProgram extends EdgeLineProgram<NodePosition> {
    override render(params: RenderParams): void {
      if (!frame.moving) super.render(params);
    }
  };
