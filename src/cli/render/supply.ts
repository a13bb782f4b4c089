// `linchpin supply` for people: who loses how much output by whom, and how much of the result is the stopping rule.
import {
  moneyText,
  percentText,
  productionFunctions,
  type RankedFirm,
  type SupplyFailure,
  type SupplyFirm,
  type SupplyRanking,
  type SupplyReport,
  type SupplySource,
} from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { percentOr } from "./share-words.ts";
import { renderSupplyNotes } from "./supply-notes.ts";
import { more, section } from "./sheet.ts";
import type { SupplySheet } from "./supply-sheet.ts";
import { table, type Column } from "./table.ts";
import { count } from "./words.ts";

const shareText = (share: number | null): string => percentOr(share, "n/a");

/** Indices this far apart are different results. */
const noticeable = 0.02;

const windowWords = ({ asOf, window }: SupplyReport): string =>
  asOf === null || window === null ? "" : `, as of ${asOf}, orders a year in ${window.replace("..", " to ")}`;

const inTheYears = ({ window }: SupplyReport): string =>
  window === null ? "" : ` in ${window.replace("..", " to ")}; --window and --as-of choose other years`;

const perYear = ({ window }: SupplyReport): string => (window === null ? "" : " a year");

const modelLine = ({ report }: SupplySheet): string => {
  const { label } = productionFunctions.find(({ id }) => id === report.production)!;
  return `${label} production, substitution ${report.substitution ? "on" : "off"}, tolerance ${report.tolerance}.`;
};

/** Without sales every share of them would be a division by nothing. */
const emptyWarning = ({ report, terminal }: SupplySheet): readonly string[] =>
  report.totalSales > 0
    ? []
    : [terminal.paint("yellow", `Nothing is sold here${inTheYears(report)}, so there is no output to lose.`)];

/** What share of the result is the tolerance's doing: said at the top when it is much. */
const horizonWarning = ({ terminal }: SupplySheet, from: number | null, to: number | null, tolerance: number) =>
  from === null || to === null || to - from <= noticeable
    ? []
    : [
        terminal.paint(
          "yellow",
          `The tolerance decides the result: at ${tolerance} it would be ${percentText(to)}. Read it as a horizon, not as a limit.`,
        ),
      ];

const shockText = ({ name }: SupplySheet, { id, shock }: SupplyFailure["seeds"][number]): string =>
  shock === 1 ? name(id) : `${percentText(shock)} of ${name(id)}`;

const failureHead = (sheet: SupplySheet, { seeds, horizons }: SupplyFailure): string => {
  const { report, terminal, title, amount } = sheet;
  const asked = horizons[0]!;
  const tightest = horizons.at(-1)!;
  const what = seeds.map((seed) => shockText(sheet, seed)).join(" and ");
  const empty = emptyWarning(sheet);
  if (empty.length > 0)
    return [`${terminal.paint("bold", `If ${what} stopped`)} (${title}${windowWords(report)})`, ...empty].join("\n");
  const lost = `If ${what} stopped, ${shareText(asked.index)} of the ${amount(report.totalSales)}${perYear(report)} sold here would not be made.`;
  return [
    `${terminal.paint("bold", lost)} (${title}${windowWords(report)})`,
    modelLine(sheet),
    `Own output: ${shareText(asked.own)}; beyond it: ${shareText(asked.beyond)}. Missing inputs alone: ${shareText(asked.downstream)}; missing buyers alone: ${shareText(asked.upstream)}; the two overlap.`,
    ...(asked.converged
      ? []
      : [terminal.paint("yellow", "NOT ended by the tolerance: steps ran out. Raise --max-iterations.")]),
    ...horizonWarning(sheet, asked.index, tightest.index, tightest.tolerance),
  ].join("\n");
};

const horizonsTable = (sheet: SupplySheet, { horizons }: SupplyFailure): string => {
  const columns = [
    { title: "tolerance", align: "right" },
    { title: "steps", align: "right" },
    { title: "output lost", align: "right" },
    { title: "by missing inputs", align: "right" },
    { title: "by missing buyers", align: "right" },
  ] as const;
  const rows = horizons.map(({ tolerance, iterations, index, downstream, upstream, converged }) => [
    String(tolerance),
    converged ? String(iterations) : `${iterations}, cut short`,
    shareText(index),
    shareText(downstream),
    shareText(upstream),
  ]);
  return section(
    sheet,
    "The stopping rule is part of the model",
    table(columns, rows, sheet.terminal.width),
    "  The cascade ends when no firm loses more than the tolerance in one step.",
  );
};

const firmsTable = (sheet: SupplySheet, { firms, horizons }: SupplyFailure): string => {
  const { name, amount, terminal, top } = sheet;
  const columns = [
    { title: "firm" },
    { title: "sells here", align: "right" },
    { title: "loses", align: "right" },
    { title: "inputs", align: "right" },
    { title: "buyers", align: "right" },
    { title: "output lost", align: "right" },
    { title: `at ${horizons.at(-1)!.tolerance}`, align: "right" },
  ] as const;
  const row = ({ id, sold, loss, downstream, upstream, lost, tighterLoss, shock }: SupplyFirm): readonly string[] => [
    shock > 0 ? `${name(id)} *` : name(id),
    amount(sold),
    percentText(loss),
    percentText(downstream),
    percentText(upstream),
    amount(lost),
    percentText(tighterLoss),
  ];
  const shown = firms.slice(0, top);
  return section(
    sheet,
    "Who loses how much of its output",
    table(columns, shown.map(row), terminal.width),
    ...more(firms.length, shown.length),
    "  * made to fail. Loses: the larger of what missing inputs and missing buyers cost it.",
    "  Who only buys here has no output that could be counted, and is listed without an amount.",
  );
};

const failureTables = (sheet: SupplySheet, failure: SupplyFailure): readonly string[] =>
  sheet.report.totalSales > 0 ? [firmsTable(sheet, failure), horizonsTable(sheet, failure)] : [];

const rankingHead = (sheet: SupplySheet, { firms, runs }: SupplyRanking): string => {
  const { report, terminal, title, amount } = sheet;
  const changed = firms.filter(
    ({ index, tighter }) => (tighter.at(-1)?.index ?? index ?? 0) - (index ?? 0) > noticeable,
  );
  const tightest = firms[0]?.tighter.at(-1)?.tolerance;
  return [
    `${terminal.paint("bold", "If every firm stopped in turn")} (${title}${windowWords(report)}; ${amount(report.totalSales)}${perYear(report)} is sold here)`,
    modelLine(sheet),
    ...emptyWarning(sheet),
    ...(report.partial
      ? [
          terminal.paint(
            "yellow",
            `PARTIAL: ended after ${runs.done} of ${runs.asked} runs; places are those among the runs done.`,
          ),
        ]
      : []),
    ...(firms.every(({ converged }) => converged)
      ? []
      : [terminal.paint("yellow", "NOT ended by the tolerance in every run: steps ran out. Raise --max-iterations.")]),
    ...(changed.length === 0 || tightest === undefined
      ? []
      : [
          terminal.paint(
            "yellow",
            `The tolerance decides the result of ${count(changed.length, "firm")}: see the column at ${tightest}. Read it as a horizon.`,
          ),
        ]),
  ].join("\n");
};

const rankingTable = (sheet: SupplySheet, { firms }: SupplyRanking): string => {
  const { report, name, terminal, top } = sheet;
  if (firms.length === 0) return section(sheet, "Who takes most output away", "  nobody sells anything here");
  const ranks = firms.map(({ rank }) => rank);
  const columns: readonly Column[] = [
    { title: "#", align: "right" },
    { title: "who stops" },
    { title: "kind" },
    { title: "index", align: "right" },
    { title: "own", align: "right" },
    { title: "inputs", align: "right" },
    { title: "buyers", align: "right" },
    ...firms[0]!.tighter.map(({ tolerance }): Column => ({ title: `at ${tolerance}`, align: "right" })),
  ];
  const row = ({ id, sector, rank, index, own, downstream, upstream, tighter }: RankedFirm): readonly string[] => [
    ranks.filter((other) => other === rank).length > 1 ? `${rank}=` : String(rank),
    name(id),
    sector,
    shareText(index),
    shareText(own),
    shareText(downstream),
    shareText(upstream),
    ...tighter.map((horizon) => shareText(horizon.index)),
  ];
  const shown = firms.slice(0, top);
  return section(
    sheet,
    "Who takes most output away (Economic Systemic Risk Index)",
    table(columns, shown.map(row), terminal.width),
    ...more(firms.length, shown.length),
    ...(firms[0]!.tighter.length === 0 && report.tolerance > 1e-4
      ? ["  Left out because of the size: the same at tighter tolerances. Name a firm to see them."]
      : []),
    "  Index: share of all output lost, its own included. Inputs, buyers: the same if only missing inputs,",
    "  or only missing buyers, counted; they overlap, so do not add them up.",
  );
};

/** @param top Rows per table. */
export const renderSupply = (
  report: SupplyReport,
  { source, title }: { readonly source: SupplySource; readonly title: string },
  terminal: Terminal,
  top: number,
): string => {
  const names = new Map(source.firms.map(({ id, name = id }) => [id, name]));
  const inDollars = report.window !== null;
  const sheet: SupplySheet = {
    report,
    title,
    name: (id) => names.get(id) ?? id,
    amount: (value) => (inDollars ? moneyText(value) : value.toLocaleString("en-US", { maximumFractionDigits: 1 })),
    terminal,
    top,
  };
  const { result } = report;
  const parts =
    result.kind === "failure"
      ? [failureHead(sheet, result), ...failureTables(sheet, result)]
      : [rankingHead(sheet, result), rankingTable(sheet, result)];
  return [...parts, renderSupplyNotes(sheet)].join("\n");
};
