// A comparison as files, from the same sides as the page: they may be the reader's own data, which only the page has.
import type { PictureFont } from "../../src/picture/font-face.ts";
import { circulations, renderCompare } from "../../src/view/compare-file.ts";
import { compareReport } from "../../src/view/compare-report.ts";
import { shownCompare, type ShownCompare } from "../../src/view/shown-compare.ts";
import type { Page } from "../page.ts";

const shownIn = ({ state, index, shipped, own }: Page): ShownCompare =>
  shownCompare(state, { shown: index.network, shipped, own: own?.network ?? null });

/** The SVG of the picture as it stands. */
export const comparisonSvg = (
  page: Page,
  size: { readonly width: number; readonly height: number },
  font: PictureFont,
): string => {
  const { state, theme } = page;
  const shown = shownIn(page);
  return renderCompare(shown, state, circulations(shown, state), { ...size, theme, font });
};

export const comparisonReport = (page: Page): unknown => compareReport(shownIn(page), page.state);
