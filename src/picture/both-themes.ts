// One SVG for both themes, for a page that does not know yet which one its reader has.

const colour = /#[0-9a-f]{6}\b/gi;

const pieces = (svg: string): { readonly between: readonly string[]; readonly colours: readonly string[] } => ({
  between: svg.split(colour),
  colours: svg.match(colour) ?? [],
});

/**
 * Two drawings of the same picture as one whose colours follow the page's `color-scheme`, through `light-dark()`.
 * O(length).
 *
 * @returns Null when the two differ in more than their colours.
 */
export const bothThemes = (light: string, dark: string): string | null => {
  const [a, b] = [pieces(light), pieces(dark)];
  if (a.between.length !== b.between.length || a.between.some((text, i) => text !== b.between[i])) return null;
  return a.between
    .map((text, i) => {
      const [inLight, inDark] = [a.colours[i], b.colours[i]];
      if (inLight === undefined || inDark === undefined) return text;
      return text + (inLight === inDark ? inLight : `light-dark(${inLight},${inDark})`);
    })
    .join("");
};
