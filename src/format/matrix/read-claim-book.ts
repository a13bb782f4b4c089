// A network of claims from two files of one's own: who owes whom, and what each can lose.
import type { WithFailures } from "../../model/with-failures.ts";
import type { TextFile } from "../own-table.ts";
import { readBuffers, type BufferRow } from "./read-buffers.ts";
import { readExposures, type ExposureTable, type NamedClaim, type Orientation } from "./read-exposures.ts";

export type BookClaim = { readonly creditor: number; readonly debtor: number; readonly amount: number };

export type ClaimBook = {
  readonly files: { readonly exposures: string; readonly buffers: string };
  readonly layout: ExposureTable["layout"];
  /** How a matrix was read; null for a list of claims, which says itself who owes whom. */
  readonly orientation: Orientation | null;
  /** Every firm of either file; figures null where unknown. */
  readonly firms: readonly BufferRow[];
  /** By index of the firms, one per pair. */
  readonly claims: readonly BookClaim[];
  /** Firms with a claim on themselves, which is left out. */
  readonly selfClaims: readonly string[];
  /** Pairs that stood there more than once, and were summed. */
  readonly repeatedPairs: readonly string[];
  /** Firms with claims or debts whose buffer nothing says. */
  readonly withoutBuffer: readonly string[];
  /** Firms of the second file that the first does not name. */
  readonly withoutClaims: readonly string[];
  readonly oneSided: readonly string[];
  readonly emptyCells: number;
  /** Mistakes in the files; what they concern is left out. */
  readonly mistakes: number;
};

type Pairs = Pick<ClaimBook, "claims" | "selfClaims" | "repeatedPairs">;

const pairsOf = (claims: readonly NamedClaim[], names: readonly string[]): Pairs => {
  const index = new Map(names.map((name, v) => [name, v]));
  const sums = new Map<number, number>();
  const selfClaims = new Set<string>();
  const repeated = new Set<string>();
  for (const { creditor, debtor, amount } of claims) {
    if (creditor === debtor) {
      selfClaims.add(creditor);
      continue;
    }
    const key = index.get(creditor)! * names.length + index.get(debtor)!;
    if (sums.has(key)) repeated.add(`${creditor} on ${debtor}`);
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return {
    claims: [...sums].map(([key, amount]) => ({
      creditor: Math.floor(key / names.length),
      debtor: key % names.length,
      amount,
    })),
    selfClaims: [...selfClaims],
    repeatedPairs: [...repeated],
  };
};

/**
 * Puts both files together; a firm that only one of them names is kept and said. Amounts may be in any unit, as long as
 * it is the same everywhere.
 *
 * @param exposures Matrix or list of claims, see `readExposures`.
 * @param buffers See `readBuffers`.
 * @returns The book, with a failure per bad cell by file, line and column.
 */
export const readClaimBook = (
  exposures: TextFile,
  buffers: TextFile,
  orientation: Orientation = "assets",
): WithFailures<ClaimBook> => {
  const table = readExposures(exposures, orientation);
  const rows = readBuffers(buffers);
  const known = new Map(rows.value.map((row) => [row.name, row]));
  const listed = new Set(table.value.names);
  const names = [...listed, ...[...known.keys()].filter((name) => !listed.has(name))];
  const unknown = { buffer: null, externalAssets: null, externalLiabilities: null };
  const firms = names.map((name) => known.get(name) ?? { name, ...unknown });
  const { layout, claims, oneSided, emptyCells } = table.value;
  const failures = [...table.failures, ...rows.failures];
  const value: ClaimBook = {
    files: { exposures: exposures.name, buffers: buffers.name },
    layout,
    orientation: layout === "matrix" ? orientation : null,
    firms,
    ...pairsOf(claims, names),
    withoutBuffer: firms.flatMap(({ name, buffer }) => (buffer === null && listed.has(name) ? [name] : [])),
    withoutClaims: [...known.keys()].filter((name) => !listed.has(name)),
    oneSided,
    emptyCells,
    mistakes: failures.length,
  };
  return { value, failures };
};
