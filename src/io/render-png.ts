// PNG files from SVG texts, by a renderer compiled to WebAssembly: the same pixels on every machine.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Resvg as ResvgClass } from "@resvg/resvg-wasm";
import { trueTypeFonts } from "./picture-fonts.ts";

/** @param scale Pixels to one pixel of the SVG, > 0. */
export type PngRenderer = (svg: string, scale: number) => Uint8Array;

/** Where no other is named, and for what Inter has no letter for, which then shows as an empty box. */
const family = "Inter";

const renderWith =
  (Resvg: typeof ResvgClass, fontBuffers: readonly Uint8Array[]): PngRenderer =>
  (svg, scale) => {
    const font = { fontBuffers: [...fontBuffers], defaultFontFamily: family, sansSerifFamily: family };
    const resvg = new Resvg(svg, { font, fitTo: { mode: "zoom", value: scale } });
    const image = resvg.render();
    try {
      return image.asPng();
    } finally {
      // What lies in the module's own memory is nobody else's to collect.
      image.free();
      resvg.free();
    }
  };

const load = async (): Promise<PngRenderer> => {
  const { initWasm, Resvg } = await import("@resvg/resvg-wasm");
  const wasm = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  const [fonts] = await Promise.all([trueTypeFonts(), readFile(wasm).then(initWasm)]);
  return renderWith(Resvg, fonts);
};

let loading: Promise<PngRenderer> | null = null;

/** The renderer, loaded once for the process; the first call takes some tens of milliseconds. */
export const pngRenderer = (): Promise<PngRenderer> => (loading ??= load());
