// The order book of one firm for people: who stands behind it, how concentrated it is, how it came about.
import { moneyText, percentText, type Account } from "../../index.ts";
import { count, listed } from "./words.ts";
import { betweenTexts, moneyRange, numberRange, shareRange, statedText, unknown, valueText } from "./ledger-words.ts";
import { more, section, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";
import type { LedgerReport } from "../../index.ts";

type Sheet = NetworkSheet<LedgerReport>;
type Provider = NonNullable<Account["provider"]>;

const ofTotal = (usdBn: number, { totalUsdBn: { low, high } }: Provider["backlog"]): string =>
  high === null ? unknown : betweenTexts(percentText(usdBn / high), percentText(usdBn / low));

const unnamedRow = (backlog: Provider["backlog"]): readonly (readonly string[])[] => {
  const { low, high } = backlog.unnamedUsdBn;
  if (high === 0) return [];
  const { totalUsdBn } = backlog;
  const share =
    high === null || totalUsdBn.high === null
      ? unknown
      : betweenTexts(percentText(low / totalUsdBn.low), percentText(high / totalUsdBn.high));
  return [["(nobody named)", high === null ? unknown : moneyRange({ low, high }), share, ""]];
};

const concentrationLines = ({
  concentration,
  amongNamed,
  burners,
  totalUsdBn,
}: Provider["backlog"]): readonly string[] => {
  if (concentration === null) return [];
  if (totalUsdBn.high === null) {
    return amongNamed === null
      ? []
      : [
          `  Among the named alone: largest ${shareRange(amongNamed.topShare)}, like ${numberRange(amongNamed.effectiveNumber)} equal customers. Of all orders: unknown.`,
        ];
  }
  const { hhi } = concentration;
  return [
    `  Largest customer: ${shareRange(concentration.topShare)} of all orders. As concentrated as ${numberRange(concentration.effectiveNumber)} equal customers`,
    `  (HHI ${betweenTexts(hhi.low.toFixed(2), hhi.high.toFixed(2))}). Owed by firms that burn cash: ${shareRange(burners)}.`,
  ];
};

const headOf = ({ disclosed, date, signedLaterUsdBn }: Provider["backlog"]): string => {
  if (disclosed === null) return `Orders on ${date}: no backlog disclosed, so shares of it are unknown`;
  const later = signedLaterUsdBn > 0 ? `, and ${moneyText(signedLaterUsdBn)} signed since that it may hold or not` : "";
  return `Orders on ${date}: ${valueText(disclosed)} disclosed (${disclosed.fact})${later}`;
};

const orderBook = (sheet: Sheet, { backlog, undisclosed }: Provider): string => {
  const { name, terminal, top } = sheet;
  const columns = [
    { title: "customer" },
    { title: "owes", align: "right" },
    { title: "of all orders", align: "right" },
    { title: "deals", flexible: true },
  ] as const;
  const rows = backlog.customers.slice(0, top).map(({ id, usdBn, deals }) => [
    name(id),
    moneyText(usdBn),
    ofTotal(usdBn, backlog),
    listed(
      deals.map((deal) => deal.id),
      2,
    ),
  ]);
  return section(
    sheet,
    headOf(backlog),
    table(columns, [...rows, ...unnamedRow(backlog)], terminal.width),
    ...more(backlog.customers.length, rows.length),
    ...concentrationLines(backlog),
    ...(undisclosed.length === 0
      ? []
      : [`  ${count(undisclosed.length, "order")} without an amount: ${listed(undisclosed, 3)}`]),
  );
};

const historyTable = (sheet: Sheet, { history, statements }: Provider): readonly string[] => {
  if (history.length === 0) return [];
  const { name, terminal } = sheet;
  const columns = [
    { title: "day" },
    { title: "disclosed", align: "right" },
    { title: "fact" },
    { title: "named", align: "right" },
    { title: "customers by the deals of that day", flexible: true },
  ] as const;
  const rows = history.map(({ date, disclosed, customers }) => [
    date,
    valueText(disclosed),
    disclosed.fact,
    moneyText(customers.reduce((sum, { usdBn }) => sum + usdBn, 0)),
    listed(
      customers.map(({ id, usdBn }) => `${name(id)} ${moneyText(usdBn)}`),
      3,
    ) || "-",
  ]);
  return [
    section(
      sheet,
      "How the order book grew",
      table(columns, rows, terminal.width),
      ...statements.map((stated) => `  Said of it: ${statedText(stated)}`),
    ),
  ];
};

export const providerSections = (sheet: Sheet, { provider }: Account): readonly string[] =>
  provider === null ? [] : [orderBook(sheet, provider), ...historyTable(sheet, provider)];
