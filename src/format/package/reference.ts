// Which columns name rows of other tables: what every package means by its columns, and what its schemas add.
import type { Descriptor, Resource } from "./descriptor.ts";

export type Reference = {
  readonly table: string;
  readonly column: string;
  /** The table whose rows are named, and the column that holds their names. */
  readonly to: string;
  readonly toColumn: string;
  /** True when a row cannot stand without the row that it names: a deal without its payer. */
  readonly needed: boolean;
};

const reference = (table: string, column: string, to: string, needed: boolean): Reference => ({
  table,
  column,
  to,
  toColumn: "id",
  needed,
});

const ofEveryPackage: readonly Reference[] = [
  reference("deals", "source", "nodes", true),
  reference("deals", "target", "nodes", true),
  reference("deals", "supersedes", "deals", false),
  reference("deals", "overlaps", "deals", false),
  reference("deals", "sources", "sources", false),
  reference("facts", "entity", "nodes", true),
  reference("facts", "metric", "metrics", true),
  reference("facts", "sources", "sources", false),
  reference("claims", "source", "sources", false),
];

const single = (fields: string | readonly string[]): string | undefined =>
  typeof fields === "string" ? fields : fields.length === 1 ? fields[0] : undefined;

const declaredIn = ({ name: table, schema }: Resource): readonly Reference[] => [
  ...(schema.foreignKeys ?? []).flatMap(({ fields, reference: { resource, fields: named } }): Reference[] => {
    const [column, toColumn] = [single(fields), single(named)];
    if (column === undefined || toColumn === undefined) return [];
    return [{ table, column, to: resource || table, toColumn, needed: false }];
  }),
  ...schema.fields.flatMap(({ name, linchpin }): Reference[] =>
    linchpin?.references === undefined ? [] : [reference(table, name, linchpin.references, false)],
  ),
];

/**
 * The references of a package: those that the models rest on, and those that its schemas declare as a foreign key of one
 * column or as a list of ids.
 */
export const referencesOf = ({ resources }: Descriptor): readonly Reference[] => {
  const isKnown = ({ table, column }: Reference): boolean =>
    ofEveryPackage.some((known) => known.table === table && known.column === column);
  return [...ofEveryPackage, ...resources.flatMap(declaredIn).filter((declared) => !isKnown(declared))];
};
