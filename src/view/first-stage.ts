// The stage before any script runs: captions, picture and legend as markup, where the page will have its own.
import { legendEntries } from "../picture/legend.ts";
import type { Scene } from "../picture/scene.ts";
import { shapePath } from "../picture/shape-path.ts";
import { element, escapeXml } from "../picture/svg-element.ts";
import { themes } from "../picture/themes.ts";
import { firstDrawing, onPhone, type FirstDrawing } from "./first-drawing.ts";
import { emptyPlace, list, tag } from "./html-text.ts";
import type { ShownView } from "./shown-view.ts";

/** Pixels of the stage without bars in a window of 1440 x 900, and on a phone. */
const wideStage = { width: 1068, height: 844 } as const;
const smallStage = { width: 390, height: 368 } as const;

/** Both sizes are sent, the style sheet shows one. */
const pictures = (shown: ShownView, barHeight: number): string => {
  const { scene, picture, title, description, state } = shown;
  const drawing: FirstDrawing = { scene, picture, title, description, theme: state.theme };
  const wide = firstDrawing(drawing, { ...wideStage, height: wideStage.height - barHeight });
  return (
    tag("div", { class: "first-picture wide" }, wide) +
    tag("div", { class: "first-picture small" }, firstDrawing(onPhone(drawing), smallStage))
  );
};

const partWords = {
  in: ["Money comes in", "funds the circle, is not paid by it"],
  core: ["Money goes round", "what these firms pay can come back to them"],
  out: ["Money leaves", "is paid, pays nothing back"],
} as const;

const partCaption = ([title, meaning]: readonly [string, string]): string =>
  tag("strong", {}, title) + tag("span", {}, meaning);

const captions = ({ nodes }: Scene): string => {
  const has = (part: "in" | "core" | "out"): boolean => nodes.some((node) => node.part === part);
  if (!has("core")) return "";
  const words = (["in", "core", "out"] as const).map((part) =>
    tag("p", { class: `caption-${part}` }, has(part) ? partCaption(partWords[part]) : ""),
  );
  return tag("div", { class: "captions" }, words.join(""));
};

const swatch = (colour: { readonly light: string; readonly dark: string }, theme: "light" | "dark" | null): string =>
  theme === null ? `light-dark(${colour.light},${colour.dark})` : colour[theme];

const symbol = (width: number, height: number, content: string): string =>
  element("svg", { width, height, "aria-hidden": "true" }, content);

/** What a narrow legend leaves out. */
const rest = (words: string): string => (words === "" ? "" : tag("span", { class: "legend-rest" }, words));

const legend = ({ scene, failure, state: { theme } }: ShownView): string => {
  const kinds = legendEntries(scene.kinds).map(({ shape, colour, short }) => {
    const path = { d: shapePath(shape, { x: 7, y: 7, radius: 6 }), fill: swatch(colour, theme) };
    return `${symbol(14, 14, element("path", path))} ${escapeXml(short.head)}${rest(escapeXml(short.rest))}`;
  });
  const flows = (["funding", "commitment"] as const).map((kind) => {
    const colour = { light: themes.light.edges[kind], dark: themes.dark.edges[kind] };
    const line = { d: "M0 5h30", stroke: swatch(colour, theme), "stroke-width": kind === "funding" ? 5 : 2 };
    return `${symbol(30, 10, element("path", line))} ${kind === "funding" ? `Funding${rest(" (gives money)")}` : `Commitment${rest(" (will pay)")}`}`;
  });
  // A failure has its losses in place of the flows; their legend comes with the page.
  return tag("div", { class: "legend" }, list("ul", null, kinds) + list("ul", null, failure === null ? flows : []));
};

/** Cost: four drawings, two for each theme. @param barHeight Pixels that bars take from the stage's height. */
export const firstStage = (shown: ShownView, barHeight: number): string =>
  tag(
    "section",
    { class: "stage", "aria-label": "Map of the network" },
    captions(shown.scene) + emptyPlace("stage-canvas") + pictures(shown, barHeight) + legend(shown),
  );
