// A picture as a self-contained SVG document: the same marks as the stage, for export, server and browsers without WebGL.
import { fitScene, type FittedScene } from "./fit.ts";
import { fontFamily } from "./label-style.ts";
import type { Marks } from "./marks.ts";
import { pictureDescription, pictureTitle } from "./picture-title.ts";
import type { PictureState } from "./picture-state.ts";
import { placePictureText, type PlacedDisc } from "./picture-text.ts";
import type { Scene } from "./scene.ts";
import { styleMarks } from "./style-marks.ts";
import { svgEdges } from "./svg-edges.ts";
import { element, escapeXml, textElement, titleElement } from "./svg-element.ts";
import { svgLabels } from "./svg-labels.ts";
import { svgLegend } from "./svg-legend.ts";
import { svgNodes } from "./svg-nodes.ts";
import { interTextWidth, type MeasureText } from "./text-width.ts";
import { themes, type ThemeColours } from "./themes.ts";

export type SvgOptions = {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly theme: "light" | "dark";
  /** Default: an estimate that needs no browser. */
  readonly measure?: MeasureText;
  /** Heading and name of the picture; a plain one is made from the scene where it is missing. */
  readonly title?: string;
  readonly description?: string;
  /** False: marks and labels only, for a page that has its own heading, captions and legend. Default true. */
  readonly standalone?: boolean;
  /** True: wide invisible lines that catch the pointer. Default false. */
  readonly interactive?: boolean;
};

const headingHeight = 66;
const captionHeight = 40;

const discsOf = (scene: Scene, marks: Marks, fitted: FittedScene): ReadonlyMap<string, PlacedDisc> =>
  new Map(
    scene.nodes.map(({ id }) => {
      const place = fitted.nodes.get(id)!;
      return [id, { ...place, radius: place.radius * marks.nodes.get(id)!.radius }];
    }),
  );

const heading = (title: string, description: string, theme: ThemeColours): string =>
  textElement(title, { x: 24, y: 36, "font-size": 21, "font-weight": 700, fill: theme.ink }) +
  textElement(description, { x: 24, y: 57, "font-size": 13, fill: theme.inkSoft });

const partCaptions = { in: "Money comes in", core: "Money goes round", out: "Money leaves" } as const;

const captions = (scene: Scene, discs: ReadonlyMap<string, PlacedDisc>, top: number, theme: ThemeColours): string => {
  // Without a core nothing goes round, and nothing may say so.
  if (!scene.nodes.some((node) => node.part === "core")) return "";
  return (["in", "core", "out"] as const)
    .flatMap((part) => {
      const xs = scene.nodes.filter((node) => node.part === part).map((node) => discs.get(node.id)!.x);
      if (xs.length === 0) return [];
      const x = (Math.min(...xs) + Math.max(...xs)) / 2;
      const style = { "text-anchor": "middle", "font-size": 12.5, "font-weight": 600, fill: theme.inkSoft };
      return textElement(partCaptions[part], { x, y: top + 20, ...style });
    })
    .join("");
};

/**
 * The picture as SVG text.
 *
 * Everything is in presentation attributes and the type is the system's, so the document needs no other file and stands
 * under any content policy. Groups carry `data-node` and `data-deal`. O(n^2) for placing n labels.
 */
export const renderSvg = (scene: Scene, state: PictureState, options: SvgOptions): string => {
  const { width, height, standalone = true, interactive = false, measure = interTextWidth } = options;
  const theme = themes[options.theme];
  const title = options.title ?? pictureTitle(scene, state);
  const description = options.description ?? pictureDescription(scene);
  const marks = styleMarks(scene, state, theme);
  const legend = svgLegend(scene, theme, width, measure, state.focus.mode === "failure");
  const margins = standalone ? { top: headingHeight + captionHeight, bottom: legend.height } : {};
  const fitted = fitScene(scene, { width, height, measure, ...margins });
  const discs = discsOf(scene, marks, fitted);
  const text = placePictureText(scene, marks, { width, height, discs, measure });
  const around = standalone
    ? heading(title, description, theme) +
      captions(scene, discs, headingHeight, theme) +
      legend.at(height - legend.height)
    : "";
  const content = [
    titleElement(title),
    element("desc", {}, escapeXml(description)),
    element("rect", { width, height, fill: theme.background }),
    svgEdges(scene, marks.edges, discs, { theme, markScale: fitted.markScale, interactive }),
    svgNodes(scene, marks.nodes, discs, theme),
    svgLabels(scene, marks, discs, text, theme),
    around,
  ];
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": title,
    "font-family": fontFamily,
  };
  return element("svg", root, content.join(""));
};
