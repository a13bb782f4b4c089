// What the three parts of the wheel are, written above them.
import type { PlacedDisc } from "./picture-text.ts";
import type { Part, Scene } from "./scene.ts";
import { textElement } from "./svg-element.ts";
import type { MeasureText } from "./text-width.ts";
import type { ThemeColours } from "./themes.ts";

const words: Readonly<Record<Part, string>> = {
  in: "Money comes in",
  core: "Money goes round",
  out: "Money leaves",
};
const style = { fontSize: 12.5, fontWeight: 600 } as const;
const sideMargin = 14;
const gap = 12;

/** Room above the picture that captions take. */
export const captionHeight = 34;

type Caption = { readonly text: string; readonly left: number; readonly right: number };

const captionOf = (
  part: Part,
  scene: Scene,
  discs: ReadonlyMap<string, PlacedDisc>,
  width: number,
  measure: MeasureText,
): readonly Caption[] => {
  const xs = scene.nodes.filter((node) => node.part === part).map((node) => discs.get(node.id)!.x);
  if (xs.length === 0) return [];
  const half = measure(words[part], style.fontSize, style.fontWeight) / 2;
  const wanted = (Math.min(...xs) + Math.max(...xs)) / 2;
  const middle = Math.min(width - sideMargin - half, Math.max(sideMargin + half, wanted));
  return [{ text: words[part], left: middle - half, right: middle + half }];
};

/** Only the wheel puts its parts beside each other; without a core nothing goes round. */
const hasParts = ({ nodes, arrangement }: Scene): boolean =>
  (arrangement === undefined || arrangement.layout === "wheel") && nodes.some((node) => node.part === "core");

/** Captions over their parts, within the picture; one that would touch another to its left is left out. */
export const svgCaptions = (
  scene: Scene,
  discs: ReadonlyMap<string, PlacedDisc>,
  top: number,
  theme: ThemeColours,
  width: number,
  measure: MeasureText,
): string => {
  if (!hasParts(scene)) return "";
  const all = (["in", "core", "out"] as const).flatMap((part) => captionOf(part, scene, discs, width, measure));
  const free = all.reduce<readonly Caption[]>(
    (row, caption) => (row.some(({ right }) => right + gap > caption.left) ? row : [...row, caption]),
    [],
  );
  const attributes = { "text-anchor": "middle", "font-size": style.fontSize, "font-weight": style.fontWeight };
  return free
    .map(({ text, left, right }) =>
      textElement(text, { x: (left + right) / 2, y: top + 18, ...attributes, fill: theme.inkSoft }),
    )
    .join("");
};
