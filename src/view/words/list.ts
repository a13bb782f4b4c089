// Lists and numbers in sentences.

/** "Oracle", "Oracle and CoreWeave", "Oracle, CoreWeave and 3 more". */
export const listWords = (names: readonly string[], most = 4): string => {
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  const rest = names.length - shown.length;
  const items = rest > 0 ? [...shown, `${rest} more`] : shown;
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
};

/** "1 firm", "2 firms"; irregular plurals are given. */
export const countWords = (count: number, singular: string, plural = `${singular}s`): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? singular : plural}`;
