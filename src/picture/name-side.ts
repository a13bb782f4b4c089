// Where a name is tried first, once for fitting and for placing.
import type { NameSide } from "./layouts/layout.ts";
import type { SceneNode } from "./scene.ts";

export const nameSideOf = ({ nameSide, part }: SceneNode): NameSide => nameSide ?? (part === "in" ? "left" : "right");
