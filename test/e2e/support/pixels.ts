// What a picture shows: looks at the pixels of a screenshot, inside the page, so that no image library is needed.
import type { Locator, Page } from "playwright-core";

/** Red, green, blue, alpha of a part of the page, row by row. */
const readPixels = async (base64: string) => {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d")!;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
};

export type Pixels = {
  /** Share of pixels that differ from the most frequent colour, in [0, 1]. */
  readonly drawn: number;
  /** Number of different colours, each channel in sixteen steps. */
  readonly colours: number;
};

const countColours = (data: Uint8ClampedArray): Pixels => {
  const counts = new Map<number, number>();
  for (let i = 0; i < data.length; i += 4) {
    const colour = ((data[i]! >> 4) << 8) | ((data[i + 1]! >> 4) << 4) | (data[i + 2]! >> 4);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return { drawn: 1 - Math.max(...counts.values()) / (data.length / 4), colours: counts.size };
};

/** Takes a screenshot of a part of the page and counts; a blank picture has drawn 0 and one colour. */
export const pixelsOf = async (page: Page, part: Locator): Promise<Pixels> => {
  const png = await part.screenshot();
  return page.evaluate(
    `(async () => {
      const { data } = await (${readPixels.toString()})("${png.toString("base64")}");
      return (${countColours.toString()})(data);
    })()`,
  );
};

const middleOf = ({ data, width }: ImageData, colour: readonly number[]) => {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let i = 0; i < data.length; i += 4) {
    if (colour.some((channel, c) => data[i + c] !== channel)) continue;
    xs.push((i / 4) % width);
    ys.push(Math.floor(i / 4 / width));
  }
  const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
  return xs.length === 0 ? null : { x: median(xs), y: median(ys) };
};

/** The median place, in pixels of the page, of all pixels of exactly one colour; null where there are none. */
export const placeOfColour = async (
  page: Page,
  part: Locator,
  colour: readonly [number, number, number],
): Promise<{ readonly x: number; readonly y: number } | null> => {
  const box = (await part.boundingBox())!;
  const png = await part.screenshot();
  const found = await page.evaluate<{ x: number; y: number } | null>(
    `(async () => {
      const pixels = await (${readPixels.toString()})("${png.toString("base64")}");
      return (${middleOf.toString()})(pixels, ${JSON.stringify(colour)});
    })()`,
  );
  return found === null ? null : { x: box.x + found.x, y: box.y + found.y };
};
