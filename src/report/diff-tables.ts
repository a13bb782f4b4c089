// What changed between two lists of rows with ids: added, removed, and field by field.

export type Row = { readonly id: string };

export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

export type TableDiff<T extends Row> = {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly { readonly id: string; readonly fields: readonly FieldChange[] }[];
  /** Rows that are the same on both sides. */
  readonly same: number;
};

const byId = (a: Row, b: Row): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Rows are plain data: two values are the same when they are written the same. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const membersOf = (row: Row): ReadonlyMap<string, unknown> => new Map(Object.entries(row));

/** A member that one side lacks is null there; in the order of the names, so that neither side comes first. */
const fieldChanges = (before: Row, after: Row): readonly FieldChange[] => {
  const [old, young] = [membersOf(before), membersOf(after)];
  return [...new Set([...old.keys(), ...young.keys()])]
    .sort()
    .map((field) => ({ field, before: old.get(field) ?? null, after: young.get(field) ?? null }))
    .filter((change) => !isSame(change.before, change.after));
};

/** The difference of two tables, by id and in the order of the ids; the order of the rows means nothing. Cost O(n log n). */
export const diffTables = <T extends Row>(before: readonly T[], after: readonly T[]): TableDiff<T> => {
  const [old, young] = [new Map(before.map((row) => [row.id, row])), new Map(after.map((row) => [row.id, row]))];
  const common = before.filter(({ id }) => young.has(id)).sort(byId);
  const changed = common
    .map(({ id }) => ({ id, fields: fieldChanges(old.get(id)!, young.get(id)!) }))
    .filter(({ fields }) => fields.length > 0);
  return {
    added: after.filter(({ id }) => !old.has(id)).sort(byId),
    removed: before.filter(({ id }) => !young.has(id)).sort(byId),
    changed,
    same: common.length - changed.length,
  };
};
