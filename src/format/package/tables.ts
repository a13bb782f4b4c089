// The tables of a package between reading and checking: domain values beside the rows that they came from.
import type { Assumption } from "../../model/assumption.ts";
import type { Deal } from "../../model/deal.ts";
import type { Claim, Fact, Metric, Source } from "../../model/fact.ts";
import type { Node, NodeKind } from "../../model/node.ts";
import type { Reference } from "./reference.ts";
import type { Row } from "./row.ts";

/** A domain value and the row that it came from. */
export type Entry<T> = { readonly row: Row; readonly value: T };

type Entries<T> = readonly Entry<T>[];

export type DomainTables = {
  readonly nodes: Entries<Node>;
  readonly deals: Entries<Deal>;
  readonly facts: Entries<Fact>;
  readonly metrics: Entries<Metric>;
  readonly sources: Entries<Source>;
  readonly claims: Entries<Claim>;
  readonly assumptions: Entries<Assumption>;
};

export type Tables = {
  readonly nodeKinds: readonly NodeKind[];
  readonly domain: DomainTables;
  /** Rows of the tables that Linchpin has no type for, by table name. */
  readonly others: ReadonlyMap<string, readonly Row[]>;
  readonly references: readonly Reference[];
  /** Ids of rows that exist and were left out, by table name. */
  readonly leftOut: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of the tables that could not be read. */
  readonly unreadable: ReadonlySet<string>;
};

/** Rows of every table by its name. */
export const rowsByTable = ({ domain, others }: Tables): ReadonlyMap<string, readonly Row[]> =>
  new Map([
    ...Object.entries(domain).map(([name, entries]) => [name, entries.map(({ row }) => row)] as const),
    ...others,
  ]);

const withoutRows = <T>(entries: Entries<T>, gone: ReadonlySet<Row>): Entries<T> =>
  entries.filter(({ row }) => !gone.has(row));

/** The tables without some rows, whose ids are remembered as left out. */
export const leaveOut = (tables: Tables, gone: ReadonlySet<Row>): Tables => {
  const { nodes, deals, facts, metrics, sources, claims, assumptions } = tables.domain;
  const leftOut = [...rowsByTable(tables)].map(([name, rows]) => {
    const ids = rows.filter((row) => gone.has(row)).map(({ cells }) => String(cells["id"]));
    return [name, new Set([...(tables.leftOut.get(name) ?? []), ...ids])] as const;
  });
  return {
    ...tables,
    domain: {
      nodes: withoutRows(nodes, gone),
      deals: withoutRows(deals, gone),
      facts: withoutRows(facts, gone),
      metrics: withoutRows(metrics, gone),
      sources: withoutRows(sources, gone),
      claims: withoutRows(claims, gone),
      assumptions: withoutRows(assumptions, gone),
    },
    others: new Map([...tables.others].map(([name, rows]) => [name, rows.filter((row) => !gone.has(row))])),
    leftOut: new Map(leftOut),
  };
};
