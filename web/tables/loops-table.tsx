// The loops, as a table.
import { moneyText, percentText } from "../../src/picture/money-text.ts";
import type { LoopEntry } from "../../src/report/loops-report.schema.ts";
import { firmName } from "../../src/view/network-index.ts";
import type { Page } from "../page.ts";
import { goTo } from "../../src/view/go-to.ts";
import { loopTitle } from "../../src/view/story/loop-steps.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { countWords } from "../../src/view/words/list.ts";
import type { Column } from "./column.ts";
import { firmValue } from "./firm-value.ts";
import { plainValue } from "./search-rows.ts";
import { shownTable, type ShownTable } from "./shown-table.tsx";
import { unitHeading, unitSuffix } from "./unit-columns.ts";

const columns = (page: Page): readonly Column<LoopEntry>[] => [
  {
    id: "loop",
    label: "Loop",
    csvName: "loop",
    heads: true,
    value: (loop) => loopTitle(loop, page.index),
    cell: (loop) => (
      <button
        type="button"
        className="link"
        onClick={() => page.go(goTo(page.state, { name: "loops", loop: loop.id }))}
      >
        {loopTitle(loop, page.index)}
      </button>
    ),
  },
  {
    id: "steps",
    label: "Steps",
    csvName: "steps",
    numeric: true,
    value: ({ nodes }) => nodes.length,
    filterBy: ({ nodes }) => [plainValue(countWords(nodes.length, "step"))],
  },
  {
    id: "firm",
    label: "Firms",
    csvName: "firms",
    value: ({ nodes }) => nodes.map((id) => firmName(page.index, id)).join(", "),
    filterBy: ({ nodes }) => nodes.map((id) => firmValue(page.index, id)),
  },
  {
    id: "bottleneck",
    label: `Can go full circle ${unitHeading(page)}`,
    csvName: `bottleneck_${unitSuffix(page)}`,
    numeric: true,
    value: ({ bottleneckUsdBn }) => bottleneckUsdBn,
    cell: ({ bottleneckUsdBn }) => moneyText(bottleneckUsdBn),
  },
  {
    id: "gross",
    label: "All its arrows",
    csvName: `gross_${unitSuffix(page)}`,
    numeric: true,
    value: ({ grossUsdBn }) => grossUsdBn,
    cell: ({ grossUsdBn }) => moneyText(grossUsdBn),
  },
  {
    id: "evenness",
    label: "Evenness of its arrows",
    csvName: "evenness",
    numeric: true,
    value: ({ evenness }) => evenness,
    cell: ({ evenness }) => (evenness === null ? null : percentText(evenness)),
  },
];

export const loopsTable = (page: Page): ShownTable => {
  const rows = page.loops.loops;
  return shownTable(
    {
      title: "Loops",
      what: "loops",
      caption: (count) =>
        `${countWords(count, "loop")} of up to ${page.loops.maxLength} steps as of ${dateWords(page.index.asOf)}; they share arrows, so their figures must not be added`,
      fileName: `linchpin-loops-${page.index.asOf}`,
      columns: columns(page),
      rows,
      rowKey: ({ id }) => id,
    },
    page,
  );
};
