// The same totals among few pairs, at random: as large contracts, where `redistribute` spreads money over everybody.
import type { FlowTable, Uniform } from "./strength-preserving.ts";

/** What is left below this share of all money is rounding. */
const relativeRounding = 1e-12;

/** What every payer still has to pay, and every payee to receive. */
type Rest = { readonly rows: Float64Array; readonly columns: Float64Array };

const totalsOf = ({ payers, payees, amounts }: FlowTable): Rest => {
  const rest: Rest = { rows: new Float64Array(payers.length), columns: new Float64Array(payees.length) };
  amounts.forEach((amount, cell) => {
    rest.rows[Math.floor(cell / payees.length)]! += amount;
    rest.columns[cell % payees.length]! += amount;
  });
  return rest;
};

/** The cells in which nobody pays itself, in random order. */
const shuffledCells = ({ payers, payees, amounts }: FlowTable, uniform: Uniform): readonly number[] => {
  const width = payees.length;
  const cells = [...amounts.keys()].filter((cell) => payers[Math.floor(cell / width)] !== payees[cell % width]);
  for (let k = cells.length - 1; k > 0; k--) {
    const other = Math.floor(uniform(k) * (k + 1));
    [cells[k], cells[other]] = [cells[other]!, cells[k]!];
  }
  return cells;
};

/** Where one node would be left to pay itself, payments of others make a detour through it. */
const detour = (amounts: Float64Array, order: readonly number[], { rows, columns }: Rest, rounding: number): void => {
  const width = columns.length;
  const row = rows.findIndex((left) => left > rounding);
  const column = columns.findIndex((left) => left > rounding);
  if (row < 0 || column < 0) return;
  let left = Math.min(rows[row]!, columns[column]!);
  for (const cell of order) {
    const [i, j] = [Math.floor(cell / width), cell % width];
    const shift = i === row || j === column ? 0 : Math.min(left, amounts[cell]!);
    amounts[cell]! -= shift;
    amounts[row * width + j]! += shift;
    amounts[i * width + column]! += shift;
    left -= shift;
    if (left <= rounding) return;
  }
};

/**
 * Fills a table anew: cell after cell in random order takes all that its payer still has to pay and its payee to
 * receive. Row and column sums stay as they are, to rounding, and the diagonal empty.
 *
 * At most payers + payees - 1 cells have money, the fewest that such totals take in general, and every table with so
 * few (every vertex of the transportation polytope) can come out; a detour past the diagonal may add some.
 *
 * @param table Left as it is.
 * @param uniform One number for each cell. Cost O(cells).
 */
export const concentrate = (table: FlowTable, uniform: Uniform): FlowTable => {
  const rest = totalsOf(table);
  const rounding = relativeRounding * rest.rows.reduce((sum, amount) => sum + amount, 0);
  const order = shuffledCells(table, uniform);
  const amounts = new Float64Array(table.amounts.length);
  for (const cell of order) {
    const [row, column] = [Math.floor(cell / table.payees.length), cell % table.payees.length];
    const amount = Math.min(rest.rows[row]!, rest.columns[column]!);
    if (amount <= rounding) continue;
    amounts[cell] = amount;
    rest.rows[row]! -= amount;
    rest.columns[column]! -= amount;
  }
  detour(amounts, order, rest, rounding);
  return { ...table, amounts };
};
