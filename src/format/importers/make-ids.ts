// Ids in kebab-case for nodes and deals of foreign files, the same whatever the order of the rows.

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Names are cut to this: an id is typed. */
const longest = 60;

/** An id of the file is kept up to this. */
const longestKept = 200;

const isKept = (text: string): boolean => text.length <= longestKept && kebab.test(text);

/** A text in kebab-case, accents dropped; `fallback` where nothing of it is left. */
export const kebabOf = (text: string, fallback: string): string => {
  if (isKept(text)) return text;
  const plain = text
    .slice(0, 10 * longestKept)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  const id = plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, longest)
    .replace(/-+$/, "");
  return id === "" ? fallback : id;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * One id for each entry, made from a wish; of several that wish the same, the first in the order of `rank` has it and the
 * others are numbered. A wish that is in kebab-case as it stands goes before one that was made so.
 */
export const uniqueIds = (
  entries: readonly { readonly wish: string; readonly rank: string }[],
  fallback: string,
): readonly string[] => {
  const order = entries.map((_entry, i) => i);
  const isExact = (i: number): number => (isKept(entries[i]!.wish) ? 0 : 1);
  order.sort((a, b) => isExact(a) - isExact(b) || compare(entries[a]!.rank, entries[b]!.rank) || a - b);
  const reserved = new Set(entries.map(({ wish }) => wish));
  const next = new Map<string, number>();
  const taken = new Set<string>();
  const ids: string[] = new Array<string>(entries.length);
  for (const i of order) {
    const { wish } = entries[i]!;
    const base = kebabOf(wish, fallback);
    let id = base;
    for (let n = next.get(base) ?? 2; taken.has(id) || (id !== wish && reserved.has(id)); n++) {
      id = `${base}-${n}`;
      next.set(base, n + 1);
    }
    taken.add(id);
    ids[i] = id;
  }
  return ids;
};
