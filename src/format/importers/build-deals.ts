// The deals of a foreign network: one per row of its edges, with what the rows lack set to stated values and counted.
import { firstDay, lastDay } from "../../model/date.ts";
import { amountBases, confidences, dealKinds, dealStatuses, type Deal } from "../../model/deal.ts";
import type { Failure } from "../../model/with-failures.ts";
import { readAmount, readDate, readFlag, readList, readNumber, readText, readWord, type Read } from "./cell-values.ts";
import { foreignFailure, type ForeignNetwork, type ForeignRow } from "./foreign-network.ts";
import type { EdgeField } from "./import-mapping.schema.ts";
import { kebabOf, uniqueIds } from "./make-ids.ts";
import { isTurned } from "./orientation.ts";
import type { WholeMapping } from "./resolve-mapping.ts";

/** What a row lacks and a stated value stands for. */
export const filledFields = ["announced", "status", "confidence", "instrument", "amount_basis", "sources"] as const;
export type FilledField = (typeof filledFields)[number];

export type BuiltDeal = {
  readonly deal: Deal;
  readonly row: ForeignRow;
  readonly filled: readonly FilledField[];
};

export type BuiltDeals = { readonly deals: readonly BuiltDeal[]; readonly failures: readonly Failure[] };

/** Where a row that names no source comes from. */
export const importSource = "import";

/** A row cannot be a deal, because of one of its cells. */
class RowError extends Error {
  readonly column: string | null;
  readonly remedy: string;
  constructor(column: string | null, problem: string, remedy: string) {
    super(problem);
    this.column = column;
    this.remedy = remedy;
  }
}

type Cells = {
  readonly text: (field: EdgeField) => string | undefined;
  readonly read: <T>(field: EdgeField, read: (cell: string | undefined) => Read<T>) => T;
};

const cellsOf = ({ cells }: ForeignRow, { edges }: WholeMapping): Cells => {
  const text = (field: EdgeField): string | undefined => {
    const column = edges[field];
    return column === undefined ? undefined : cells.get(column);
  };
  return {
    text,
    read: (field, read) => {
      const result = read(text(field));
      if (result.ok) return result.value;
      throw new RowError(edges[field] ?? null, result.problem, result.remedy);
    },
  };
};

const amountsOf = ({ read }: Cells, { unit, decimal, edges }: WholeMapping) => {
  const amountOf = (field: "amount" | "amount_low" | "amount_high"): number | null => {
    const amount = read(field, (cell) => readAmount(cell, unit, decimal));
    if (amount === null || amount >= 0) return amount;
    throw new RowError(edges[field] ?? null, `${amount} is negative`, "Swap the two parties, and drop the sign.");
  };
  const [amount, low, high] = [amountOf("amount"), amountOf("amount_low"), amountOf("amount_high")];
  const below = low !== null && low > (amount ?? high ?? Infinity);
  if (below || (high !== null && high < (amount ?? 0))) {
    const column = edges.amount ?? edges.amount_low ?? null;
    throw new RowError(column, `${amount ?? low} lies outside its range ${low} to ${high}`, "Correct one of them.");
  }
  return { amountUsdBn: amount, amountLowUsdBn: low, amountHighUsdBn: high };
};

const hasFigure = (amounts: ReturnType<typeof amountsOf>): boolean => Object.values(amounts).some((x) => x !== null);

const basisOf = (cells: Cells, { edges }: WholeMapping, amounts: ReturnType<typeof amountsOf>) => {
  const basis = cells.read("amount_basis", (cell) => readWord(cell, amountBases));
  if (basis !== null && (basis === "undisclosed") === hasFigure(amounts)) {
    const problem = hasFigure(amounts)
      ? "is undisclosed, but the row has a figure"
      : `is ${basis}, but there is no figure`;
    throw new RowError(edges.amount_basis ?? null, problem, "Correct one of them.");
  }
  return basis;
};

const spanOf = (cells: Cells, { edges }: WholeMapping) => {
  const [start, end] = [cells.read("start", readDate), cells.read("end", readDate)];
  if (start !== null && end !== null && lastDay(end) < firstDay(start)) {
    throw new RowError(edges.end ?? null, `the end ${end} comes before the start ${start}`, "Correct one of them.");
  }
  return { start, end };
};

const countedOf = (cells: Cells, { edges }: WholeMapping, amount: number | null): boolean => {
  const counted = cells.read("counted", readFlag) ?? amount !== null;
  if (!counted || amount !== null) return counted;
  throw new RowError(edges.counted ?? null, "a deal without an amount cannot be counted", "Write false, or an amount.");
};

const partiesOf = (cells: Cells, { edges }: WholeMapping, idOf: ReadonlyMap<string, string>) => {
  const party = (field: "source" | "target"): string => {
    const id = idOf.get(readText(cells.text(field)) ?? "");
    if (id !== undefined) return id;
    throw new RowError(edges[field], "names nobody", "Write the party's id, or take the row out.");
  };
  return [party("source"), party("target")] as const;
};

const noteOf = (cells: Cells, announced: string | null, { date }: WholeMapping): string | null => {
  const note = readText(cells.text("note"));
  if (announced !== null) return note;
  const remark = `Imported, no date given; ${date} stands for it.`;
  return note === null ? remark : `${note} ${remark}`;
};

type Draft = Omit<Deal, "id">;

const draftOf = (cells: Cells, mapping: WholeMapping, idOf: ReadonlyMap<string, string>) => {
  const [first, second] = partiesOf(cells, mapping, idOf);
  const kind = cells.read("kind", (cell) => readWord(cell, dealKinds)) ?? mapping.kind;
  const turned = isTurned(mapping.direction, kind);
  const amounts = amountsOf(cells, mapping);
  const basis = basisOf(cells, mapping, amounts);
  const announced = cells.read("announced", readDate);
  const status = cells.read("status", (cell) => readWord(cell, dealStatuses));
  const confidence = cells.read("confidence", (cell) => readWord(cell, confidences));
  const instrument = readText(cells.text("instrument"));
  const sources = readList(cells.text("sources"));
  const given = { announced, status, confidence, instrument, amount_basis: basis, sources: sources[0] ?? null };
  const draft: Draft = {
    source: turned ? second : first,
    target: turned ? first : second,
    kind,
    instrument: kebabOf(instrument ?? mapping.instrument, "not-given"),
    ...amounts,
    amountBasis: basis ?? (hasFigure(amounts) ? "approx" : "undisclosed"),
    capacityGw: cells.read("capacity_gw", (cell) => readNumber(cell, mapping.decimal)),
    announced: announced ?? mapping.date,
    ...spanOf(cells, mapping),
    status: status ?? mapping.status,
    supersedes: readList(cells.text("supersedes")),
    overlaps: readList(cells.text("overlaps")),
    confidence: confidence ?? mapping.confidence,
    sources: sources.length === 0 ? [importSource] : sources,
    note: noteOf(cells, announced, mapping),
    counted: countedOf(cells, mapping, amounts.amountUsdBn),
  };
  return { draft, filled: filledFields.filter((field) => given[field] === null) };
};

type Drafted = { readonly draft: Draft; readonly row: ForeignRow; readonly filled: readonly FilledField[] };

/** Ids from the file, or from the ends; of several deals between the same two, in the order of what they say. */
const idsOf = (drafts: readonly Drafted[], { edges, dealIds }: WholeMapping): readonly string[] =>
  uniqueIds(
    drafts.map(({ draft, row }) => {
      const stated = dealIds === "keep" && edges.id !== undefined ? readText(row.cells.get(edges.id)) : null;
      return { wish: stated ?? `${draft.source}-${draft.target}`, rank: JSON.stringify([...row.cells].sort()) };
    }),
    "deal",
  );

/**
 * One deal per row of the edges. A row with a cell that cannot be read is left out and reported; what a row does not
 * say is set to the mapping's values, and the deal lists what was.
 *
 * @param idOf Id of the node that a text of the edges means.
 */
export const buildDeals = (
  foreign: ForeignNetwork,
  mapping: WholeMapping,
  idOf: ReadonlyMap<string, string>,
): BuiltDeals => {
  const failures: Failure[] = [];
  const drafts = foreign.edges.rows.flatMap((row): Drafted[] => {
    try {
      return [{ ...draftOf(cellsOf(row, mapping), mapping, idOf), row }];
    } catch (error) {
      if (!(error instanceof RowError)) throw error;
      const { message: problem, remedy, column } = error;
      failures.push(foreignFailure(foreign.edges, row, column, { problem, remedy }));
      return [];
    }
  });
  const ids = idsOf(drafts, mapping);
  return {
    deals: drafts.map(({ draft, row, filled }, i) => ({ deal: { id: ids[i]!, ...draft }, row, filled })),
    failures,
  };
};
