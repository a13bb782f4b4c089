// A cascade's result as tables for export: who, through which deal, in which round.
import type { ExportCell, ExportTable } from "../format/exporters/export-input.ts";
import type { CascadeNode, CascadeReport, DealLoss } from "./cascade-report.schema.ts";
import { column, tableOf, type ColumnOf } from "../format/exporters/table-of.ts";

const usdBn = "USD bn";

const nodeColumns: readonly ColumnOf<CascadeNode>[] = [
  column("id", "Node", ({ id }) => id),
  { id: "loss_usd_bn", label: "Loss, at most the buffer", unit: usdBn, value: (node) => node.lossUsdBn },
  {
    id: "uncapped_loss_usd_bn",
    label: "Loss without that limit",
    unit: usdBn,
    value: (node) => node.uncappedLossUsdBn,
  },
  { id: "shock_usd_bn", label: "Initial shock", unit: usdBn, value: (node) => node.shockUsdBn },
  { id: "distress", label: "Share of the buffer lost", unit: "share", value: (node) => node.distress },
  { id: "failed_in_round", label: "Fails in round", unit: null, value: (node) => node.failedInRound },
  { id: "buffer_usd_bn", label: "Buffer", unit: usdBn, value: (node) => node.bufferUsdBn },
  column("buffer_basis", "What the buffer is", (node) => node.bufferBasis),
  column("buffer_as_of", "When the buffer was stated", (node) => node.bufferAsOf),
];

const dealColumns: readonly ColumnOf<DealLoss>[] = [
  column("deal", "Deal", ({ id }) => id),
  column("channel", "Channel", ({ channel }) => channel),
  column("from", "Whose distress causes the loss", ({ from }) => from),
  column("to", "Who bears it", ({ to }) => to),
  { id: "loss_usd_bn", label: "Loss", unit: usdBn, value: ({ lossUsdBn }) => lossUsdBn },
  column("guarantee", "Guarantee that moved it", ({ guarantee }) => guarantee),
];

type RoundLoss = DealLoss & { readonly round: number };
type Entry = readonly [what: string, value: ExportCell, unit: string | null];

const entryColumns: readonly ColumnOf<Entry>[] = [
  column("what", "What", ([what]) => what),
  column("value", "Value", ([, value]) => (value === null ? null : String(value))),
  column("unit", "Unit of the value", ([, , unit]) => unit),
];

/** What was run, by which conventions, and the figures of the whole; assumptions have a table of their own. */
const entriesOf = ({ conventions, ...report }: CascadeReport): readonly Entry[] => [
  ["model", report.model, null],
  ...Object.entries(report.parameters).map(([name, value]): Entry => [`parameter ${name}`, value, null]),
  ...report.seeds.map(({ id, shock }): Entry => [`shock ${id}`, shock, "share"]),
  ...Object.entries(conventions).map(([name, value]): Entry => [`convention ${name}`, value, null]),
  ["total loss", report.totalLossUsdBn, usdBn],
  ["loss of firms with an unknown buffer", report.unknownBufferLossUsdBn, usdBn],
  ["impact on the system", report.impact, "share"],
  ["spectral radius", report.rho, null],
  ["converged", report.converged, null],
  ["residual", report.residual, "share"],
];

/** Four tables: what was run, nodes hit, deals that carry a loss, the same by round. */
export const cascadeTables = (report: CascadeReport): readonly ExportTable[] => {
  const byRound = report.rounds.flatMap(({ round, deals }) => deals.map((deal): RoundLoss => ({ ...deal, round })));
  const roundColumns: readonly ColumnOf<RoundLoss>[] = [column("round", "Round", ({ round }) => round), ...dealColumns];
  return [
    tableOf("cascade-run", "What was run, and the whole", entryColumns, entriesOf(report)),
    tableOf("cascade-nodes", "Who loses what", nodeColumns, report.nodes),
    tableOf("cascade-deals", "Through which deals", dealColumns, report.deals),
    tableOf("cascade-rounds", "Round by round", roundColumns, byRound),
  ];
};
