// The frame of every SVG file: its size, its name for those who cannot see it, its ground and its face.
import { fontFaceStyle, type PictureFont } from "./font-face.ts";
import { fontFamily } from "./label-style.ts";
import { element, escapeXml, titleElement } from "./svg-element.ts";
import type { ThemeColours } from "./themes.ts";

export type DocumentOptions = {
  /** Pixels of the file. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the file to one pixel of the drawing. */
  readonly zoom: number;
  readonly theme: ThemeColours;
  readonly title: string;
  readonly description: string;
  /** Null: the file relies on the faces of its reader. */
  readonly font: PictureFont | null;
};

/** What is between the tags of an XML text: every character of it may be drawn. */
const textOf = (markup: string): string => [...markup.matchAll(/>([^<>]+)</g)].map((match) => match[1]).join("");

/** The document around a drawing. @param drawing Markup. */
export const svgDocument = (
  drawing: string,
  { width, height, zoom, theme, title, description, font }: DocumentOptions,
): string => {
  const [across, down] = [width / zoom, height / zoom];
  const content = [
    titleElement(title),
    element("desc", {}, escapeXml(description)),
    font === null ? "" : element("style", {}, fontFaceStyle(font, textOf(drawing))),
    element("rect", { width: across, height: down, fill: theme.background }),
    drawing,
  ];
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${Number(across.toFixed(2))} ${Number(down.toFixed(2))}`,
    role: "img",
    "aria-label": title,
    "font-family": fontFamily,
  };
  return element("svg", root, content.join(""));
};
