// `linchpin reconstruct` for people: what was placed, how densely, and what may not be concluded from it.
import { percentText, type ReconstructionReport } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { table } from "./table.ts";
import { count } from "./words.ts";

/** Six digits say what a total in any unit is; --out has all of them. */
const amountText = (amount: number): string => String(Number(amount.toPrecision(6)));

/** One to a line, so that lines stay short. */
const sentences = (text: string): readonly string[] => text.split(/(?<=\.) (?=[A-Z])/);

const totals = ({ totalAssets, totalLiabilities, scaledTo }: ReconstructionReport): string =>
  scaledTo === null
    ? `All claims: ${amountText(totalAssets)}, in the unit of the file.`
    : `Assets sum to ${amountText(totalAssets)} and liabilities to ${amountText(totalLiabilities)}: the other side was scaled to ${scaledTo}.`;

const chance = ({ seed, draws, partial }: ReconstructionReport): string =>
  seed === null || draws === null
    ? "Nothing in it is left to chance."
    : `${partial ? "PARTIAL, ended early. " : ""}Seed ${seed}: the sparsest of ${count(draws, "draw")}. Another seed gives another matrix with the same totals.`;

const fit = ({ residual, converged, tolerance }: ReconstructionReport, { paint }: Terminal): string =>
  converged
    ? residual === 0
      ? "Every total is met exactly."
      : `Largest error of any total: ${residual.toExponential(1)}.`
    : paint(
        "yellow",
        `NOT met: some total is off by ${residual.toExponential(1)}, more than ${tolerance} of all. Raise --tolerance, or look for a node that is party to almost everything.`,
      );

const density = ({ links, nodes, fewestLinks, density: share }: ReconstructionReport): string => {
  const pairs = share === null ? "" : `, ${percentText(share)} of all pairs`;
  return `${count(links, "link")} among ${count(nodes, "node")}${pairs}; with these totals there are at least ${fewestLinks}.`;
};

const largest = ({ claims }: ReconstructionReport, terminal: Terminal, top: number): readonly string[] => {
  const shown = claims.slice(0, top);
  const columns = [{ title: "creditor" }, { title: "debtor" }, { title: "is owed", align: "right" }] as const;
  const rows = shown.map(({ creditor, debtor, amount }) => [creditor, debtor, amountText(amount)]);
  return [
    "",
    terminal.paint("bold", "Largest claims"),
    shown.length === 0 ? "  none" : table(columns, rows, terminal.width),
    ...(claims.length > shown.length ? [`  and ${claims.length - shown.length} more (--out FILE writes all)`] : []),
  ];
};

/** @param top Claims shown. */
export const renderReconstruction = (report: ReconstructionReport, terminal: Terminal, top: number): string =>
  [
    `${terminal.paint("bold", `${report.method.label}: a matrix from totals`)} (${report.source})`,
    totals(report),
    density(report),
    fit(report, terminal),
    chance(report),
    ...largest(report, terminal, top),
    "",
    terminal.paint("bold", "What this is worth"),
    "  An estimate, not data: many matrices have these totals, and contagion differs on each.",
    ...sentences(report.method.caution).map((sentence) => `  ${sentence}`),
    `  ${report.method.reference}`,
  ].join("\n");
