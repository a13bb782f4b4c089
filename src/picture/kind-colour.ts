// The colour of a kind of firm in a theme.
import type { NodeKind } from "../model/node.ts";
import type { ThemeColours } from "./themes.ts";

/** The theme's ink where the reader forces colours; where the kind is unknown, the soft ink. */
export const kindColour = (kind: NodeKind | undefined, theme: ThemeColours): string => {
  if (kind === undefined) return theme.inkSoft;
  return theme.forced ? theme.ink : kind.colour[theme.name];
};
