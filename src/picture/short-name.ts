// A node's name as a label in the picture: "Stargate (OpenAI-SoftBank-Oracle-MGX venture)" is "Stargate" there.

/** Words that say what form a firm has, not which firm it is. */
const formWords =
  /\s+(global management|management|capital|group|holdings?|platforms|systems|technolog(y|ies)|corporation|venture)$/i;

/** Signs of a label; with a longer one there would be no room for the picture. */
const mostSigns = 40;
/** Of a name that is cut in its middle, how many stand after the cut. */
const closingSigns = 15;

/** Keep what is written from right to left apart from what stands beside it; they come in pairs, and are not seen. */
const isolates = /[\u2068\u2069]/g;

/** What a change makes of a name, within the signs that keep it apart, if it has them. */
const within = (name: string, change: (bare: string) => string): string => {
  const isIsolated = name.startsWith("\u2068") && name.endsWith("\u2069");
  const changed = change(isIsolated ? name.replaceAll(isolates, "") : name);
  return isIsolated ? `\u2068${changed}\u2069` : changed;
};

/** By code points, so that none is cut in two. */
const cut = (name: string, closing: number): string => {
  const signs = [...name.replace(/\s+/g, " ").trim()];
  if (signs.length <= mostSigns) return signs.join("");
  const start = signs
    .slice(0, mostSigns - 1 - closing)
    .join("")
    .trimEnd();
  return `${start}…${closing === 0 ? "" : signs.slice(-closing).join("").trimStart()}`;
};

/** The name without what stands in brackets and without a closing word of form; whole where nothing else is left, and cut
 * where it is still longer than a label may be. */
export const shortName = (name: string): string =>
  within(name, (bare) => {
    const withoutBrackets = bare.replace(/\s*\([^)]*\)/g, "").trim();
    const short = withoutBrackets.replace(formWords, "").trim();
    return cut(short === "" ? bare : short, 0);
  });

/** Short names of a set of names, in order; names that would become the same stay whole, or keep their ends. */
export const shortNames = (names: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(shortName(name), (counts.get(shortName(name)) ?? 0) + 1);
  return names.map((name) => (counts.get(shortName(name)) === 1 ? shortName(name) : cut(name, closingSigns)));
};
