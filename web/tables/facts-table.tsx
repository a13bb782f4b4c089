// The facts said by the day that is shown, as a table: who said what of whom, and which of several statements counts.
import type { Fact } from "../../src/model/fact.ts";
import { firstDay } from "../../src/model/date.ts";
import { select } from "../../src/view/go-to.ts";
import { factStandings, type FactStanding } from "../../src/view/evidence/fact-rivals.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import {
  entityName,
  factFigure,
  factRange,
  factStatusLabel,
  isSector,
  metricLabel,
} from "../../src/view/words/fact-words.ts";
import { countWords } from "../../src/view/words/list.ts";
import type { Page } from "../page.ts";
import { FirmLink } from "../parts/firm-link.tsx";
import { SourceLinks } from "../parts/source-links.tsx";
import type { Column } from "./column.ts";
import { firmValue } from "./firm-value.ts";
import { plainValue } from "./search-rows.ts";
import { shownTable, type ShownTable } from "./shown-table.tsx";

type Row = { readonly fact: Fact; readonly standing: FactStanding };

const rivalsWords = ({ fact, standing }: Row): string => {
  if (standing.others.length === 0) return "only statement";
  return standing.counting?.id === fact.id ? `counts, of ${standing.others.length + 1}` : "set aside";
};

const whoColumns = (page: Page): readonly Column<Row>[] => [
  {
    id: "firm",
    label: "Of whom",
    csvName: "entity",
    heads: true,
    value: ({ fact }) => entityName(page.index, fact.entity),
    filterBy: ({ fact }) => [firmValue(page.index, fact.entity)],
    cell: ({ fact }) => (isSector(fact.entity) ? entityName(page.index, fact.entity) : <FirmLink id={fact.entity} />),
  },
  {
    id: "what",
    label: "What",
    csvName: "metric",
    value: ({ fact }) => metricLabel(page.index, fact.metric),
    filterBy: ({ fact }) => [plainValue(metricLabel(page.index, fact.metric))],
    cell: ({ fact }) => (
      <button type="button" className="link" onClick={() => page.go(select(page.state, { kind: "fact", id: fact.id }))}>
        {metricLabel(page.index, fact.metric)}
      </button>
    ),
  },
];

const figureColumns: readonly Column<Row>[] = [
  {
    id: "value",
    label: "Figure",
    csvName: "value",
    numeric: true,
    value: ({ fact }) => fact.value,
    cell: ({ fact }) => factFigure(fact),
  },
  {
    id: "range",
    label: "Range",
    csvName: "range",
    value: ({ fact }) => factRange(fact),
    cell: ({ fact }) => factRange(fact) ?? "",
  },
  { id: "unit", label: "Unit", fileOnly: true, csvName: "unit", value: ({ fact }) => fact.unit.replaceAll("_", " ") },
  { id: "period", label: "Period", csvName: "period", isDate: true, value: ({ fact }) => fact.period },
];

const standingColumns: readonly Column<Row>[] = [
  {
    id: "said",
    label: "Said",
    csvName: "as_of",
    isDate: true,
    value: ({ fact }) => fact.asOf,
    cell: ({ fact }) => dateWords(fact.asOf),
  },
  {
    id: "status",
    label: "Kind",
    csvName: "status",
    value: ({ fact }) => factStatusLabel[fact.status],
    filterBy: ({ fact }) => [plainValue(factStatusLabel[fact.status])],
  },
  {
    id: "confidence",
    label: "Certainty",
    csvName: "confidence",
    value: ({ fact }) => fact.confidence,
    filterBy: ({ fact }) => [plainValue(fact.confidence)],
  },
  {
    id: "others",
    label: "Other statements",
    csvName: "standing",
    hint: "Whether others state the same item for the same period, and whether this statement is the one that counts",
    value: rivalsWords,
    filterBy: (row) => [plainValue(rivalsWords(row).replace(/,.*/, " of several"))],
  },
];

const sourceColumn = (page: Page): Column<Row> => ({
  id: "sources",
  label: "Sources",
  csvName: "sources",
  value: ({ fact }) => fact.sources.map((id) => page.index.sources.get(id)?.url ?? id).join("; "),
  cell: ({ fact }) => (
    <details>
      <summary>{countWords(fact.sources.length, "source")}</summary>
      <SourceLinks ids={fact.sources} />
    </details>
  ),
});

/** "978 dated statements about 95 firms and 11 groups of firms". */
const factsTitle = (facts: readonly Fact[]): string => {
  const entities = [...new Set(facts.map(({ entity }) => entity))];
  const groups = entities.filter(isSector).length;
  const firms = countWords(entities.length - groups, "firm");
  const about = groups === 0 ? firms : `${firms} and ${countWords(groups, "group")} of firms`;
  return `${countWords(facts.length, "dated statement")} about ${about}`;
};

export const factsTable = (page: Page): ShownTable => {
  const { network, asOf } = page.index;
  const day = firstDay(asOf);
  const standings = factStandings(network.facts, day);
  const rows = network.facts
    .filter((fact) => firstDay(fact.asOf) <= day)
    .map((fact): Row => ({ fact, standing: standings.get(fact.id)! }));
  return shownTable(
    {
      title: factsTitle(rows.map(({ fact }) => fact)),
      what: "facts",
      caption: (count) => `${countWords(count, "fact")} said by ${dateWords(asOf)}`,
      fileName: `linchpin-facts-${asOf}`,
      columns: [...whoColumns(page), ...figureColumns, ...standingColumns, sourceColumn(page)],
      rows,
      rowKey: ({ fact }) => fact.id,
      isCurrent: ({ fact }) => page.state.selection?.id === fact.id,
    },
    page,
  );
};
