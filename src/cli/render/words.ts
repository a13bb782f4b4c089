// Numbers and lists in words.

/** `1 firm`, `3 firms`. */
export const count = (n: number, singular: string, plural = `${singular}s`): string =>
  `${n} ${n === 1 ? singular : plural}`;

/** A list in words, cut after `most`: `a, b and 3 more`. */
export const listed = (names: readonly string[], most: number): string => {
  if (names.length <= most) return names.join(", ");
  return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
};
