// The circularity report as tables for export: each headline with its range, and what it is made of.
import type { ExportTable } from "../format/exporters/export-input.ts";
import { column, tableOf, type ColumnOf } from "../format/exporters/table-of.ts";
import type { CircularityReport, Headline, RoundTripLine } from "./circularity-report.schema.ts";

type Value<T> = ColumnOf<T>["value"];
type Money = { readonly unit: string; readonly suffix: string };

const share = <T>(id: string, label: string, value: Value<T>): ColumnOf<T> => ({ id, label, unit: "share", value });

const money = <T>({ unit, suffix }: Money, id: string, label: string, value: Value<T>): ColumnOf<T> => ({
  id: `${id}_${suffix}`,
  label,
  unit,
  value,
});

const headlineColumns: readonly ColumnOf<Headline>[] = [
  column("id", "Headline", ({ id }) => id),
  share("value", "On the base graph", ({ value }) => value),
  share("on_low_graph", "Overlapping records once, amounts at their lowest", ({ low }) => low),
  share("on_high_graph", "Overlapping records all, amounts at their highest", ({ high }) => high),
  share("least_of_graphs", "Least of the three", ({ leastOfGraphs }) => leastOfGraphs),
  share("most_of_graphs", "Most of the three", ({ mostOfGraphs }) => mostOfGraphs),
  share(
    "binding",
    "Without funding that is a ceiling, an announcement or a letter of intent",
    ({ binding }) => binding,
  ),
  share("least_of_terms", "Least with the assumed terms at their ends", ({ leastOfTerms }) => leastOfTerms),
  share("most_of_terms", "Most of the same", ({ mostOfTerms }) => mostOfTerms),
  share("median_of_amounts", "Median, uncertain amounts drawn", ({ amounts }) => amounts?.median ?? null),
  share("low_of_amounts", "5 % quantile of the same", ({ amounts }) => amounts?.low ?? null),
  share("high_of_amounts", "95 % quantile of the same", ({ amounts }) => amounts?.high ?? null),
  share("random_mean", "Mean of random networks", ({ random }) => random?.mean ?? null),
  column("random_z", "Standard deviations above that mean", ({ random }) => random?.z ?? null),
  column("random_p", "Two-sided Monte Carlo p-value", ({ random }) => random?.pTwoSided ?? null),
  share("random_few_mean", "Mean of random networks with few pairs", ({ randomFew }) => randomFew?.mean ?? null),
  column("random_few_p", "Two-sided Monte Carlo p-value beside those", ({ randomFew }) => randomFew?.pTwoSided ?? null),
  column("sentence", "What the figure means", ({ sentence }) => sentence),
];

type YearValue = { readonly headline: string; readonly year: number; readonly value: number | null };

const yearColumns: readonly ColumnOf<YearValue>[] = [
  column("headline", "Headline", ({ headline }) => headline),
  column("year", "The year alone as the window", ({ year }) => year),
  share("value", "Value", ({ value }) => value),
];

type Node = CircularityReport["nodes"][number];

const nodeColumns = (unit: Money): readonly ColumnOf<Node>[] => [
  column("id", "Node", ({ id }) => id),
  money(unit, "paid", "Pays", ({ paid }) => paid),
  money(unit, "received", "Receives", ({ received }) => received),
  column("trophic_level", "Height in the flow of money", ({ trophicLevel }) => trophicLevel),
  money(unit, "loop_flow", "Goes round through it", ({ loopFlow }) => loopFlow),
  share("circulation_lost", "Part of the maximum circulation that goes with it", (node) => node.circulationLost),
  share("round_trip_ratio", "Part of its funding that can return", ({ roundTripRatio }) => roundTripRatio),
];

type Link = CircularityReport["links"][number];

const linkColumns = (unit: Money): readonly ColumnOf<Link>[] => [
  column("from", "Payer", ({ from }) => from),
  column("to", "Payee", ({ to }) => to),
  money(unit, "amount", "Pays", ({ amount }) => amount),
  money(unit, "goes_round", "Goes round of it, passed on in proportion", ({ goesRound }) => goesRound),
];

type Who = RoundTripLine & { readonly who: "funder" | "group" };

const roundTripColumns = (unit: Money): readonly ColumnOf<Who>[] => [
  column("who", "A funder, or several taken as one", ({ who }) => who),
  column("id", "Id", ({ id }) => id),
  money(unit, "funded", "Gives to others", ({ funded }) => funded),
  money(unit, "booked", "Is owed in orders", ({ booked }) => booked),
  money(unit, "returned", "Can return", ({ returned }) => returned),
  share("ratio", "Share that can return", ({ ratio }) => ratio),
  share("ratio_lower", "Least that the deals allow", ({ lower }) => lower),
  share("ratio_upper", "Most that they allow", ({ upper }) => upper),
  share("least_of_graphs", "Least of the three graphs", ({ leastOfGraphs }) => leastOfGraphs),
  share("most_of_graphs", "Most of the three graphs", ({ mostOfGraphs }) => mostOfGraphs),
  column("mean_hops", "Payments on the way, on average", ({ meanHops }) => meanHops),
  share("self_financed_share", "Part of its orders that its own money pays", (line) => line.selfFinancedShare),
];

/** Five tables: the headlines, the same year by year, the nodes, who pays whom, and the round trips of funders and groups. */
export const circularityTables = (report: CircularityReport): readonly ExportTable[] => {
  const unit: Money =
    report.basis === "per-year"
      ? { unit: `USD bn a year, ${report.window}`, suffix: "usd_bn_per_year" }
      : { unit: "USD bn", suffix: "usd_bn" };
  const years = report.headlines.flatMap(({ id, byYear }) =>
    byYear.map(({ year, value }): YearValue => ({ headline: id, year, value })),
  );
  const trips = [
    ...report.funders.map((line): Who => ({ ...line, who: "funder" })),
    ...report.groups.map((line): Who => ({ ...line, who: "group" })),
  ];
  return [
    tableOf(
      "circularity",
      `How circular the money is (${report.boundary.statement})`,
      headlineColumns,
      report.headlines,
    ),
    tableOf("circularity-years", "The same year by year", yearColumns, years),
    tableOf("circularity-nodes", "Who is in the circle", nodeColumns(unit), report.nodes),
    tableOf("circularity-links", "Which money goes round", linkColumns(unit), report.links),
    tableOf("circularity-round-trips", "What can return to whom", roundTripColumns(unit), trips),
  ];
};
