// The camera of the SVG stage: a view box over the fitted picture. Pure.
import type { Size } from "../../src/picture/fit.ts";

/** Zoom factor, and the middle of the view as shares of the picture. */
export type SvgCamera = { readonly zoom: number; readonly x: number; readonly y: number };

export const wholePicture: SvgCamera = { zoom: 1, x: 0.5, y: 0.5 };

/** The same limits as sigma's camera ratios, 0.15 to 2.2. */
const closest = 1 / 0.15;
const farthest = 1 / 2.2;

export const zoomed = (camera: SvgCamera, factor: number): SvgCamera => ({
  ...camera,
  zoom: Math.min(closest, Math.max(farthest, camera.zoom * factor)),
});

/** The camera after the pointer has dragged the picture by some pixels of the stage. */
export const dragged = (
  { zoom, x, y }: SvgCamera,
  by: { x: number; y: number },
  { width, height }: Size,
): SvgCamera => ({
  zoom,
  x: x - by.x / width / zoom,
  y: y - by.y / height / zoom,
});

export const viewBoxOf = ({ zoom, x, y }: SvgCamera, { width, height }: Size): string =>
  [x * width - width / zoom / 2, y * height - height / zoom / 2, width / zoom, height / zoom].join(" ");
