// The colours that the system forces on every page, read from the page itself: a picture is made of plain values.
import { forcedTheme } from "../../src/picture/forced-theme.ts";
import type { ThemeColours } from "../../src/picture/themes.ts";

export const forcedColoursQuery = "(forced-colors: active)";

/** "rgb(255, 0, 10)" as "#ff000a". */
const hexOf = (colour: string): string =>
  `#${(colour.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((channel) => Number(channel).toString(16).padStart(2, "0"))
    .join("")}`;

/** Null: none are forced. @param host An element of the page, to which nothing is left behind. */
export const forcedColours = (host: HTMLElement): ThemeColours | null => {
  if (!window.matchMedia(forcedColoursQuery).matches) return null;
  const probe = document.createElement("span");
  probe.style.setProperty("forced-color-adjust", "none");
  host.append(probe);
  const style = getComputedStyle(probe);
  const read = (systemColour: string): string => {
    probe.style.backgroundColor = systemColour;
    return hexOf(style.backgroundColor);
  };
  const colours = {
    canvas: read("Canvas"),
    canvasText: read("CanvasText"),
    linkText: read("LinkText"),
    highlight: read("Highlight"),
  };
  probe.remove();
  return forcedTheme(colours);
};
