// The rows behind the numbers: deals, dated figures and sources. A number leads to its row, the row to its sources.
import { networkAsOf } from "../../model/as-of.ts";
import type { Deal } from "../../model/deal.ts";
import type { Fact, Source } from "../../model/fact.ts";
import { dealAmount } from "../amounts.ts";
import type { Inlines, Row, Section } from "../document.ts";
import { exactText } from "../../picture/figure-text.ts";
import type { Material } from "../material.ts";
import { code, count, joined, link, paragraph, row, section, table, toRow, type Phrase } from "../phrases.ts";
import { mentioned, safeUrl } from "../walk.ts";

/** Numbers of the sources that the rows of the page cite, in the order of the data. */
type SourceNumbers = ReadonlyMap<string, number>;

const citations = (sources: readonly string[], numbers: SourceNumbers): Inlines =>
  joined(
    [...sources]
      .sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0))
      .map((id) => toRow("source", id, String(numbers.get(id) ?? id))),
    " ",
  );

/** The deals in force, of which every total is made, and whatever else the page names. */
const dealsToShow = ({ network, report }: Material, sections: readonly Section[]): readonly Deal[] => {
  const named = new Set(mentioned(sections, "deal"));
  const inForce = new Set(networkAsOf(network, report.asOf).deals.map(({ id }) => id));
  return network.deals.filter(({ id }) => named.has(id) || inForce.has(id));
};

const factsToShow = ({ network }: Material, sections: readonly Section[]): readonly Fact[] => {
  const named = new Set(mentioned(sections, "fact"));
  return network.facts.filter(({ id }) => named.has(id));
};

const termText = ({ start, end }: Deal): string => {
  if (start === null && end === null) return "not stated";
  return start === end ? start! : `${start ?? "start not stated"} to ${end ?? "end not stated"}`;
};

const dealRow = (deal: Deal, { name }: Material, inSums: ReadonlySet<string>, numbers: SourceNumbers): Row =>
  row(
    [
      code(deal.id),
      name(deal.source),
      name(deal.target),
      `${deal.instrument}, ${deal.status}`,
      dealAmount(deal),
      deal.announced,
      termText(deal),
      inSums.has(deal.id) ? "yes" : "no",
      citations(deal.sources, numbers),
    ],
    { row: "deal", id: deal.id },
  );

const dealsSection = (shown: readonly Deal[], material: Material, numbers: SourceNumbers): Section => {
  const { network, report, command } = material;
  const inSums = new Set(networkAsOf(network, report.asOf).counted.map(({ id }) => id));
  return section("deals", "Deals", [
    paragraph(
      `${count(shown.length, "deal")}: all that are in force on ${report.asOf}, and whatever else this page names. Of several records of the same dollars one is in the sums.`,
    ),
    {
      ...table(
        "Deals with their sources",
        [
          { title: "deal" },
          { title: "who pays" },
          { title: "whom" },
          { title: "what, and how firm" },
          { title: "amount (range)", align: "right" },
          { title: "announced", tight: true },
          { title: "runs" },
          { title: "in sums" },
          { title: "sources" },
        ],
        shown.map((deal) => dealRow(deal, material, inSums, numbers)),
      ),
      small: true,
    },
    command(["export", "--format", "csv"], ["as-of"]),
  ]);
};

const factValue = ({ value, low, high, unit }: Fact): string =>
  `${exactText(value, unit)}${low === null || high === null ? "" : ` (${exactText(low, unit)} to ${exactText(high, unit)})`}`;

const factRow = (fact: Fact, { name }: Material, numbers: SourceNumbers): Row =>
  row(
    [
      code(fact.id),
      name(fact.entity),
      fact.metric.replaceAll("_", " "),
      factValue(fact),
      fact.period ?? "",
      fact.asOf,
      `${fact.status}, ${fact.confidence} confidence`,
      citations(fact.sources, numbers),
    ],
    { row: "fact", id: fact.id },
  );

const factsSection = (shown: readonly Fact[], material: Material, numbers: SourceNumbers): readonly Section[] => {
  if (shown.length === 0) return [];
  const rows = table(
    "Dated figures with their sources",
    [
      { title: "figure" },
      { title: "of whom" },
      { title: "what" },
      { title: "value", align: "right" },
      { title: "period" },
      { title: "stated", tight: true },
      { title: "status" },
      { title: "sources" },
    ],
    shown.map((fact) => factRow(fact, material, numbers)),
  );
  const blocks = [
    paragraph(
      `${count(shown.length, "dated figure")} that this page rests on, out of ${count(material.network.facts.length, "figure")} in the data.`,
    ),
    { ...rows, small: true },
  ];
  return [section("figures", "Figures", blocks)];
};

/** Where a link would not be followed, the address stands as text. */
const sourceTitle = ({ title, url, file }: Source): Phrase => {
  if (url !== null && safeUrl(url) !== null) return link(title, url);
  const where = url ?? file;
  return where === null ? title : `${title} (${where})`;
};

const sourceRow = (source: Source, numbers: SourceNumbers): Row =>
  row(
    [
      String(numbers.get(source.id)!),
      sourceTitle(source),
      source.publisher ?? "",
      source.published ?? "not dated",
      source.accessed ?? "",
      source.kind,
    ],
    { row: "source", id: source.id },
  );

const sourcesSection = (shown: readonly Source[], { network }: Material, numbers: SourceNumbers): Section =>
  section("sources", "Sources", [
    paragraph(
      `${count(shown.length, "source")} that the rows above cite, out of ${network.sources.length.toLocaleString("en-US")} in the data.`,
    ),
    {
      ...table(
        "Sources",
        [
          { title: "#", tight: true },
          { title: "title" },
          { title: "publisher" },
          { title: "published", tight: true },
          { title: "read on", tight: true },
          { title: "kind" },
        ],
        shown.map((source) => sourceRow(source, numbers)),
      ),
      small: true,
    },
  ]);

/** @param sections What the page says; the rows that it names are shown. */
export const rowSections = (material: Material, sections: readonly Section[]): readonly Section[] => {
  const deals = dealsToShow(material, sections);
  const facts = factsToShow(material, sections);
  const cited = new Set([...deals, ...facts].flatMap(({ sources }) => sources).concat(mentioned(sections, "source")));
  const sources = material.network.sources.filter(({ id }) => cited.has(id));
  const numbers = new Map(sources.map(({ id }, i) => [id, i + 1]));
  return [
    dealsSection(deals, material, numbers),
    ...factsSection(facts, material, numbers),
    sourcesSection(sources, material, numbers),
  ];
};
