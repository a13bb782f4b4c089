// The documented contract of a rescue: the smallest single change that saves a node, or that fells it.
import { z } from "zod";

const side = z.object({
  value: z.number().describe("Value of what is changed, in its unit"),
  stress: z
    .number()
    .min(0)
    .describe("Share of the node's capital that shock and cascade would take, uncapped; 1 fails"),
  fails: z.boolean(),
});

const kind = z
  .enum(["assumption", "deal", "guarantee", "own-buffer", "buffer"])
  .describe("own-buffer is the node's own capital, buffer another node's");

const answer = z.object({
  kind,
  id: z.string().describe("Assumption id, or id@deal for one deal alone; deal id; node id"),
  unit: z.string().describe("Unit of the values: share, years or usd_bn"),
  from: z.number().describe("The present value"),
  to: z.number().describe("The nearest value at which the outcome differs; the change needed is to - from"),
  relative: z.number().min(0).nullable().describe("Size of the change over the present value; null where that is 0"),
  plausible: z
    .boolean()
    .nullable()
    .describe("Whether the value lies in the range that the package calls plausible; null for amounts"),
  single: z.boolean().describe("False when the outcome changes back further on"),
  before: side.describe("A forward run just short of the change: the present outcome"),
  after: side.describe("A forward run with the change: the other outcome"),
});

const choice = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string().describe("Another option under which the outcome differs"),
  stress: z.number().min(0),
});

export const rescueReportSchema = z
  .object({
    network: z.string(),
    model: z.string(),
    asOf: z.iso.date(),
    seeds: z.array(z.object({ id: z.string(), shock: z.number() })),
    overrides: z.record(z.string(), z.union([z.number(), z.string()])).describe("What the caller assumed otherwise"),
    node: z.string(),
    question: z
      .enum(["what saves it", "what fells it"])
      .describe("The first for a node that fails in this scenario, the second for one that holds"),
    stress: z
      .number()
      .min(0)
      .describe("Share of its capital that shock and cascade would take as things are, uncapped"),
    failsAt: z
      .number()
      .positive()
      .max(1)
      .describe("Share of its capital with which it fails: 1, unless the model gives every firm a threshold"),
    bufferUsdBn: z.number().positive(),
    bufferBasis: z.string(),
    gapUsdBn: z
      .number()
      .min(0)
      .describe("How far its losses, uncapped and with its own shock, are from where it fails, USD billions"),
    answers: z
      .array(answer)
      .describe("One per assumption, deal, guarantee or buffer that can, smallest relative change first"),
    choices: z.array(choice),
    futile: z
      .array(z.object({ kind, id: z.string() }))
      .describe("What was tried and changes the outcome at no value, everything else as it is"),
    undisclosedDeals: z.array(z.string()).describe("Deals in force without an amount: not tried"),
    settled: z.boolean().describe("Whether every run came to rest within its tolerance"),
  })
  .meta({ id: "RescueReport", title: "Linchpin rescue report" });

export type RescueReport = z.infer<typeof rescueReportSchema>;
export type RescueAnswer = RescueReport["answers"][number];
