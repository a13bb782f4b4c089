// The part of gifenc that is used; the package has no types of its own.
declare module "gifenc" {
  type Palette = number[][];
  type FrameOptions = {
    readonly palette?: Palette;
    /** Milliseconds; rounded to hundredths of a second. */
    readonly delay?: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** 1: the frame stays, and the next is drawn over it. */
    readonly dispose?: number;
  };
  type Encoder = {
    writeFrame(index: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  };
  export const GIFEncoder: () => Encoder;
  export const quantize: (rgba: Uint8ClampedArray, maxColors: number) => Palette;
  export const applyPalette: (rgba: Uint8ClampedArray, palette: Palette) => Uint8Array;
}
