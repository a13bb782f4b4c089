// The books of a firm in sentences: how far its orders hang on few customers, and whether what falls due is earned.
import type { LedgerReport } from "../../report/ledger-report.schema.ts";
import { moneyText } from "../../picture/money-text.ts";
import { countWords } from "./list.ts";
import { moneySpan, numberSpan, shareSpan, timesText } from "./span-words.ts";

export type Account = LedgerReport["accounts"][number];
export type Backlog = NonNullable<Account["provider"]>["backlog"];
type Provider = NonNullable<Account["provider"]>;
type Buyer = NonNullable<Account["buyer"]>;

/** A sum of amounts; where all that could be in it is undisclosed, so is the sum: it is not nought. */
export const sumText = (usdBn: number, undisclosed: readonly string[]): string =>
  moneyText(usdBn === 0 && undisclosed.length > 0 ? null : usdBn);

/** "Who owes it orders: $638B", as far as somebody disclosed them or a deal names them. */
export const ordersTitle = ({ backlog, undisclosed }: Pick<Provider, "backlog" | "undisclosed">): string => {
  const { low, high } = backlog.totalUsdBn;
  return `Who owes it orders: ${high === null && low === 0 ? sumText(low, undisclosed) : moneySpan({ low, high })}`;
};

/** What a firm owes, of known amount or not; null for one that owes nothing, whose book holds its funding alone. */
export const owedBook = ({ buyer }: Pick<Account, "buyer">): Buyer | null =>
  buyer !== null && buyer.suppliers.length + buyer.undisclosed.length + (buyer.published === null ? 0 : 1) > 0
    ? buyer
    : null;

/** Whether any order or purchase of a firm has an amount that falls into one of the years. */
export const hasYears = ({ provider, buyer }: Account): boolean =>
  [...(provider?.receipts ?? []), ...(buyer?.years ?? []).map(({ due }) => due)].some(({ usdBn }) => usdBn > 0);

/** "0.32 times"; a dash where nothing is due that could be covered. */
export const coverageText = ({ due, coverage }: Buyer["years"][number]): string => {
  if (coverage !== null) return `${timesText(coverage)} times`;
  return due.usdBn === 0 ? "–" : "unknown";
};

/** "$65B is promised and not yet paid; $30B of it binds nobody yet."; null where no amount is disclosed. */
export const fundingSentence = ({ usdBn, conditionalUsdBn }: Buyer["undrawn"]): string | null => {
  if (usdBn === 0) return null;
  const free = conditionalUsdBn === 0 ? "" : `; ${moneyText(conditionalUsdBn)} of it binds nobody yet`;
  return `${moneyText(usdBn)} is promised and not yet paid${free}.`;
};

/** What one customer owes of all orders; null where nobody has said how many orders there are. */
export const ofAllOrders = (usdBn: number, { totalUsdBn: { low, high } }: Backlog): string | null =>
  high === null || high === 0 ? null : shareSpan({ low: usdBn / high, high: low === 0 ? 1 : usdBn / low });

/** How concentrated the orders are, in sentences; with what is unknown said as such. */
export const concentrationSentences = ({
  concentration,
  amongNamed,
  burners,
  totalUsdBn,
}: Backlog): readonly string[] => {
  if (totalUsdBn.high === null) {
    if (amongNamed === null) return [];
    return [
      `Among the named alone the largest customer owes ${shareSpan(amongNamed.topShare)}, as concentrated as ${numberSpan(amongNamed.effectiveNumber, 1)} equal customers.`,
    ];
  }
  if (concentration === null) return [];
  const { topShare, effectiveNumber, hhi } = concentration;
  return [
    `The largest customer owes ${shareSpan(topShare)} of all orders: as concentrated as ${numberSpan(effectiveNumber, 1)} equal customers (Herfindahl index ${numberSpan(hhi, 2)}).`,
    ...(burners === null ? [] : [`Firms that burn cash owe ${shareSpan(burners)} of them.`]),
  ];
};

/** Coverage over the years that are known, and with the funding still to come. */
export const coverageSentence = ({ overall, withFunding }: Buyer): string => {
  const { years, coverage, low, high, externalUsdBn, dueUsdBn } = overall;
  if (coverage === null) return "Whether it earns what it owes is unknown: no year has both revenue and something due.";
  const range = low === null || high === null ? "" : ` (${timesText(low)} to ${timesText(high)})`;
  const funded = withFunding === null ? "" : `; with the funding still to come, ${timesText(withFunding)} times`;
  return `Over ${years.join(", ")}: ${moneyText(externalUsdBn)} of revenue from outside against ${moneyText(dueUsdBn)} due, ${timesText(coverage)} times${range}${funded}.`;
};

/** Said under the years: what "covered" takes in, and what it leaves out. */
export const coverageNote =
  "Covered: revenue from outside this network over what it owes in the year, as far as somebody stated or projected that revenue; 1 is enough for these deals alone. Wages, power and whatever else a firm pays are not taken off. A deal is taken to be delivered and paid evenly over its term; the first year is the whole calendar year, with what of it is already paid.";

/** "3 orders without an amount are not in these sums."; null without any. */
export const undisclosedWords = (ids: readonly string[], singular: string): string | null =>
  ids.length === 0
    ? null
    : `${countWords(ids.length, singular)} without a disclosed amount ${ids.length === 1 ? "is" : "are"} not in these sums.`;
