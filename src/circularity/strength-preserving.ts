// Money redistributed at random so that every node still pays and receives what it does: who pays whom is all that changes.
import { project, type Flow, type Projection } from "../model/projection.ts";
import { strengthsOf } from "../model/strengths.ts";

/** Payers by payees; a node never pays itself, so those cells stay empty. */
export type FlowTable = {
  readonly ids: readonly string[];
  /** Node index of each row and of each column. */
  readonly payers: readonly number[];
  readonly payees: readonly number[];
  /** [payers * payees], row by row, >= 0. */
  readonly amounts: Float64Array;
};

/** Random numbers of one redistribution, by place: the same place gives the same number. */
export type Uniform = (place: number) => number;

const whereAbove0 = (values: Float64Array): readonly number[] => [...values.keys()].filter((i) => values[i]! > 0);

export const flowTable = (projection: Projection): FlowTable => {
  const { ids, offsets, targets, amounts } = projection;
  const { paid, received } = strengthsOf(projection);
  const [payers, payees] = [whereAbove0(paid), whereAbove0(received)];
  const columnOf = new Map(payees.map((v, column) => [v, column]));
  const cells = new Float64Array(payers.length * payees.length);
  payers.forEach((u, row) => {
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      cells[row * payees.length + columnOf.get(targets[k]!)!] = amounts[k]!;
    }
  });
  return { ids, payers, payees, amounts: cells };
};

export const flowsOf = ({ ids, payers, payees, amounts }: FlowTable): readonly Flow[] =>
  payers.flatMap((u, row) =>
    payees.flatMap((v, column): Flow[] => {
      const amount = amounts[row * payees.length + column]!;
      return amount > 0 ? [{ source: ids[u]!, target: ids[v]!, amount }] : [];
    }),
  );

export const projectTables = (ids: readonly string[], tables: readonly FlowTable[]): Projection =>
  project(ids, tables.flatMap(flowsOf));

const waysToChoose = (count: number, size: number): number =>
  count === 2 ? size * (size - 1) : size * (size - 1) * (size - 2);

/** Fills `into` with different numbers below `size`, up to three, all choices equally likely. */
const chooseDistinct = (into: Int32Array, count: 2 | 3, size: number, uniform: number): void => {
  let rest = Math.floor(uniform * waysToChoose(count, size));
  for (let k = 0; k < count; k++) {
    let next = rest % (size - k);
    rest = Math.floor(rest / (size - k));
    if (k === 1 && next >= into[0]!) next++;
    if (k === 2) {
      if (next >= Math.min(into[0]!, into[1]!)) next++;
      if (next >= Math.max(into[0]!, into[1]!)) next++;
    }
    into[k] = next;
  }
};

/** Moves of three payers and payees, which zeros on the diagonal make necessary; the others turn two. */
const shareOfThrees = 0.25;

/** What a move turns: two or three payers and payees, at random, so that moves come in no order; and what is left over. */
const sizeOfMove = (uniform: number): { readonly size: 2 | 3; readonly rest: number } =>
  uniform < shareOfThrees
    ? { size: 3, rest: uniform / shareOfThrees }
    : { size: 2, rest: (uniform - shareOfThrees) / (1 - shareOfThrees) };

/** A closed walk through a table: what is added to the cells `plus` is taken from the cells `minus`. */
type Walk = { readonly plus: Int32Array; readonly minus: Int32Array };

/** Writes a random walk of 2 or 3 rows and columns into `walk`; false where it would pay a node to itself. */
const walkPicker = (
  { payers, payees }: FlowTable,
  walk: Walk,
): ((size: 2 | 3, ofPayers: number, ofPayees: number) => boolean) => {
  const [rows, columns] = [new Int32Array(3), new Int32Array(3)];
  return (size, ofPayers, ofPayees) => {
    chooseDistinct(rows, size, payers.length, ofPayers);
    chooseDistinct(columns, size, payees.length, ofPayees);
    for (let k = 0; k < size; k++) {
      const [row, here, next] = [rows[k]!, columns[k]!, columns[k + 1 === size ? 0 : k + 1]!];
      if (payers[row] === payees[here] || payers[row] === payees[next]) return false;
      walk.plus[k] = row * payees.length + here;
      walk.minus[k] = row * payees.length + next;
    }
    return true;
  };
};

/** Moves an amount from the cells `minus` to the cells `plus`, uniform over all that leave every cell >= 0. */
const moveAlong = (amounts: Float64Array, { plus, minus }: Walk, size: 2 | 3, uniform: number): void => {
  let [most, least] = [Infinity, Infinity];
  for (let k = 0; k < size; k++) {
    most = Math.min(most, amounts[minus[k]!]!);
    least = Math.min(least, amounts[plus[k]!]!);
  }
  if (most + least === 0) return;
  const shift = uniform * (most + least) - least;
  for (let k = 0; k < size; k++) {
    amounts[plus[k]!] = Math.max(0, amounts[plus[k]!]! + shift);
    amounts[minus[k]!] = Math.max(0, amounts[minus[k]!]! - shift);
  }
};

/**
 * Moves money round closed walks at random: at each move some cells gain what others lose, by an amount uniform over
 * all that leave every cell >= 0. Row and column sums stay as they are, to rounding.
 *
 * The moves are a Gibbs sampler: each is reversible and of the same kind, so that any number of them is reversible too,
 * and the chain has the uniform distribution over all tables with these sums and an empty diagonal. Rectangles and
 * hexagons connect all of them.
 *
 * @param table Left as it is.
 * @param moves How many. O(1) each.
 * @see Diaconis, Sturmfels (1998), Algebraic algorithms for sampling from conditional distributions,
 *   doi:10.1214/aos/1030563990; Aoki, Takemura (2005), Markov chain Monte Carlo exact tests for incomplete two-way
 *   contingency tables, doi:10.1080/00949650410001690079, for the empty diagonal
 */
export const redistribute = (table: FlowTable, moves: number, uniform: Uniform): FlowTable => {
  const amounts = Float64Array.from(table.amounts);
  const walk: Walk = { plus: new Int32Array(3), minus: new Int32Array(3) };
  const pick = walkPicker(table, walk);
  const smaller = Math.min(table.payers.length, table.payees.length);
  for (let move = 0; move < moves; move++) {
    const { size, rest } = sizeOfMove(uniform(3 * move));
    if (smaller >= size && pick(size, rest, uniform(3 * move + 1))) {
      moveAlong(amounts, walk, size, uniform(3 * move + 2));
    }
  }
  return { ...table, amounts };
};
