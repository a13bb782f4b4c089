// PNG files: the size that is asked for, the face that comes along, the same pixels as ever.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { pngRenderer, type PngRenderer } from "../../src/io/render-png.ts";
import { pictureFile } from "../../src/view/picture-file.ts";
import { parsePictureRequest } from "../../src/view/picture-request.ts";
import { decodePng, shareDiffering } from "../support/png.ts";
import { loadShipped } from "../support/shipped.ts";

let render: PngRenderer;
beforeAll(async () => {
  render = await pngRenderer();
});

const textPicture = (attributes: string, text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><rect width="200" height="40" fill="#fff"/>` +
  `<text x="4" y="30" font-size="30" ${attributes}>${text}</text></svg>`;

/** Sum of how dark the pixels are: 0 for an empty picture. */
const inkOf = (svg: string): number => {
  const { data } = decodePng(render(svg, 1));
  let ink = 0;
  for (let at = 0; at < data.length; at += 4) ink += 255 - data[at]!;
  return ink;
};

describe("pngRenderer", () => {
  it("makes a PNG of the drawing's size times the scale", () => {
    const svg = textPicture('font-family="Inter"', "Oracle");
    expect(decodePng(render(svg, 1))).toMatchObject({ width: 200, height: 40 });
    expect(decodePng(render(svg, 2.5))).toMatchObject({ width: 500, height: 100 });
  });

  it("draws text in the four weights that come along, each darker than the one before", () => {
    const inks = [400, 500, 600, 700].map((weight) =>
      inkOf(textPicture(`font-family="Inter" font-weight="${weight}"`, "Oracle")),
    );
    expect(inks).toEqual([...inks].sort((a, b) => a - b));
    expect(new Set(inks).size).toBe(4);
    expect(inks[0]).toBeGreaterThan(0);
  });

  it("has the signs that pictures use, and takes its own face for any other that is asked for", () => {
    for (const sign of ["→", "↺", "−", "≤", "–", "é", "Š", "ł"]) {
      expect(inkOf(textPicture('font-family="Inter"', sign)), sign).toBeGreaterThan(0);
      expect(inkOf(textPicture('font-family="Inter"', sign))).not.toBe(inkOf(textPicture('font-family="Inter"', "円")));
    }
    expect(inkOf(textPicture('font-family="Comic Sans MS"', "Oracle"))).toBe(
      inkOf(textPicture('font-family="Inter"', "Oracle")),
    );
  });

  it("gives the same bytes each time", () => {
    const svg = textPicture('font-family="Inter"', "Oracle");
    expect(Buffer.from(render(svg, 2)).equals(Buffer.from(render(svg, 2)))).toBe(true);
  });
});

describe("the picture of the village", () => {
  const golden = (theme: string): string => resolve(import.meta.dirname, `golden-village-${theme}.png`);

  /**
   * Font and renderer come along, so nothing but the processor's arithmetic may differ: at most one pixel in a thousand
   * by more than 8 of 255. After a change that is meant: `UPDATE_PICTURES=1 npx vitest run test/io/render-png.test.ts`,
   * and look at the files before they are committed.
   */
  it.each(["light", "dark"])("is as it was, in the %s theme", async (theme) => {
    const query = `view=failure/lantern&theme=${theme}&width=640&height=480`;
    const { svg } = pictureFile(await loadShipped("village"), parsePictureRequest(query));
    const png = render(svg, 1);
    if (process.env["UPDATE_PICTURES"] === "1" || !existsSync(golden(theme))) writeFileSync(golden(theme), png);
    expect(shareDiffering(decodePng(png), decodePng(readFileSync(golden(theme))), 8)).toBeLessThan(0.001);
  });
});
