// Named values as an address holds them: order-loss.relet=0.2,stake-basis=carrying.

export type Pairs = Readonly<Record<string, number | string>>;

/** The values by name, numbers where they are numbers; null where a name or a value is missing. */
export const readPairs = (text: string): Pairs | null => {
  const entries = text.split(",").map((part) => {
    const equals = part.lastIndexOf("=");
    const value = part.slice(equals + 1);
    return [
      part.slice(0, Math.max(0, equals)),
      value === "" || Number.isNaN(Number(value)) ? value : Number(value),
    ] as const;
  });
  return entries.some(([name, value]) => name === "" || value === "") ? null : Object.fromEntries(entries);
};

/** Null when there are none. */
export const writePairs = (pairs: Pairs): string | null => {
  const entries = Object.entries(pairs);
  return entries.length === 0 ? null : entries.map(([name, value]) => `${name}=${value}`).join(",");
};
