// Which firms spend more cash than they make, from the facts alone; what speaks against it is kept beside.
import { orderDay, parsePeriod } from "./period.ts";
import { latest, pick, type FactBook, type Stated } from "./fact-series.ts";

export type CashVerdict = {
  /** 1: burns cash, 0: does not, null: no fact says. */
  readonly phi: 0 | 1 | null;
  /** The fact that decides; null where none does. */
  readonly basis: Stated | null;
  /** Newest facts of the other measures that point the other way. */
  readonly against: readonly Stated[];
};

/** Measures in the order in which they decide: cash first, profit after. The sign is that of money coming in. */
const measures: readonly { readonly metric: string; readonly sign: 1 | -1 }[] = [
  { metric: "free_cash_flow", sign: 1 },
  { metric: "cash_burn", sign: -1 },
  { metric: "operating_cash_flow", sign: 1 },
];

const profits: readonly { readonly metric: string; readonly sign: 1 | -1 }[] = [
  { metric: "operating_income", sign: 1 },
  { metric: "net_income", sign: 1 },
];

type Vote = { readonly phi: 0 | 1; readonly stated: Stated };

const votesOf = (book: FactBook, id: string, list: typeof measures): readonly Vote[] =>
  list.flatMap(({ metric, sign }) => {
    const stated = latest(book(id, metric));
    return stated === null ? [] : [{ phi: stated.value * sign < 0 ? (1 as const) : (0 as const), stated }];
  });

/** A firm that expects its first positive cash flow in a later year burns cash until then. */
const plannedVote = (book: FactBook, id: string, year: number): readonly Vote[] => {
  const stated = pick(book(id, "cash_flow_positive_year"));
  return stated === null ? [] : [{ phi: stated.value > year ? 1 : 0, stated }];
};

const projectedProfit = (book: FactBook, id: string): readonly Vote[] => {
  const stated = book(id, "operating_income_projected")
    .filter(({ period }) => orderDay(parsePeriod(period)) !== null)
    .map((fact) => pick([fact]))
    .at(-1);
  return stated === undefined || stated === null ? [] : [{ phi: stated.value < 0 ? 1 : 0, stated }];
};

/**
 * Whether a firm burns cash: the first of these that is known decides. The latest past free cash flow, cash burn and
 * operating cash flow; the year for which it promises its first positive cash flow; the latest past operating income and
 * net income. Nothing is filled in.
 *
 * @param year Calendar year of the as-of date.
 */
export const cashVerdict = (book: FactBook, id: string, year: number): CashVerdict => {
  const votes = [...votesOf(book, id, measures), ...plannedVote(book, id, year), ...votesOf(book, id, profits)];
  const [first] = votes;
  if (first === undefined) return { phi: null, basis: null, against: [] };
  const against = [...votes, ...projectedProfit(book, id)].filter(({ phi }) => phi !== first.phi);
  return { phi: first.phi, basis: first.stated, against: against.map(({ stated }) => stated) };
};
