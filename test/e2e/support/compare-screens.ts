// Pictures of screens against kept ones, each at a quarter of its size: a change of layout, colour or wording shows, a
// change of how an edge is smoothed does not.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";

const folder = join(import.meta.dirname, "..", "screens");

/** Kept pictures are a quarter as wide and as high. */
const scale = 4;
/** Steps of 255 by which a colour channel may differ before the pixel counts as different. */
const channelTolerance = 24;
/** Share of pixels that may be different: cursors, smoothed edges, another build of the browser. */
export const mostDifferent = 0.015;

/** Runs in the page: draws a picture smaller and gives it back as base64 PNG. */
const shrink = async (base64: string, by: number): Promise<string> => {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(Math.round(image.width / by), Math.round(image.height / by));
  const context = canvas.getContext("2d")!;
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: "image/png" });
  const data = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(""));
};

/** Runs in the page: the share of pixels that differ; 1 for pictures of different sizes. */
const difference = async (one: string, other: string, tolerance: number): Promise<number> => {
  const read = async (base64: string): Promise<ImageData> => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const [a, b] = [await read(one), await read(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  let different = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    if ([0, 1, 2].some((c) => Math.abs(a.data[i + c]! - b.data[i + c]!) > tolerance)) different++;
  }
  return different / (a.data.length / 4);
};

const callIn = <T>(page: Page, fn: (...parts: never[]) => Promise<T>, ...parts: readonly unknown[]): Promise<T> =>
  page.evaluate(`(${fn.toString()})(${parts.map((part) => JSON.stringify(part)).join(", ")})`);

export type Comparison =
  | { readonly is: "compared"; readonly different: number; readonly seen: string }
  /** UPDATE_SCREENS=1 asked for new ones. */
  | { readonly is: "kept"; readonly path: string };

const pauseMilliseconds = 500;
/** A busy machine takes its time until a picture has its last frame and a worker its last answer. */
const mostTries = 40;

/** The small picture of what a page shows now. */
const look = async (page: Page, workshop: Page): Promise<string> => {
  const whole = await page.screenshot({ animations: "disabled", caret: "hide" });
  return callIn(workshop, shrink, whole.toString("base64"), scale);
};

/** The small picture once it stays the same. */
const lookAtRest = async (page: Page, workshop: Page): Promise<string> => {
  let [before, now] = ["", await look(page, workshop)];
  for (let tries = 0; tries < mostTries && before !== now; tries++) {
    await page.waitForTimeout(pauseMilliseconds);
    [before, now] = [now, await look(page, workshop)];
  }
  return now;
};

/**
 * Compares what a page shows with the kept picture of a name, until they agree or time is up.
 *
 * @param workshop A blank page of the same browser, in which pictures are drawn and compared.
 */
export const compareScreen = async (page: Page, workshop: Page, name: string): Promise<Comparison> => {
  const path = join(folder, `${name}.png`);
  if (process.env["UPDATE_SCREENS"] === "1") {
    await mkdir(folder, { recursive: true });
    await writeFile(path, Buffer.from(await lookAtRest(page, workshop), "base64"));
    return { is: "kept", path };
  }
  const kept = (await readFile(path)).toString("base64");
  const seenPath = join(tmpdir(), `linchpin-screen-${name}.png`);
  for (let tries = 1; ; tries++) {
    const seen = await look(page, workshop);
    const different = await callIn(workshop, difference, kept, seen, channelTolerance);
    if (different < mostDifferent) return { is: "compared", different, seen: seenPath };
    await writeFile(seenPath, Buffer.from(seen, "base64"));
    if (tries === mostTries) return { is: "compared", different, seen: seenPath };
    await page.waitForTimeout(pauseMilliseconds);
  }
};
