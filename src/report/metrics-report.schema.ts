// The documented contract of the measures of position: `linchpin metrics --json` and the API's answer.
import { z } from "zod";

const described = {
  id: z.string().describe("What --measure takes, and the key in values"),
  label: z.string(),
  meaning: z.string().describe("In plain words"),
  formula: z.string(),
  reference: z.string().describe("Paper with DOI, or book"),
  undefinedWhen: z.string().nullable().describe("When the measure has no answer; null: it always has one"),
  remark: z.string().nullable().describe("What to know before quoting it"),
};

const valueMeasure = z.object({
  ...described,
  unit: z
    .enum(["USD bn a year", "USD bn", "share", "count", "number"])
    .describe("share: between 0 and 1; number: 0 or more, without a unit"),
  ofGroup: z.enum(["sum", "mean"]).describe("What kinds[].values hold: the nodes' values added up, or their mean"),
  defined: z.boolean().describe("False: undefined on this money, all values are null"),
});

const place = z.object({
  value: z.number().nullable().describe("In the measure's unit; null: undefined"),
  rank: z.int().min(1).nullable().describe("1 for the largest of all nodes; equal values share the best place"),
  ties: z.int().min(0).nullable().describe("How many other nodes have the same value"),
});

const node = z.object({
  id: z.string(),
  kind: z.string(),
  values: z.record(z.string(), place).describe("By id of the measure"),
});

const kind = z.object({
  kind: z.string(),
  nodes: z.int().min(0).describe("Nodes of the kind, with or without money"),
  values: z.record(z.string(), z.number().nullable()).describe("By id of the measure, as its ofGroup says"),
});

const structures = z
  .object({
    communities: z.object({
      groups: z.array(z.array(z.string())).describe("All nodes, the largest group first"),
      modularity: z.number().min(-1).max(1).nullable().describe("null: no money moves"),
    }),
    bridges: z
      .array(z.tuple([z.string(), z.string()]))
      .describe("Ties that lie on no circle; direction does not count"),
    articulationPoints: z.array(z.string()).describe("Nodes without which the network falls into more parts"),
  })
  .partial()
  .describe("What is not one number per node; only what was asked for");

export const metricsReportSchema = z
  .object({
    network: z.string(),
    asOf: z.iso.date(),
    basis: z
      .enum(["per-year", "total", "due"])
      .describe("What every amount is: a flow per year in the window, or a stock"),
    window: z.string().nullable().describe("FROM..TO in calendar years; null on stocks"),
    layer: z.enum(["both", "commitment", "funding"]).describe("Which deals count"),
    totalUsdBn: z.number().min(0).describe("All money that moves between different nodes, in the unit of the basis"),
    selfLoopsUsdBn: z.number().min(0).describe("Money that a node moves to itself: in no measure"),
    idleNodes: z
      .int()
      .min(0)
      .describe("Nodes that neither pay nor receive anything here; they are measured all the same"),
    measures: z.array(valueMeasure),
    structureMeasures: z.array(z.object(described)),
    sortedBy: z.string().nullable().describe("Id of the measure that nodes are ordered by; null: no measure per node"),
    nodes: z.array(node).describe("Largest first by sortedBy; ranks are among all nodes of the network"),
    kinds: z.array(kind).describe("Every kind of node, all its nodes together"),
    structures,
    undisclosedDeals: z.array(z.string()).describe("Deals of the layer in force without an amount: gaps, not zeros"),
    termAssumed: z
      .array(z.string())
      .describe("Deals of the layer whose end, and so their flow in the window, is an assumption"),
  })
  .meta({ id: "MetricsReport", title: "Linchpin metrics report" });

export type MetricsReport = z.infer<typeof metricsReportSchema>;
export type MetricsNode = MetricsReport["nodes"][number];
export type MetricsMeasure = MetricsReport["measures"][number];
