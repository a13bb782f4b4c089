// `linchpin fire-sale` for people: how far prices fall, who loses what, whom it takes along, what is assumed.
import { assetName } from "./asset-name.ts";
import { moneyText, percentText, type FireSaleReport } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import type { Names } from "./names.ts";
import { more, section } from "./sheet.ts";
import { table } from "./table.ts";
import { count, listed } from "./words.ts";

type Sheet = {
  readonly report: FireSaleReport;
  /** Name of a holder. */
  readonly name: Names;
  readonly title: string;
  readonly terminal: Terminal;
  /** Rows per table. */
  readonly top: number;
};

/** Shares of a company go by its name, in a network; a name from a file stands for itself. */
const assetWords = ({ report, name }: Sheet, id: string): string => (report.source === null ? id : assetName(id, name));

const headline = (sheet: Sheet): string => {
  const { report, title, terminal } = sheet;
  const shocks = report.assets
    .filter(({ shock }) => shock > 0)
    .map(({ id, shock }) => `${assetWords(sheet, id)} lose ${percentText(shock)}`);
  return [
    `${terminal.paint("bold", `If ${shocks.join(" and ")}`)} (${title}, rule ${report.rule})`,
    `The holders lose ${terminal.paint("red", moneyText(report.lossUsdBn))}: ${moneyText(report.shockLossUsdBn)} by the shock, ${moneyText(report.saleLossUsdBn)} by forced sales.`,
    ...(report.converged ? [] : [terminal.paint("yellow", "NOT settled: the steps ran out. Raise it: --set steps=N.")]),
  ].join("\n");
};

const assets = (sheet: Sheet): string => {
  const { report, terminal, top } = sheet;
  const shown = report.assets.slice(0, top);
  const columns = [
    { title: "asset", flexible: true },
    { title: "held in all", align: "right" },
    { title: "holders", align: "right" },
    { title: "shock", align: "right" },
    { title: "sold", align: "right" },
    { title: "price falls by", align: "right" },
  ] as const;
  const rows = shown.map(({ id, totalUsdBn, holders, shock, sold, price }) => [
    assetWords(sheet, id),
    moneyText(totalUsdBn),
    String(holders),
    shock === 0 ? "" : percentText(shock),
    sold === 0 ? "" : percentText(sold),
    price === 1 ? "" : percentText(1 - price),
  ]);
  return section(
    sheet,
    "What is sold",
    table(columns, rows, terminal.width),
    ...more(report.assets.length, shown.length),
  );
};

const holders = (sheet: Sheet): string => {
  const { report, name, terminal, top } = sheet;
  const hit = report.holders.filter(({ lossUsdBn }) => lossUsdBn > 0);
  const shown = hit.slice(0, top);
  const columns = [
    { title: "holder", flexible: true },
    { title: "loses", align: "right" },
    { title: "by the shock", align: "right" },
    { title: "by sales", align: "right" },
    { title: "capital", align: "right" },
    { title: "" },
  ] as const;
  const rows = shown.map(({ id, lossUsdBn, shockLossUsdBn, saleLossUsdBn, equityUsdBn, failedInStep }) => [
    name(id),
    moneyText(lossUsdBn),
    shockLossUsdBn === 0 ? "" : moneyText(shockLossUsdBn),
    saleLossUsdBn === 0 ? "" : moneyText(saleLossUsdBn),
    equityUsdBn === null ? "unknown" : moneyText(equityUsdBn),
    failedInStep === null ? "" : failedInStep === 0 ? "fails at once" : `fails in step ${failedInStep}`,
  ]);
  return section(sheet, "Who loses what", table(columns, rows, terminal.width), ...more(hit.length, shown.length));
};

const chipLines = (source: FireSaleReport["source"]): readonly string[] => {
  if (source === null || source.gpuResidual === null || source.fleets.length === 0) return [];
  const stated =
    source.statedResiduals.length === 0 ? "nothing" : source.statedResiduals.map(percentText).join(" and ");
  return [
    `  A chip keeps ${percentText(source.gpuResidual)} of its price over 24 months (--gpu-residual); sources say ${stated}.`,
    "  GPU fleets: the part of chip purchases delivered by that day, taken as paid, less age.",
  ];
};

const assumed = (sheet: Sheet): string => {
  const { parameters, source } = sheet.report;
  const { "price-impact": impact, ...others } = parameters;
  const rest = Object.entries(others).map(([name, value]) => `${name} ${value}`);
  return section(
    sheet,
    "What is assumed",
    impact === 0
      ? "  Prices do not answer to sales (--price-impact 0)."
      : `  Selling 5 % of all that is held lowers a price by ${percentText(impact!)} (--price-impact); no source measures it.`,
    ...(rest.length === 0 ? [] : [`  Of the rule (--set NAME=VALUE): ${rest.join(", ")}.`]),
    ...chipLines(source),
    ...(source === null ? [] : ["  Shares, private ones too, are taken to be as saleable as chips."]),
  );
};

const unknowns = (sheet: Sheet): string => {
  const { withoutBooks, source } = sheet.report;
  const { name, top } = sheet;
  const stakes = source?.unknownStakes.map(({ holder, company }) => `${name(holder)} in ${name(company)}`) ?? [];
  const bare = source?.assetsAssumed ?? [];
  const lines = [
    ...(withoutBooks.length === 0
      ? []
      : [
          `  Balance sheet unknown, so never forced to sell: ${count(withoutBooks.length, "holder")}:`,
          `    ${listed(withoutBooks.map(name), top)}`,
        ]),
    ...(bare.length === 0
      ? []
      : ["  Total assets unknown, equity and debt taken for all:", `    ${listed(bare.map(name), top)}`]),
    ...(stakes.length === 0
      ? []
      : [`  Share unknown, left out: ${count(stakes.length, "stake")}:`, `    ${listed(stakes, 2)}`]),
    ...(source === null ? [] : ["  Chips leased, built in house or bought under undisclosed deals are missing."]),
  ];
  return section(sheet, "What is not known", ...(lines.length === 0 ? ["  nothing that the files should say"] : lines));
};

/**
 * @param name Names of the holders.
 * @param title Where the holdings come from.
 * @param top Rows per table.
 */
export const renderFireSale = (
  report: FireSaleReport,
  { name, title }: { readonly name: Names; readonly title: string },
  terminal: Terminal,
  top: number,
): string => {
  const sheet: Sheet = { report, name, title, terminal, top };
  return [headline, assets, holders, assumed, unknowns].map((part) => part(sheet)).join("\n");
};
