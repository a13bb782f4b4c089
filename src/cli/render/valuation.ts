// `linchpin fail --valuation` for people: what equities and claims are worth after the shock, and before it.
import { percentText, valuationFunctions, type ValuationReport } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { amountText, claimBookLines, claimsSection, partlyRead, seedWords } from "./claim-book.ts";
import { more, section } from "./sheet.ts";
import { table } from "./table.ts";
import { count } from "./words.ts";

type Sheet = { readonly report: ValuationReport; readonly terminal: Terminal; readonly top: number };

/** Firms that the function itself has in default before anything happens. */
const fallenBefore = ({ report, terminal }: Sheet): readonly string[] => {
  const fallen = report.firms.filter(({ bookEquity, equityWithoutShock }) => bookEquity > 0 && equityWithoutShock <= 0);
  if (fallen.length === 0) return [];
  const firms = count(fallen.length, "firm", "firms");
  return [
    terminal.paint(
      "yellow",
      `Without any shock, this valuation already leaves ${firms} with nothing; see --recalibrate.`,
    ),
  ];
};

const headline = (sheet: Sheet): string => {
  const { report, terminal } = sheet;
  const { paint } = terminal;
  const seeds = new Set(report.seeds.map(({ name }) => name));
  const fallen = report.firms.filter(
    ({ name, inDefault, equityWithoutShock }) => inDefault && equityWithoutShock > 0 && !seeds.has(name),
  ).length;
  const others = fallen === 0 ? "nobody else defaults" : count(fallen, "more firm defaults", "more firms default");
  const settings = Object.entries(report.parameters).map(([name, value]) => ` ${name}=${value}`);
  return [
    `${paint("bold", `If ${seedWords(report.seeds, "loses all its capital")}`)} (${report.source.files.exposures}, valuation ${report.valuation}${settings.join("")})`,
    `Claims fall in value by ${paint("red", amountText(report.totalLoss))} beyond the shock of ${amountText(report.totalShock)} itself; ${others}.`,
    ...fallenBefore(sheet),
    ...partlyRead(report.source, terminal),
    ...(report.converged ? [] : [paint("yellow", "NOT settled: values may still fall.")]),
  ].join("\n");
};

/** Only where claims are below par before the shock does a column of its own say something. */
const isForwardLooking = ({ firms }: ValuationReport): boolean =>
  firms.some(({ claimValueWithoutShock }) => claimValueWithoutShock < 1);

const firms = (sheet: Sheet): string => {
  const { report, terminal, top } = sheet;
  const hit = report.firms.filter(({ loss, shock, inDefault }) => loss > 0 || shock > 0 || inDefault);
  const shown = hit.slice(0, top);
  const both = isForwardLooking(report);
  const columns = [
    { title: "firm", flexible: true },
    { title: "equity", align: "right" },
    { title: "shock", align: "right" },
    { title: "lost on claims", align: "right" },
    { title: "left", align: "right" },
    ...(both ? [{ title: "its debt", align: "right" } as const] : []),
    { title: both ? "and then" : "its debt then", align: "right" },
    { title: "" },
  ] as const;
  const rows = shown.map((firm) => [
    firm.name,
    amountText(firm.equityWithoutShock),
    firm.shock === 0 ? "" : amountText(firm.shock),
    amountText(firm.loss),
    amountText(firm.equity),
    ...(both ? [percentText(firm.claimValueWithoutShock)] : []),
    percentText(firm.claimValue),
    firm.inDefault ? "in default" : "",
  ]);
  return section(sheet, "What is left", table(columns, rows, terminal.width), ...more(hit.length, shown.length));
};

const claims = (sheet: Sheet): string => {
  const losing = sheet.report.claims.filter(({ loss }) => loss > 0);
  return losing.length === 0
    ? section(sheet, "Through which claims", "  no claim falls in value")
    : claimsSection(sheet, losing);
};

const certainty = (sheet: Sheet): string => {
  const { converged, residual, rounds, conventions } = sheet.report;
  const within = residual === 0 ? "exactly" : `to within ${residual.toPrecision(2)} of any firm's equity`;
  return section(
    sheet,
    "How the arithmetic ends",
    converged
      ? `  Settled after ${count(rounds, "round")}, ${within}.`
      : `  NOT settled after ${conventions.maxRounds} rounds: raise --max-rounds. Off by at most ${residual.toPrecision(2)} of an equity.`,
    "  Where several values are consistent, these are the highest.",
  );
};

const understood = (sheet: Sheet): string => {
  const { valuation, conventions, source } = sheet.report;
  const { failureBoundary, outsideCreditors, recalibrated } = conventions;
  const idea = valuationFunctions.find(({ id }) => id === valuation)?.idea ?? "";
  const zero = failureBoundary === "at-or-above" ? "is a default" : "is not yet a default";
  const rank = outsideCreditors === "first" ? "before the firms here" : "beside the firms here";
  return section(
    sheet,
    "What was understood and assumed",
    `  ${idea}`,
    ...claimBookLines(source),
    `  An equity of exactly zero ${zero} (--failure).`,
    `  Creditors outside are paid ${rank} (--outside-creditors).`,
    recalibrated
      ? "  External assets were raised so that the books value themselves before the shock (--recalibrate)."
      : "  Losses are differences to the values before the shock.",
  );
};

/** @param top Rows per table. */
export const renderValuation = (report: ValuationReport, terminal: Terminal, top: number): string => {
  const sheet: Sheet = { report, terminal, top };
  return [headline, firms, claims, certainty, understood].map((part) => part(sheet)).join("\n");
};
