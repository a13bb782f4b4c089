// `linchpin summary` for people: what is in a network, and what nobody knows.
import { moneyText, type Network, type SummaryReport } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { namesOf } from "./names.ts";
import { table } from "./table.ts";
import { count, listed } from "./words.ts";

/** "AI lab" keeps its capitals, "Chip foundry" does not. */
const inSentence = (label: string): string =>
  /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

const partiesLine = ({ nodes }: SummaryReport, { nodeKinds }: Network): string => {
  const singular = new Map(nodeKinds.map(({ id, label }) => [id, label]));
  const parts = nodes
    .filter((entry) => entry.count > 0)
    .map((entry) => count(entry.count, inSentence(singular.get(entry.kind) ?? entry.kind), inSentence(entry.label)));
  return `  ${parts.join(", ")}`;
};

const kindWords: Readonly<Record<string, string>> = {
  commitment: "commitments (orders, leases)",
  funding: "funding (shares, loans, guarantees)",
};

const dealsTable = ({ deals }: SummaryReport, width: number | null): string => {
  const columns = [
    { title: "deals in force" },
    { title: "all", align: "right" },
    { title: "counted", align: "right" },
    { title: "worth", align: "right" },
  ] as const;
  const rows = deals.map((entry) => [
    kindWords[entry.kind] ?? entry.kind,
    String(entry.deals),
    String(entry.counted),
    moneyText(entry.countedUsdBn),
  ]);
  return table(columns, rows, width);
};

export const renderSummary = (report: SummaryReport, network: Network, { paint, width }: Terminal): string => {
  const { title, asOf, nodeCount, dealCount, facts, sources, claims, unknownBuffers, undisclosedDeals } = report;
  return [
    `${paint("bold", title)}, as of ${asOf}`,
    "",
    paint("bold", `${count(nodeCount, "firm or group", "firms and groups")}`),
    partiesLine(report, network),
    "",
    paint("bold", `${count(dealCount, "deal")}, replaced and cancelled ones among them`),
    dealsTable(report, width),
    "  Counted: of several records of the same dollars, one. Commitments and funding are not added up.",
    "",
    paint("bold", "Where it comes from"),
    `  ${count(sources, "source")}, ${count(facts, "dated fact")}, ${count(claims, "published claim")}`,
    "",
    paint("bold", "What is not known"),
    `  Capital of ${count(unknownBuffers.length, "firm or group", "firms and groups")}: ${listed(unknownBuffers.map(namesOf(network)), 8)}`,
    `  Amount of ${count(undisclosedDeals.length, "deal")} in force: ${listed(undisclosedDeals, 6)}`,
  ].join("\n");
};
