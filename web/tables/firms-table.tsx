// The firms of the picture, as a table.
import { networkAsOf } from "../../src/model/as-of.ts";
import { assumptionValues } from "../../src/model/assumption-values.ts";
import { buffersOf, type Buffer } from "../../src/model/buffer.ts";
import { moneyText } from "../../src/picture/money-text.ts";
import type { SceneNode } from "../../src/picture/scene.ts";
import { firmName } from "../../src/view/network-index.ts";
import type { Page } from "../page.ts";
import { FactLink } from "../parts/fact-link.tsx";
import { FirmLink } from "../parts/firm-link.tsx";
import { dateWords } from "../../src/view/words/date-words.ts";
import { loopsPerFirm } from "../../src/view/words/firm-sentence.ts";
import { countWords } from "../../src/view/words/list.ts";
import type { Column } from "./column.ts";
import { plainValue } from "./search-rows.ts";
import { shownTable, type ShownTable } from "./shown-table.tsx";
import { unitCaption, unitHeading, unitSuffix } from "./unit-columns.ts";

type Row = { readonly node: SceneNode; readonly buffer: Buffer | null; readonly loops: number };

const partWords: Readonly<Record<SceneNode["part"], string>> = {
  in: "comes in",
  core: "goes round",
  out: "leaves",
};

const columns = (page: Page): readonly Column<Row>[] => [
  {
    id: "firm",
    label: "Firm",
    csvName: "firm",
    heads: true,
    value: ({ node }) => firmName(page.index, node.id),
    cell: ({ node }) => <FirmLink id={node.id} />,
  },
  {
    id: "kind",
    label: "Kind",
    csvName: "kind",
    value: ({ node }) => page.index.kinds.get(node.kind)?.label ?? node.kind,
    filterBy: ({ node }) => [plainValue(page.index.kinds.get(node.kind)?.label ?? node.kind)],
  },
  {
    id: "part",
    label: "Its money",
    csvName: "part",
    value: ({ node }) => partWords[node.part],
    filterBy: ({ node }) => [plainValue(partWords[node.part])],
  },
  {
    id: "in",
    label: `Receives ${unitHeading(page)}`,
    csvName: `in_${unitSuffix(page)}`,
    numeric: true,
    value: ({ node }) => node.inUsdBn,
    cell: ({ node }) => moneyText(node.inUsdBn),
  },
  {
    id: "out",
    label: `Pays ${unitHeading(page)}`,
    csvName: `out_${unitSuffix(page)}`,
    numeric: true,
    value: ({ node }) => node.outUsdBn,
    cell: ({ node }) => moneyText(node.outUsdBn),
  },
  { id: "loops", label: "Loops through it", csvName: "loops", numeric: true, value: ({ loops }) => loops },
  {
    id: "buffer",
    label: "Capital that can be lost",
    csvName: "buffer_usd_bn",
    numeric: true,
    value: ({ buffer }) => buffer?.usdBn ?? null,
    cell: ({ buffer }) =>
      buffer === null ? (
        <span className="soft">unknown</span>
      ) : (
        <FactLink id={buffer.fact}>{moneyText(buffer.usdBn)}</FactLink>
      ),
  },
  { id: "basis", label: "What that is", csvName: "buffer_basis", value: ({ buffer }) => buffer?.basis ?? null },
  {
    id: "stated",
    label: "Stated",
    csvName: "buffer_stated",
    isDate: true,
    value: ({ buffer }) => buffer?.asOf ?? null,
    cell: ({ buffer }) => (buffer === null ? "" : dateWords(buffer.asOf)),
  },
];

export const firmsTable = (page: Page): ShownTable => {
  const { network, asOf } = page.index;
  const buffers = buffersOf(networkAsOf(network, asOf), assumptionValues(network, page.state.overrides));
  const counts = loopsPerFirm(page.loops.loops);
  const rows = page.scene.nodes.map((node): Row => ({
    node,
    buffer: buffers.get(node.id) ?? null,
    loops: counts.get(node.id) ?? 0,
  }));
  return shownTable(
    {
      title: "Firms in the picture",
      what: "firms",
      caption: (count) => `${countWords(count, "firm")} as of ${dateWords(asOf)}; amounts ${unitCaption(page)}`,
      fileName: `linchpin-firms-${asOf}`,
      columns: columns(page),
      rows,
      rowKey: ({ node }) => node.id,
      sorting: { column: "in", descending: true },
      isCurrent: ({ node }) => page.state.selection?.id === node.id,
    },
    page,
  );
};
