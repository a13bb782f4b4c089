// Clearing as plainly as it can be written: a table of who owes whom per class, everybody pays from what the last pass
// brought, starting from full payment, until nothing moves.

export type DenseBooks = {
  /** By class, senior first: owed[i][j] by i to j; the last column is owed to creditors outside. */
  readonly owed: readonly (readonly (readonly number[])[])[];
  readonly assets: readonly number[];
  readonly alpha: number;
  readonly beta: number;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Hands money out class by class; what each creditor gets, outside last. */
const handOut = ({ owed, assets }: DenseBooks, i: number, money: number): number[] => {
  const got = new Array<number>(assets.length + 1).fill(0);
  let left = money;
  for (const table of owed) {
    const due = sum(table[i]!);
    const share = due === 0 ? 0 : Math.min(1, left / due);
    table[i]!.forEach((amount, j) => (got[j]! += amount * share));
    left = Math.max(0, left - due);
  }
  return got;
};

const passes = 200_000;

/** Payments and who has failed (sticky: a default is not undone), by iteration from above. */
export const denseClearing = (books: DenseBooks): { payments: number[]; failed: boolean[] } => {
  const { owed, assets, alpha, beta } = books;
  const due = assets.map((_e, i) => sum(owed.map((table) => sum(table[i]!))));
  const failed = assets.map(() => false);
  let payments = due;
  for (let pass = 0; pass < passes; pass++) {
    const handed = payments.map((money, i) => handOut(books, i, money));
    const next = due.map((debt, i) => {
      const received = sum(handed.map((row) => row[i]!));
      if (assets[i]! + received < debt - 1e-11 * debt) failed[i] = true;
      return failed[i] ? Math.min(debt, alpha * assets[i]! + beta * received) : debt;
    });
    const moved = Math.max(0, ...next.map((paid, i) => Math.abs(paid - payments[i]!)));
    payments = next;
    if (moved < 1e-15) break;
  }
  return { payments, failed };
};
