// concentration and burner_share: every firm that is paid by somebody, or pays somebody.
import { burnerShare } from "../../../src/metrics/burner-share.ts";
import {
  concentration,
  counterparties,
  type Amounts,
  type Concentration,
  type Side,
} from "../../../src/metrics/concentration.ts";
import type { GoldenAdapter } from "../golden-adapter.ts";
import type { MeasuresCase } from "../golden-case.ts";
import { booksOf, measuresCase } from "./measure-books.ts";

type Books = ReadonlyMap<string, Amounts>;

const booksOn = (side: Side, golden: MeasuresCase): Books => {
  const { kinds } = golden.params.concentration ?? {};
  return counterparties(booksOf(golden, kinds), side);
};

const bounds = (amount: number) => ({ low: amount, high: amount });

const undisclosedOf = (golden: MeasuresCase, id: string): number => golden.params.concentration?.undisclosed?.[id] ?? 0;

/** A case names what is a range by its ends, and a firm without a remainder by single numbers. */
const entry = ({ total, count, topId, topShare, hhi, effectiveNumber, ...rest }: Concentration) => ({
  total: total.high,
  n: count,
  top1: topShare.low,
  top1_id: topId,
  hhi: hhi.low,
  hhi_low: hhi.low,
  hhi_high: hhi.high,
  effective_n: effectiveNumber.low,
  effective_n_low: effectiveNumber.low,
  effective_n_high: effectiveNumber.high,
  hhi_normalised: rest.normalisedHhi,
  shannon_n: rest.shannonNumber,
});

const entries = (books: Books, remainder: (id: string) => number) =>
  Object.fromEntries(
    [...books].flatMap(([id, amounts]) => {
      const found = concentration(amounts, bounds(remainder(id)));
      return found === null ? [] : [[id, entry(found)]];
    }),
  );

/** What is owed to all firms together, by customer. */
const pooled = (books: Books): Amounts => {
  const sums = new Map<string, number>();
  for (const amounts of books.values()) {
    for (const [id, amount] of amounts) sums.set(id, (sums.get(id) ?? 0) + amount);
  }
  return sums;
};

export const concentrationAdapters: readonly GoldenAdapter[] = [
  {
    id: "concentration",
    form: "measures",
    run: (golden, expected) => {
      const measures = measuresCase(golden);
      const actual = {
        customers: entries(booksOn("customers", measures), (id) => undisclosedOf(measures, id)),
        suppliers: entries(booksOn("suppliers", measures), () => 0),
      };
      return [{ measure: "concentration", expected, actual }];
    },
  },
  {
    id: "burner_share",
    form: "measures",
    run: (golden, expected) => {
      const measures = measuresCase(golden);
      const books = booksOn("customers", measures);
      const share = (amounts: Amounts, undisclosed: number) =>
        burnerShare(amounts, (id) => measures.params.burners?.[id] ?? 0, bounds(undisclosed))?.low ?? null;
      const all = [...books.keys()].reduce((sum, id) => sum + undisclosedOf(measures, id), 0);
      const actual = {
        node: Object.fromEntries([...books].map(([id, amounts]) => [id, share(amounts, undisclosedOf(measures, id))])),
        system: share(pooled(books), all),
      };
      return [{ measure: "burner_share", expected, actual }];
    },
  },
];
