// Where the texts of one of our SVG files stand, for tests of what covers what.
import type { Box } from "../../src/picture/boxes.ts";
import { interTextWidth } from "../../src/picture/text-width.ts";

export type SvgText = {
  readonly text: string;
  readonly box: Box;
  /** A name of a firm, an amount or number on an arrow, or a word of what stands around the picture. */
  readonly role: "name" | "tag" | "frame";
};

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
const unescaped = (text: string): string => text.replace(/&(\w+);/g, (_whole, name: string) => entities[name]!);

const attribute = (tag: string, name: string): string | null => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
const number = (tag: string, name: string, otherwise = 0): number => Number(attribute(tag, name) ?? otherwise);

const boxOf = (tag: string, text: string): Box => {
  const [x, y, size] = [number(tag, "x"), number(tag, "y"), number(tag, "font-size")];
  const width = interTextWidth(text, size, number(tag, "font-weight", 400));
  const anchor = attribute(tag, "text-anchor") ?? "start";
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  // Capitals and digits; what hangs below the line is left out.
  return { left, right: left + width, top: y - 0.73 * size, bottom: y };
};

/** Every text that is not turned, in the order of the file. */
export const svgTexts = (svg: string): readonly SvgText[] => {
  const texts: SvgText[] = [];
  let inDeal = false;
  for (const { 0: tag, index } of svg.matchAll(/<text[^>]*>|<g data-deal[^>]*>|<\/g>/g)) {
    if (!tag.startsWith("<text")) {
      inDeal = tag !== "</g>";
    } else if (attribute(tag, "transform") === null) {
      const text = unescaped(svg.slice(index + tag.length).split("<", 1)[0]!);
      const role = inDeal ? "tag" : attribute(tag, "data-node") === null ? "frame" : "name";
      texts.push({ text, box: boxOf(tag, text), role });
    }
  }
  return texts;
};
