// `linchpin sensitivity --ranks` for people: between which places each firm moves.
import { percentText, type Network, type RanksReport } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { headline, unknowns } from "./ensemble-sheet.ts";
import { more, section, sheetOf, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";
import { count } from "./words.ts";

const placeText = (place: number): string => String(Math.round(place));

const ranksTable = (sheet: NetworkSheet<RanksReport>): string => {
  const { report, name, terminal, top } = sheet;
  const columns = [
    { title: "who fails" },
    { title: "median place", align: "right" },
    { title: "9 of 10 draws", align: "right" },
    { title: "first", align: "right" },
    { title: "top three", align: "right" },
  ] as const;
  const shown = report.nodes.slice(0, top);
  const rows = shown.map(({ id, p5, p50, p95, first, topThree }) => [
    name(id),
    placeText(p50),
    placeText(p5) === placeText(p95) ? placeText(p5) : `${placeText(p5)} to ${placeText(p95)}`,
    percentText(first.probability),
    percentText(topThree.probability),
  ]);
  return section(
    sheet,
    "Places by what each failure costs the others, 1 the costliest",
    table(columns, rows, terminal.width),
    ...more(report.nodes.length, shown.length),
    "  Equals share a place. Every input is drawn independently of the others.",
  );
};

/** @param top Rows per table. */
export const renderRanks = (report: RanksReport, network: Network, terminal: Terminal, top: number): string => {
  const sheet = sheetOf(report, network, terminal, top);
  const { drawn, draws, seed } = report;
  return [
    headline(
      sheet,
      "How sure the ranking of failures is",
      `${draws.done} of ${draws.asked} draws`,
      `${count(drawn.length, "input")} drawn ${count(draws.done, "time")}, seed ${seed}.`,
    ),
    ranksTable(sheet),
    unknowns(sheet),
  ].join("\n");
};
