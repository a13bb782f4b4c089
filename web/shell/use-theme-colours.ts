// The colours that everything drawn on the page shares: the theme's, or those that the reader's system forces on all pages.
import { useMemo } from "react";
import { themes, type ThemeColours } from "../../src/picture/themes.ts";
import type { Theme } from "../../src/view/view-state.ts";
import { useMedia } from "../data/use-media.ts";
import { forcedColours, forcedColoursQuery } from "../stage/forced-colours.ts";

export const useThemeColours = (theme: Theme): ThemeColours => {
  const isForced = useMedia(forcedColoursQuery);
  const systemIsDark = useMedia("(prefers-color-scheme: dark)");
  // A reader's dark palette may follow a light one while both are forced: then it is read again.
  const forced = isForced ? (systemIsDark ? "dark" : "light") : null;
  return useMemo(() => (forced === null ? null : forcedColours(document.body)) ?? themes[theme], [forced, theme]);
};
