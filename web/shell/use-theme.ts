// The theme in force: light on paper, else the address's, else the system's; told to the style sheet through an attribute of <html>.
import { useLayoutEffect } from "react";
import { useMedia } from "../data/use-media.ts";
import type { Theme } from "../../src/view/view-state.ts";
import { usePrinting } from "./use-printing.ts";

export const useTheme = (chosen: Theme | null): Theme => {
  const systemIsDark = useMedia("(prefers-color-scheme: dark)");
  const printing = usePrinting();
  const theme = printing ? "light" : (chosen ?? (systemIsDark ? "dark" : "light"));
  useLayoutEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return theme;
};
