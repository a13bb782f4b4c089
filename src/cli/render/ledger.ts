// `linchpin ledger` for people: one firm in full, or sectors with one row per firm.
import { moneyText, type Account, type LedgerReport, type Network, type SectorSums } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { assumedSection } from "./ledger-assumed.ts";
import { renderAccount } from "./ledger-account.ts";
import {
  moneyRange,
  numberRange,
  othersText,
  ratioText,
  shareRange,
  statedText,
  unknown,
  wrapped,
} from "./ledger-words.ts";
import { more, section, sheetOf, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";
import { count, listed } from "./words.ts";

type Sheet = NetworkSheet<LedgerReport>;

const cashText = ({ cash: { phi } }: Account): string => (phi === null ? "?" : phi === 1 ? "yes" : "no");

const providersTable = (sheet: Sheet): readonly string[] => {
  const { report, name, terminal, top } = sheet;
  const providers = report.accounts.filter(({ provider }) => provider !== null && provider.backlog.totalUsdBn.low > 0);
  if (providers.length === 0) return [];
  const columns = [
    { title: "provider" },
    { title: "all orders", align: "right" },
    { title: "named", align: "right" },
    { title: "largest customer" },
    { title: "its share", align: "right" },
    { title: "like", align: "right" },
    { title: "burners owe", align: "right" },
    { title: "fact" },
  ] as const;
  const rows = providers.slice(0, top).map(({ id, provider }) => {
    const { backlog } = provider!;
    const { concentration } = backlog;
    return [
      name(id),
      moneyRange(backlog.totalUsdBn),
      moneyText(backlog.customers.reduce((sum, { usdBn }) => sum + usdBn, 0)),
      concentration?.topId === undefined || concentration.topId === null ? "-" : name(concentration.topId),
      backlog.totalUsdBn.high === null ? unknown : shareRange(concentration?.topShare ?? null),
      backlog.totalUsdBn.high === null || concentration === null ? unknown : numberRange(concentration.effectiveNumber),
      backlog.totalUsdBn.high === null ? unknown : shareRange(backlog.burners),
      backlog.disclosed?.fact ?? "-",
    ];
  });
  return [
    section(
      sheet,
      "Who is owed orders",
      table(columns, rows, terminal.width),
      ...more(providers.length, rows.length),
      "  Its share, like, burners owe: ranges, since what has no name may be a crowd's or one customer's.",
      "  Like: as concentrated as so many equal customers. Burners spend more cash than they make.",
    ),
  ];
};

const buyersTable = (sheet: Sheet): readonly string[] => {
  const { report, name, terminal, top } = sheet;
  const buyers = report.accounts
    .filter(({ buyer }) => buyer !== null && (buyer.outstandingUsdBn > 0 || buyer.undrawn.usdBn > 0))
    .toSorted((a, b) => b.buyer!.outstandingUsdBn - a.buyer!.outstandingUsdBn);
  if (buyers.length === 0) return [];
  const [year, next] = report.years;
  const columns = [
    { title: "buyer" },
    { title: "still owes", align: "right" },
    { title: `due ${year}`, align: "right" },
    ...(next === undefined ? [] : [{ title: `due ${next}`, align: "right" } as const]),
    { title: "covered", align: "right" },
    { title: "over" },
    { title: "funding to come", align: "right" },
    { title: "burns cash" },
  ] as const;
  const rows = buyers.slice(0, top).map((account) => {
    const buyer = account.buyer!;
    const dues = buyer.years.slice(0, 2).map(({ due }) => moneyText(due.usdBn));
    const { years } = buyer.overall;
    return [
      name(account.id),
      moneyText(buyer.outstandingUsdBn),
      ...dues,
      buyer.overall.coverage === null ? unknown : ratioText(buyer.overall.coverage),
      years.length === 0 ? "-" : listed(years.map(String), 4),
      moneyText(buyer.undrawn.usdBn),
      cashText(account),
    ];
  });
  return [
    section(
      sheet,
      "Who owes orders",
      table(columns, rows, terminal.width),
      ...more(buyers.length, rows.length),
      "  Still owes: from that day on. Due: in the whole year, its part before that day too.",
      "  Covered: revenue from outside this network over what is due, both summed over the years with a stated",
      "  revenue, so that a good year makes up for a bad one; what a firm spends elsewhere is not taken off.",
      "  Owed and due: by the deals in the data alone. Others are not known; some of these are maxima.",
    ),
  ];
};

const missingLine = (sheet: Sheet, what: string, { known, missing, usdBn }: SectorSums["backlog"]): string => {
  if (known.length + missing.length === 0) return `  ${what}: nobody is owed any`;
  if (known.length === 0) return `  ${what}: unknown of all ${count(missing.length, "firm")}`;
  const names = missing.map(sheet.name);
  const gap = names.length === 0 ? "" : `; unknown of ${count(names.length, "firm")}: ${listed(names, 3)}`;
  return `  ${what}: ${moneyText(usdBn)} of ${count(known.length, "firm")}${gap}`;
};

const sumsSection = (sheet: Sheet, sums: SectorSums): string => {
  const { network, terminal } = sheet;
  const plural = network.nodeKinds.find(({ id }) => id === sums.sector)?.plural ?? sums.sector;
  const columns = [
    { title: "year" },
    { title: "owe", align: "right" },
    { title: "are owed", align: "right" },
    { title: "revenue", align: "right" },
    { title: "of", align: "right" },
    { title: "building", align: "right" },
    { title: "of", align: "right" },
  ] as const;
  const firms = (sum: SectorSums["backlog"]): string => `${sum.known.length}/${sum.known.length + sum.missing.length}`;
  const money = (sum: SectorSums["backlog"]): string => (sum.known.length === 0 ? unknown : moneyText(sum.usdBn));
  const rows = sums.years.map(({ year, dueUsdBn, receiptsUsdBn, revenue, capex }) => [
    String(year),
    moneyText(dueUsdBn),
    moneyText(receiptsUsdBn),
    money(revenue),
    firms(revenue),
    money(capex),
    firms(capex),
  ]);
  return section(
    sheet,
    `${plural} together`,
    missingLine(sheet, "Disclosed orders", sums.backlog),
    ...(sums.customers === null
      ? []
      : [
          `  Largest customer of them: ${sums.customers.topId === null ? "nobody named" : sheet.name(sums.customers.topId)}, ${shareRange(sums.customers.topShare)}; owed by burners: ${shareRange(sums.burners)}`,
        ]),
    missingLine(sheet, "AI run rate, a year", sums.aiRunRate),
    table(columns, rows, terminal.width),
    "  Of: firms whose figure is known / all. Debts among them are in the sums, each by its own payer.",
  );
};

const sectorFactsSection = (sheet: Sheet): readonly string[] =>
  sheet.report.sectorFacts.length === 0
    ? []
    : [
        section(
          sheet,
          "What sources say of groups",
          ...sheet.report.sectorFacts.map(
            ({ entity, stated }) => `  ${entity}: ${statedText(stated)}, ${stated.status}`,
          ),
        ),
      ];

const conflictsSection = (sheet: Sheet): readonly string[] => {
  const { conflicts, rule } = sheet.report;
  if (conflicts.length === 0) return [];
  const shown = conflicts.slice(0, sheet.top);
  return [
    section(
      sheet,
      "Where sources differ",
      ...shown.map(
        ({ entity, stated }) => `  ${sheet.name(entity)}: ${statedText(stated)} and not ${othersText(stated, 2)}`,
      ),
      ...more(conflicts.length, shown.length),
      ...wrapped(`The rule: ${rule}.`),
    ),
  ];
};

const overview = (sheet: Sheet): string => {
  const { report, network, terminal } = sheet;
  const found = [...providersTable(sheet), ...buyersTable(sheet)];
  const tables = found.length > 0 ? found : ["", "Nobody owes orders, and nobody is owed any, on that day."];
  return [
    `${terminal.paint("bold", "Who is owed, who owes, and whether it is earned")} (${network.title}, as of ${report.asOf})`,
    ...tables,
    ...(report.scope === "sector" ? report.sums.map((sums) => sumsSection(sheet, sums)) : []),
    ...sectorFactsSection(sheet),
    ...conflictsSection(sheet),
    ...assumedSection(sheet),
    ...report.accounts
      .slice(0, 1)
      .flatMap(({ id }) => [
        "",
        `One firm in full: linchpin ledger ${id}. All firms of a kind with their sums: --sector.`,
      ]),
  ].join("\n");
};

/** @param top Rows per table. */
export const renderLedger = (report: LedgerReport, network: Network, terminal: Terminal, top: number): string => {
  const sheet = sheetOf(report, network, terminal, top);
  const [only] = report.accounts;
  return report.scope === "node" && only !== undefined ? renderAccount(sheet, only) : overview(sheet);
};
