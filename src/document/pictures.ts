// The pictures of the page: the scene of the view in both themes, with a description in words.
import type { PictureFocus } from "../picture/picture-state.ts";
import { pictureDescription, pictureTitle } from "../picture/picture-title.ts";
import { renderSvg } from "../picture/render-svg.ts";
import type { Scene } from "../picture/scene.ts";
import type { Figure } from "./document.ts";

const size = { width: 1120, height: 780 } as const;

/**
 * @param says What the picture shows, beside its title and the line below that.
 * @param heading Default: the ones that the scene and the focus give.
 */
export const pictureOf = (
  scene: Scene,
  focus: PictureFocus,
  says: string,
  heading?: { readonly title: string; readonly description: string },
): Omit<Figure, "kind" | "caption"> => {
  const state = { focus, hovered: null, focused: null };
  const { title, description } = heading ?? {
    title: pictureTitle(scene, state),
    description: pictureDescription(scene),
  };
  const drawn = (theme: "light" | "dark"): string => renderSvg(scene, state, { ...size, theme, title, description });
  const alternative = `${title}. ${says} ${description}`.replace(/\s+/g, " ");
  return { alternative, light: drawn("light"), dark: drawn("dark") };
};
