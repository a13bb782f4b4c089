// The size of an element in CSS pixels, at least one by one: a stage may be created before its element has a size.
import type { Size } from "../../src/picture/fit.ts";

export const sizeOf = (element: HTMLElement): Size => ({
  width: Math.max(1, element.offsetWidth),
  height: Math.max(1, element.offsetHeight),
});
