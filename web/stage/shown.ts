// What a stage is asked to show, whatever draws it.
import type { StageOptions } from "./stage.ts";

export type Shown = Pick<StageOptions, "scene" | "state" | "theme">;
