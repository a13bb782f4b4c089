// A cascade's result as tables for export: who, through which deal, in which round.
import type { ExportTable } from "../format/exporters/export-input.ts";
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
/** Three tables: nodes hit, deals that carry a loss, the same by round. */
export const cascadeTables = (report: CascadeReport): readonly ExportTable[] => {
  const byRound = report.rounds.flatMap(({ round, deals }) => deals.map((deal): RoundLoss => ({ ...deal, round })));
  const roundColumns: readonly ColumnOf<RoundLoss>[] = [column("round", "Round", ({ round }) => round), ...dealColumns];
  return [
    tableOf("cascade-nodes", "Who loses what", nodeColumns, report.nodes),
    tableOf("cascade-deals", "Through which deals", dealColumns, report.deals),
    tableOf("cascade-rounds", "Round by round", roundColumns, byRound),
  ];
};
