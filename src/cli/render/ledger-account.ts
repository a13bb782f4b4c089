// The ledger of one firm for people.
import {
  moneyText,
  percentText,
  type Account,
  type CoverageYear,
  type DueInYear,
  type LedgerReport,
} from "../../index.ts";
import { assumedSection } from "./ledger-assumed.ts";
import { providerSections } from "./ledger-provider.ts";
import {
  moneyRange,
  othersText,
  ratioText,
  shareRange,
  statedText,
  unknown,
  valueText,
  wrapped,
  numberRange,
} from "./ledger-words.ts";
import { section, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";
import { count, listed } from "./words.ts";

type Sheet = NetworkSheet<LedgerReport>;
type Buyer = NonNullable<Account["buyer"]>;

const cashLines = ({ cash }: Account): readonly string[] => {
  if (cash.basis === null) return ["Whether it burns cash, no fact says."];
  const verdict = cash.phi === 1 ? "Burns cash" : "Burns no cash";
  const against = cash.against.length === 0 ? [] : [`but: ${cash.against.map(statedText).join("; ")}`];
  return [`${verdict}: ${statedText(cash.basis)}.`, ...against.flatMap(wrapped)];
};

const figureLines = ({ figures }: Account): readonly string[] =>
  figures.length === 0 ? [] : ["Books:", ...wrapped(`${figures.map(statedText).join("; ")}.`)];

/** A firm with orders but no purchases has receipts alone. */
const yearRow = (receipts: DueInYear | undefined, entry: CoverageYear | undefined, year: number): readonly string[] => [
  String(year),
  receipts === undefined ? "-" : moneyText(receipts.usdBn),
  entry === undefined ? "-" : moneyText(entry.due.usdBn),
  entry === undefined ? "-" : moneyRange({ low: entry.due.low, high: entry.due.high }),
  entry === undefined ? "-" : moneyText(entry.due.notContractedUsdBn),
  entry?.revenue === undefined || entry.revenue === null
    ? unknown
    : `${valueText(entry.revenue)} ${entry.revenue.status} ${entry.revenue.asOf.slice(0, 7)} ${entry.revenue.fact}`,
  entry === undefined ? "-" : ratioText(entry.coverage),
  entry === undefined ? "-" : ratioText(entry.gross),
];

const yearsTable = (sheet: Sheet, { provider, buyer }: Account): readonly string[] => {
  if (provider === null && buyer === null) return [];
  const columns = [
    { title: "year" },
    { title: "orders bring", align: "right" },
    { title: "owes", align: "right" },
    { title: "range", align: "right" },
    { title: "announced only", align: "right" },
    { title: "revenue" },
    { title: "covered", align: "right" },
    { title: "all", align: "right" },
  ] as const;
  const rows = sheet.report.years.map((year, k) => yearRow(provider?.receipts[k], buyer?.years[k], year));
  return [
    section(
      sheet,
      "What falls due, by calendar year",
      table(columns, rows, sheet.terminal.width),
      "  Covered: revenue from outside this network over what is owed; all: all revenue over it. 1 is enough",
      "  for these deals alone: wages, power and whatever else a firm pays are not taken off.",
    ),
  ];
};

const overallLines = ({ overall, withFunding }: Buyer): readonly string[] => {
  if (overall.coverage === null)
    return ["  Covered over all years: unknown; no year has both revenue and something due."];
  const range =
    overall.low === null || overall.high === null ? "" : ` (${ratioText(overall.low)} to ${ratioText(overall.high)})`;
  return [
    `  Over ${overall.years.join(", ")}: ${moneyText(overall.externalUsdBn)} from outside against ${moneyText(overall.dueUsdBn)} owed, ${ratioText(overall.coverage)} covered${range};`,
    `  with the funding still to come, ${ratioText(withFunding)}.`,
  ];
};

/** Leases are on the books and seldom among the deals: whoever reads the years above must know. */
const leaseLine = ({ figures }: Account): readonly string[] =>
  figures
    .filter(({ metric }) => metric === "lease_commitments_future")
    .map((stated) => `  Beside these deals, not added: ${statedText(stated)}.`);

const buyerSection = (sheet: Sheet, account: Account): readonly string[] => {
  const { buyer } = account;
  if (buyer === null) return [];
  const { name, terminal, top } = sheet;
  const columns = [
    { title: "supplier" },
    { title: "is owed", align: "right" },
    { title: "deals", flexible: true },
  ] as const;
  const rows = buyer.suppliers.slice(0, top).map(({ id, usdBn, deals }) => [
    name(id),
    moneyText(usdBn),
    listed(
      deals.map((deal) => deal.id),
      2,
    ),
  ]);
  const published =
    buyer.published === null ? "" : `; it publishes ${valueText(buyer.published)} (${buyer.published.fact})`;
  const among = buyer.amongNamed;
  return [
    section(
      sheet,
      `What it owes as a buyer: ${moneyText(buyer.outstandingUsdBn)}${published}`,
      ...(rows.length === 0 ? [] : [table(columns, rows, terminal.width)]),
      ...(among === null
        ? []
        : [
            `  Among these: largest ${shareRange(among.topShare)}, like ${numberRange(among.effectiveNumber)} equal suppliers.`,
          ]),
      ...leaseLine(account),
      ...overallLines(buyer),
      ...(buyer.undisclosed.length === 0
        ? []
        : [`  ${count(buyer.undisclosed.length, "purchase")} without an amount: ${listed(buyer.undisclosed, 3)}`]),
    ),
  ];
};

const fundingSection = (sheet: Sheet, { buyer }: Account): readonly string[] => {
  if (buyer === null || buyer.undrawn.deals.length === 0) return [];
  const { undrawn } = buyer;
  return [
    section(
      sheet,
      `Funding promised and not yet paid: ${moneyText(undrawn.usdBn)}, of which ${moneyText(undrawn.conditionalUsdBn)} may never come`,
      ...undrawn.deals.map(
        ({ id, usdBn, conditional }) =>
          `  ${moneyText(usdBn).padStart(7)}  ${id}${conditional ? "  (conditional)" : ""}`,
      ),
    ),
  ];
};

const againstAi = ({ capexAgainstAi }: Account): readonly string[] =>
  capexAgainstAi.map(({ period, capex, aiRevenue, ratio, breakEvenTimes }) => {
    const share = ratio === null ? unknown : percentText(ratio);
    const spent = `the ${valueText(capex)} spent on building (${capex.fact})`;
    return `${period}: AI revenue of ${valueText(aiRevenue)} (${aiRevenue.fact}) is ${share} of ${spent}; it breaks even at ${ratioText(breakEvenTimes)} times that revenue.`;
  });

const againstRevenue = ({ capexAgainstRevenue }: Account): readonly string[] =>
  capexAgainstRevenue.map(({ capex, revenue, share }) => {
    const earned = `revenue of ${valueText(revenue)} (${revenue.status}, ${revenue.fact})`;
    const spent = `${valueText(capex)} (${capex.status}, ${capex.fact})`;
    return `${capex.period}: building for ${spent} is ${share === null ? unknown : percentText(share)} of ${earned}.`;
  });

const runRateTexts = ({ runRates }: Account, firstYear: number | undefined): readonly string[] =>
  runRates.map(({ runRate, realised, times, overDue }) => {
    const year = realised === null ? null : `${valueText(realised)} of ${realised.period} (${realised.fact})`;
    const against = year === null ? "no whole year of it is known" : `${ratioText(times)} times the ${year}`;
    const due = overDue === null ? "" : `; ${ratioText(overDue)} times what it owes in ${firstYear}`;
    return `${statedText(runRate)}: ${against}${due}.`;
  });

const economicsLines = (account: Account, firstYear: number | undefined): readonly string[] =>
  [...againstAi(account), ...againstRevenue(account), ...runRateTexts(account, firstYear)].flatMap(wrapped);

const burnLine = ({ buyer }: Account): readonly string[] => {
  const burn = buyer?.burn ?? [];
  const texts = burn.map((stated) => `${stated.period} ${valueText(stated)} (${stated.fact})`);
  return burn.length === 0 ? [] : wrapped(`Cash burn: ${texts.join(", ")}.`);
};

const economics = (sheet: Sheet, account: Account): readonly string[] => {
  const lines = [...economicsLines(account, sheet.report.years[0]), ...burnLine(account)];
  return lines.length === 0 ? [] : [section(sheet, "What building earns", ...lines)];
};

const conflicts = (sheet: Sheet): readonly string[] => {
  const { conflicts: found, rule } = sheet.report;
  if (found.length === 0) return [];
  return [
    section(
      sheet,
      "Where sources differ",
      ...found.map(({ stated }) => `  ${statedText(stated)} and not ${othersText(stated, 3)}`),
      ...wrapped(`The rule: ${rule}.`),
    ),
  ];
};

const deliveryLine = ({ provider }: Account): readonly string[] =>
  provider === null || provider.yearsToDeliver === null
    ? []
    : [`The named orders are delivered over ${provider.yearsToDeliver.toFixed(1)} years on average.`];

export const renderAccount = (sheet: Sheet, account: Account): string => {
  const { report, network, name, terminal } = sheet;
  const label = network.nodeKinds.find(({ id }) => id === account.kind)?.label ?? account.kind;
  return [
    `${terminal.paint("bold", name(account.id))}, ${label} (${network.title}, as of ${report.asOf})`,
    ...cashLines(account),
    ...figureLines(account),
    ...(account.provider === null && account.buyer === null
      ? ["In no order on that day: nobody owes it purchases, and it owes none."]
      : []),
    ...deliveryLine(account),
    ...providerSections(sheet, account),
    ...yearsTable(sheet, account),
    ...buyerSection(sheet, account),
    ...fundingSection(sheet, account),
    ...economics(sheet, account),
    ...conflicts(sheet),
    ...assumedSection(sheet),
    section(
      sheet,
      "Rows",
      "  Ids such as f0719 are rows of facts.csv, the others of deals.csv; each row names its sources.",
    ),
  ].join("\n");
};
