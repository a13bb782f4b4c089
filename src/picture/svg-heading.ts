// The words above a picture that stands alone: the finding, what is drawn, and the steps that its numbers stand for.
import { stepBadge } from "./svg-badge.ts";
import { sideMargin, type Band } from "./svg-band.ts";
import { textElement } from "./svg-element.ts";
import type { MeasureText } from "./text-width.ts";
import type { ThemeColours } from "./themes.ts";
import { wrapText } from "./wrap-text.ts";

export type HeadingWords = {
  /** The finding, one sentence. */
  readonly title: string;
  /** What is drawn, in which unit. */
  readonly description: string;
  /** Sentences for the numbers 1, 2, 3 in the picture. */
  readonly steps: readonly string[];
};

const titleStyle = { fontSize: 21, fontWeight: 700 } as const;
const plainStyle = { fontSize: 13, fontWeight: 400 } as const;
const titleLine = 27;
const plainLine = 19;
const top = 14;
const badgeRoom = 20;
const gapBetween = 18;

type PlacedStep = { readonly number: number | null; readonly text: string; readonly x: number; readonly line: number };

/** Steps one after the other in lines, as words in a text; a step longer than a line is broken. */
const placeSteps = (steps: readonly string[], width: number, measure: MeasureText): readonly PlacedStep[] => {
  const placed: PlacedStep[] = [];
  let [x, line] = [0, 0];
  for (const [i, step] of steps.entries()) {
    const room = badgeRoom + measure(step, plainStyle.fontSize, plainStyle.fontWeight);
    if (x > 0 && x + room > width) [x, line] = [0, line + 1];
    const lines = wrapText(step, width - badgeRoom, plainStyle, measure);
    lines.forEach((text, k) => placed.push({ number: k === 0 ? i + 1 : null, text, x, line: line + k }));
    line += Math.max(0, lines.length - 1);
    x = lines.length > 1 ? width : x + room + gapBetween;
  }
  return placed;
};

const stepMarkup = ({ number, text, x, line }: PlacedStep, from: number, theme: ThemeColours): string => {
  const [left, baseline] = [sideMargin + x, from + line * plainLine];
  const badge = number === null ? "" : stepBadge(number, left + 7, baseline - 4.5, theme);
  const style = { "font-size": plainStyle.fontSize, fill: theme.ink };
  return badge + textElement(text, { x: left + badgeRoom, y: baseline, ...style });
};

/** Title, description and steps over the width of a picture, in as many lines as they take. */
export const svgHeading = (
  { title, description, steps }: HeadingWords,
  theme: ThemeColours,
  width: number,
  measure: MeasureText,
): Band => {
  const room = width - 2 * sideMargin;
  const titles = wrapText(title, room, titleStyle, measure);
  const plain = wrapText(description, room, plainStyle, measure);
  const placed = placeSteps(steps, room, measure);
  const stepLines = Math.max(-1, ...placed.map(({ line }) => line)) + 1;
  const afterTitle = top + titles.length * titleLine;
  const afterPlain = afterTitle + plain.length * plainLine;
  const at = (from: number): string => {
    const titleAttributes = { "font-size": titleStyle.fontSize, "font-weight": titleStyle.fontWeight, fill: theme.ink };
    const plainAttributes = { "font-size": plainStyle.fontSize, fill: theme.inkSoft };
    return [
      ...titles.map((line, i) =>
        textElement(line, { x: sideMargin, y: from + top + 20 + i * titleLine, ...titleAttributes }),
      ),
      ...plain.map((line, i) =>
        textElement(line, { x: sideMargin, y: from + afterTitle + 14 + i * plainLine, ...plainAttributes }),
      ),
      ...placed.map((step) => stepMarkup(step, from + afterPlain + 16, theme)),
    ].join("");
  };
  return { height: afterPlain + stepLines * plainLine + (stepLines > 0 ? 8 : 6), at };
};
