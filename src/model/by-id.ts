// Items of a list by their ids.

/** Of several with the same id the last. O(n). */
export const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));
