// `linchpin fail --exposures` for people: who loses what on which claims, and what the files were taken to say.
import { percentText, type ExposuresReport } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { amountText, claimBookLines, claimsSection, partlyRead, seedWords } from "./claim-book.ts";
import { more, section } from "./sheet.ts";
import { table } from "./table.ts";
import { count, listed } from "./words.ts";

type Sheet = { readonly report: ExposuresReport; readonly terminal: Terminal; readonly top: number };

const headline = ({ report, terminal }: Sheet): string => {
  const { paint } = terminal;
  const fallen = report.firms.filter(({ failedInRound }) => failedInRound !== null && failedInRound > 0).length;
  const others = fallen === 0 ? "nobody else fails" : count(fallen, "more firm fails", "more firms fail");
  const settings = Object.entries(report.parameters).map(([name, value]) => ` ${name}=${value}`);
  const shock = report.conventions.includeShock ? "with the shock itself" : "beyond the shock itself";
  return [
    `${paint("bold", `If ${seedWords(report.seeds, "fails")}`)} (${report.source.files.exposures}, model ${report.model}${settings.join("")})`,
    `Model estimate: ${paint("red", amountText(report.totalLoss))} of capital lost ${shock}; ${others}.`,
    ...partlyRead(report.source, terminal),
    ...(report.converged ? [] : [paint("yellow", "NOT settled: the rounds ran out, and losses may still grow.")]),
  ].join("\n");
};

const firms = (sheet: Sheet): string => {
  const hit = sheet.report.firms.filter(({ loss }) => loss > 0);
  if (hit.length === 0) return section(sheet, "Who loses what", "  nobody else loses anything");
  const shown = hit.slice(0, sheet.top);
  const columns = [
    { title: "firm", flexible: true },
    { title: "loses", align: "right" },
    { title: "of its capital", align: "right" },
    { title: "capital", align: "right" },
    { title: "" },
  ] as const;
  const rows = shown.map(({ name, loss, buffer, failedInRound }) => [
    name,
    amountText(loss),
    buffer === null ? "unknown" : percentText(loss / buffer),
    buffer === null ? "unknown" : amountText(buffer),
    failedInRound === null ? "" : failedInRound === 0 ? "fails at once" : `fails in round ${failedInRound}`,
  ]);
  return section(
    sheet,
    "Who loses what",
    table(columns, rows, sheet.terminal.width),
    ...more(hit.length, shown.length),
  );
};

const claims = (sheet: Sheet): string =>
  sheet.report.claims.length === 0 ? "" : claimsSection(sheet, sheet.report.claims);

const certainty = (sheet: Sheet): string => {
  const { converged, residual, exactGap, rho, components, rounds, conventions } = sheet.report;
  const outcome = converged
    ? `Settled after ${count(rounds.length - 1, "round")}, ${residual === 0 ? "exactly" : `to within ${residual.toPrecision(2)} of any firm's capital`}.`
    : `NOT settled after ${conventions.maxRounds} rounds: losses may still grow by ${percentText(residual)} of a firm's capital. Raise --max-rounds.`;
  const meaning =
    rho < 1 ? "below 1: losses shrink as they spread" : "1 or more: losses in proportion grow until capital is gone";
  return section(
    sheet,
    "How the arithmetic ends",
    `  ${outcome}`,
    ...(exactGap === null
      ? []
      : [
          `  The equations solved exactly agree${exactGap === 0 ? "" : `, to ${exactGap.toPrecision(2)} of any firm's capital`}.`,
        ]),
    `  Spectral radius rho = ${rho.toFixed(3)} (${meaning}).`,
    ...components
      .slice(0, 3)
      .map((group) => `    ${group.rho.toFixed(3)} among ${group.firms.length}: ${listed(group.firms, 4)}`),
  );
};

const understood = (sheet: Sheet): string => {
  const { conventions, source, unknownBufferLoss } = sheet.report;
  const zero = conventions.failureBoundary === "at-or-above" ? "is a failure" : "is not yet a failure";
  return section(
    sheet,
    "What was understood and assumed",
    ...claimBookLines(source),
    `  A failed debtor pays ${percentText(conventions.recovery)} (--recovery); losing exactly all capital ${zero} (--failure).`,
    ...(unknownBufferLoss === 0
      ? []
      : [`  Besides, ${amountText(unknownBufferLoss)} falls on firms of unknown buffer.`]),
  );
};

/** @param top Rows per table. */
export const renderExposures = (report: ExposuresReport, terminal: Terminal, top: number): string => {
  const sheet: Sheet = { report, terminal, top };
  return [headline, firms, claims, certainty, understood]
    .map((part) => part(sheet))
    .filter((part) => part !== "")
    .join("\n");
};
