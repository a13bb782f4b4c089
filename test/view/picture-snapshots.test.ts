// What is in the picture of each kind of view, and where: one short text for each, kept beside this file. After a change
// that is meant: `npx vitest run test/view/picture-snapshots.test.ts -u`, and read what has changed.
import { beforeAll, describe, expect, it } from "vitest";
import type { Network } from "../../src/model/network.ts";
import { pictureFile } from "../../src/view/picture-file.ts";
import { parsePictureRequest } from "../../src/view/picture-request.ts";
import { loadShipped } from "../support/shipped.ts";
import { svgTexts } from "../support/svg-texts.ts";

let village: Network;
beforeAll(async () => {
  village = await loadShipped("village");
});

const count = (svg: string, pattern: RegExp): number => svg.match(pattern)?.length ?? 0;

/** Whole pixels: a change of the arithmetic in the last digit is none of the picture's. */
const outlineOf = (query: string): string => {
  const { svg, width, height } = pictureFile(village, parsePictureRequest(query));
  const texts = svgTexts(svg);
  const place = ({ left, bottom }: { left: number; bottom: number }) => `${Math.round(left)},${Math.round(bottom)}`;
  const lines = (role: string) =>
    texts.filter((text) => text.role === role).map(({ text, box }) => `  ${place(box)} ${text}`);
  const bodies = [...svg.matchAll(/<g data-deal="([^"]+)"><title>[^<]*<\/title><path d="([^"]+)"/g)];
  return [
    `${query} (${width} x ${height})`,
    `firms ${count(svg, /<g data-node=/g)}, deals ${bodies.length}, paths ${count(svg, /<path /g)}`,
    "words around:",
    ...lines("frame"),
    "names:",
    ...lines("name"),
    "amounts:",
    ...lines("tag"),
    "first curves:",
    ...bodies
      .slice(0, 5)
      .map(([, id, d]) => `  ${id} ${d!.replace(/-?\d+\.\d+/g, (text) => String(Math.round(Number(text))))}`),
    "",
  ].join("\n");
};

describe("the picture of the village", () => {
  it.each([
    ["map", "view=map"],
    ["map-total-dark", "unit=total&theme=dark&width=800&height=600"],
    ["map-measures", "size=pagerank&colour=betweenness"],
    ["tiers", "L=tiers"],
    ["loop", "view=loops/anvil~lantern~barn"],
    ["firm", "sel=firm:barn"],
    ["failure-round", "view=failure/lantern&r=1"],
    ["failure-settled", "view=failure/lantern"],
    ["failure-strip", "view=failure/lantern&strip=1"],
    ["compare", "view=compare&a=fail:lantern&b=fail:barn"],
  ])("%s holds the same in the same places", async (name, query) => {
    await expect(outlineOf(query)).toMatchFileSnapshot(`picture-snapshots/${name}.txt`);
  });
});
