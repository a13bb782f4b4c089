// The stage before any script runs: captions, picture and legend as markup, where the page will have its own.
import { bothThemes } from "../picture/both-themes.ts";
import type { Size } from "../picture/fit.ts";
import { legendEntries } from "../picture/legend.ts";
import { renderSvg } from "../picture/render-svg.ts";
import type { Scene } from "../picture/scene.ts";
import { shapePath } from "../picture/shape-path.ts";
import { element, escapeXml } from "../picture/svg-element.ts";
import { themes } from "../picture/themes.ts";
import { emptyPlace, list, tag } from "./html-text.ts";
import { pooledScene } from "./pooled-scene.ts";
import type { ShownView } from "./shown-view.ts";

/** Pixels of the stage without bars in a window of 1440 x 900, and on a phone. */
const wideStage = { width: 1068, height: 844 } as const;
const smallStage = { width: 390, height: 368 } as const;

/** Colours follow the page, unless the address says which they are. */
const drawing = (scene: Scene, { picture, state, title, description }: ShownView, size: Size): string => {
  const draw = (theme: "light" | "dark"): string =>
    renderSvg(scene, picture, { ...size, theme, title, description, standalone: false });
  return state.theme === null ? (bothThemes(draw("light"), draw("dark")) ?? draw("light")) : draw(state.theme);
};

/** Both sizes are sent, the style sheet shows one. */
const pictures = (shown: ShownView, barHeight: number): string => {
  const stage = { ...wideStage, height: wideStage.height - barHeight };
  const wide = tag("div", { class: "first-picture wide" }, drawing(shown.scene, shown, stage));
  // Who is selected or loses may be pooled away on a small screen; such a picture is drawn whole.
  const small = shown.picture.focus.mode === "story" ? pooledScene(shown.scene) : shown.scene;
  return wide + tag("div", { class: "first-picture small" }, drawing(small, shown, smallStage));
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

const legend = ({ scene, failure, state: { theme } }: ShownView): string => {
  const kinds = legendEntries(scene.kinds).map(({ shape, colour, label }) => {
    const path = { d: shapePath(shape, { x: 7, y: 7, radius: 6 }), fill: swatch(colour, theme) };
    return `${symbol(14, 14, element("path", path))} ${escapeXml(label)}`;
  });
  const flows = (["funding", "commitment"] as const).map((kind) => {
    const colour = { light: themes.light.edges[kind], dark: themes.dark.edges[kind] };
    const line = { d: "M0 5h30", stroke: swatch(colour, theme), "stroke-width": kind === "funding" ? 5 : 2 };
    return `${symbol(30, 10, element("path", line))} ${kind === "funding" ? "Funding (gives money)" : "Commitment (will pay)"}`;
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
