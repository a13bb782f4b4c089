// A picture of the page before any script runs: an SVG in the colours of the page that it stands in.
import { bothThemes } from "../picture/both-themes.ts";
import type { PictureRoom, Size } from "../picture/fit.ts";
import type { PictureState } from "../picture/picture-state.ts";
import { renderSvg } from "../picture/render-svg.ts";
import type { Scene } from "../picture/scene.ts";
import { markOf, pooledScene } from "./pooled-scene.ts";
import type { Theme } from "./view-state.ts";

export type FirstDrawing = {
  readonly scene: Scene;
  readonly picture: PictureState;
  /** What it shows, for those who cannot see it. */
  readonly title: string;
  readonly description: string;
  /** Null: the colours follow the page. */
  readonly theme: Theme | null;
  /** What the page keeps free around it; default: as on the map. */
  readonly room?: PictureRoom;
};

/** Cost: two drawings where the colours follow the page, else one. */
export const firstDrawing = ({ scene, picture, theme, ...words }: FirstDrawing, size: Size): string => {
  const draw = (drawn: "light" | "dark"): string =>
    renderSvg(scene, picture, { ...size, ...words, theme: drawn, standalone: false });
  return theme === null ? (bothThemes(draw("light"), draw("dark")) ?? draw("light")) : draw(theme);
};

/** As the page draws it on a phone: the outer columns are pooled, and whoever is in a pool is looked for there. */
export const onPhone = (drawing: FirstDrawing): FirstDrawing => {
  const { scene, picture } = drawing;
  const pooled = pooledScene(scene);
  const { focus } = picture;
  const node = focus.mode === "node" ? { ...focus, node: markOf(scene, pooled, focus.node) } : focus;
  return { ...drawing, scene: pooled, picture: { ...picture, focus: node } };
};
