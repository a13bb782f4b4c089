// The canvas above the marks: places the text when something has changed, and leaves it alone while highlights run.
import type { Size } from "../../src/picture/fit.ts";
import type { Marks } from "../../src/picture/marks.ts";
import { placePictureText, type PlacedDisc } from "../../src/picture/picture-text.ts";
import type { Scene } from "../../src/picture/scene.ts";
import type { MeasureText } from "../../src/picture/text-width.ts";
import type { ThemeColours } from "../../src/picture/themes.ts";
import { drawPictureText } from "./draw-text.ts";

export type TextView = {
  readonly scene: Scene;
  readonly marks: Marks;
  readonly theme: ThemeColours;
  readonly size: Size;
  /** Discs as they stand on the screen. */
  readonly discs: () => ReadonlyMap<string, PlacedDisc>;
  /** Whatever moves the discs without a new picture. */
  readonly camera: { readonly x: number; readonly y: number; readonly ratio: number };
};

export type TextLayer = {
  draw(view: TextView): void;
  /** The picture has changed: the next frame places the text anew. */
  invalidate(): void;
  /** Takes the text away until it is drawn again; nothing where it stands as it should. */
  clearUnlessCurrent(view: Pick<TextView, "size" | "camera">): void;
};

/** A canvas of the size in pixels whose unit is the CSS pixel, cleared. */
const prepare = (canvas: HTMLCanvasElement, { width, height }: Size): CanvasRenderingContext2D | null => {
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext("2d");
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
};

const keyOf = ({ camera, size }: Pick<TextView, "size" | "camera">): string =>
  [camera.x, camera.y, camera.ratio, size.width, size.height].join(" ");

export const createTextLayer = (canvas: HTMLCanvasElement, measure: MeasureText): TextLayer => {
  let drawn: string | null = null;
  return {
    draw({ scene, marks, theme, size, discs: discsInView, camera }) {
      const key = keyOf({ camera, size });
      if (key === drawn) return;
      drawn = key;
      const context = prepare(canvas, size);
      if (context === null) return;
      const discs = discsInView();
      drawPictureText(context, scene, marks, discs, placePictureText(scene, marks, { ...size, discs, measure }), theme);
    },
    invalidate() {
      drawn = null;
    },
    clearUnlessCurrent(view) {
      if (drawn !== keyOf(view)) prepare(canvas, view.size);
    },
  };
};
