// The circularity report as tables for export. Its amounts are a year or in total, and the columns say which.
import type { ExportTable } from "../format/exporters/export-input.ts";
import type { LoopEntry, LoopsReport, RoundTripEntry } from "./loops-report.schema.ts";
import { column, tableOf, type ColumnOf } from "../format/exporters/table-of.ts";

/** What the amounts are, for people and at the end of a column's name. */
type Money = { readonly unit: string; readonly suffix: string };

const loopColumns = ({ unit, suffix }: Money): readonly ColumnOf<LoopEntry>[] => [
  column("id", "Loop, node ids in the direction of the money", ({ id }) => id),
  column("steps", "Steps", ({ nodes }) => nodes.length),
  { id: `flow_${suffix}`, label: "Carries, of what goes round", unit, value: (loop) => loop.flowUsdBn },
  { id: `bottleneck_${suffix}`, label: "Smallest step", unit, value: (loop) => loop.bottleneckUsdBn },
  { id: `gross_${suffix}`, label: "Sum of the steps", unit, value: (loop) => loop.grossUsdBn },
  { id: "evenness", label: "Evenness of the steps", unit: "share", value: (loop) => loop.evenness },
  { id: "share_product", label: "Product of the steps' shares", unit: "share", value: (loop) => loop.shareProduct },
];

const roundTripColumns = ({ unit, suffix }: Money): readonly ColumnOf<RoundTripEntry>[] => [
  column("id", "Funder", ({ id }) => id),
  { id: `funded_${suffix}`, label: "Funds", unit, value: (entry) => entry.fundedUsdBnPerYear },
  { id: `booked_${suffix}`, label: "Receives as orders", unit, value: (entry) => entry.bookedUsdBnPerYear },
  { id: `returned_${suffix}`, label: "Can return", unit, value: (entry) => entry.returnedUsdBnPerYear },
  { id: "ratio", label: "Share that can return", unit: "share", value: (entry) => entry.ratio },
  { id: "ratio_lower", label: "Least share", unit: "share", value: (entry) => entry.lower },
  { id: "ratio_upper", label: "Largest share", unit: "share", value: (entry) => entry.upper },
  {
    id: "self_financed_share",
    label: "Part of its orders that its own money pays",
    unit: "share",
    value: (entry) => entry.selfFinancedShare,
  },
];

type Leg = LoopEntry["legs"][number] & { readonly loop: string; readonly step: number };

const legColumns = ({ unit, suffix }: Money): readonly ColumnOf<Leg>[] => [
  column("loop", "Loop", ({ loop }) => loop),
  column("step", "Step, from 1", ({ step }) => step),
  column("from", "Payer", ({ from }) => from),
  column("to", "Payee", ({ to }) => to),
  { id: `amount_${suffix}`, label: "Amount of the step", unit, value: (leg) => leg.usdBnPerYear },
  column("deals", "Deals that make it up, largest first", ({ deals }) => deals.map(({ id }) => id).join(";")),
];

const legsOf = ({ id, legs }: LoopEntry): readonly Leg[] => legs.map((leg, i) => ({ ...leg, loop: id, step: i + 1 }));

/** Three tables: the listed loops, the steps of each with its deals, and what can return to each funder. */
export const loopsTables = (report: LoopsReport): readonly ExportTable[] => {
  const money: Money =
    report.basis === "per-year"
      ? { unit: `USD bn a year, ${report.window}`, suffix: "usd_bn_per_year" }
      : { unit: "USD bn", suffix: "usd_bn" };
  return [
    tableOf("loops", "Loops", loopColumns(money), report.loops),
    tableOf("loop-legs", "Steps of the loops", legColumns(money), report.loops.flatMap(legsOf)),
    tableOf("round-trips", "What can return to its funder", roundTripColumns(money), report.roundTrip),
  ];
};
