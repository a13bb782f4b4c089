// A node's name as a label in the picture: "Stargate (OpenAI-SoftBank-Oracle-MGX venture)" is "Stargate" there.

/** Words that say what form a firm has, not which firm it is. */
const formWords =
  /\s+(global management|management|capital|group|holdings?|platforms|systems|technolog(y|ies)|corporation|venture)$/i;

/** The name without what stands in brackets and without a closing word of form; whole where nothing else is left. */
export const shortName = (name: string): string => {
  const withoutBrackets = name.replace(/\s*\([^)]*\)/g, "").trim();
  const short = withoutBrackets.replace(formWords, "").trim();
  return short === "" ? name : short;
};

/** Short names of a set of names, in order; names that would become the same stay whole. */
export const shortNames = (names: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(shortName(name), (counts.get(shortName(name)) ?? 0) + 1);
  return names.map((name) => (counts.get(shortName(name)) === 1 ? shortName(name) : name));
};
