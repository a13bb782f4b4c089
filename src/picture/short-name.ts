// A node's name as a label in the picture: "Stargate (OpenAI-SoftBank-Oracle-MGX venture)" is "Stargate" there.

/** The name without what stands in brackets; the whole name where nothing else is left. */
export const shortName = (name: string): string => {
  const short = name
    .replace(/\s*\([^)]*\)/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return short === "" ? name : short;
};
