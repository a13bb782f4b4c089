// What the lines of a picture mean, as rows of its legend: money, losses, or the difference of two sides.
import { faded, lossColour } from "./colour.ts";
import type { PictureFocus } from "./picture-state.ts";
import { element } from "./svg-element.ts";
import type { ThemeColours } from "./themes.ts";

export type LegendItem = {
  readonly symbol: (x: number, y: number) => string;
  /** Pixels. */
  readonly width: number;
  readonly label: string;
};

const line = (x: number, y: number, stroke: string, width: number): string =>
  element("path", { d: `M${x} ${y}h30`, stroke, "stroke-width": width });

const flowItems = (theme: ThemeColours): readonly LegendItem[] => [
  { label: "Funding", width: 30, symbol: (x, y) => line(x, y, theme.edges.funding, 5) },
  {
    label: "Commitment; filled as far as delivered",
    width: 30,
    symbol: (x, y) =>
      line(x, y, theme.edges.commitment, 7) +
      element("path", {
        d: `M${x + 10} ${y}h20`,
        stroke: faded(theme, theme.edges.commitment, 0.26),
        "stroke-width": 3.2,
      }),
  },
];

const lossItems = (theme: ThemeColours): readonly LegendItem[] => [
  { label: "Loss", width: 30, symbol: (x, y) => line(x, y, lossColour(theme, 0.8), 5) },
  {
    label: "Failed",
    width: 14,
    symbol: (x, y) =>
      element("circle", { cx: x + 7, cy: y, r: 5.5, fill: theme.panel, stroke: theme.loss, "stroke-width": 3 }),
  },
  {
    label: "Hit; capital unknown",
    width: 14,
    symbol: (x, y) =>
      element("circle", {
        cx: x + 7,
        cy: y,
        r: 5.8,
        fill: theme.inkSoft,
        stroke: lossColour(theme, 0.5),
        "stroke-width": 1.5,
      }),
  },
  {
    label: "Wedge: share of capital lost",
    width: 14,
    symbol: (x, y) =>
      element("circle", { cx: x + 7, cy: y, r: 6.5, fill: theme.panel, stroke: theme.inkSoft, "stroke-width": 1.5 }) +
      element("path", { d: `M${x + 7} ${y}v-5a5 5 0 0 1 5 5Z`, fill: lossColour(theme, 0.6) }),
  },
];

/** In two colours alone: their fillings are not compared. */
const plainCommitment = (theme: ThemeColours): LegendItem => ({
  label: "Commitment",
  width: 30,
  symbol: (x, y) => line(x, y, theme.edges.commitment, 5),
});

/** Dots and bands in one colour stand for both kinds of deals. */
const changeItems = (theme: ThemeColours, colour: string): readonly LegendItem[] => [
  { label: "Only in B", width: 30, symbol: (x, y) => line(x, y, colour, 5) },
  {
    label: "Only in A",
    width: 30,
    symbol: (x, y) =>
      element("path", {
        d: `M${x + 2} ${y}h27`,
        stroke: faded(theme, colour, 0.62),
        "stroke-width": 4,
        "stroke-linecap": "round",
        "stroke-dasharray": "0.01 8.4",
      }),
  },
  {
    label: "Changed: B over A, pale",
    width: 30,
    symbol: (x, y) => line(x, y, faded(theme, colour, 0.3), 10) + line(x, y, colour, 4),
  },
  { label: "Same", width: 30, symbol: (x, y) => line(x, y, faded(theme, colour, 0.2), 2.5) },
];

const moreLossItems = (theme: ThemeColours): readonly LegendItem[] => {
  const wedge = (fill: string) => (x: number, y: number) =>
    element("circle", { cx: x + 7, cy: y, r: 6.5, fill: theme.panel, stroke: theme.inkSoft, "stroke-width": 1.5 }) +
    element("path", { d: `M${x + 7} ${y}v-5a5 5 0 0 1 5 5Z`, fill });
  return [
    { label: "More of its capital lost in B", width: 14, symbol: wedge(lossColour(theme, 0.7)) },
    { label: "Less", width: 14, symbol: wedge(theme.inkSoft) },
  ];
};

/** The rows for what a picture shows. */
export const legendFlows = (focus: PictureFocus, theme: ThemeColours): readonly LegendItem[] => {
  if (focus.mode === "failure") return lossItems(theme);
  if (focus.mode !== "compare") return flowItems(theme);
  const { losses } = focus.comparison;
  if (focus.side !== "both") return losses === null ? flowItems(theme) : lossItems(theme);
  if (losses === null)
    return [...flowItems(theme).slice(0, 1), plainCommitment(theme), ...changeItems(theme, theme.inkSoft)];
  return [...changeItems(theme, theme.loss), ...moreLossItems(theme)];
};
