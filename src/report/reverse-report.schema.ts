// The documented contract of a reverse stress test's result: the smallest shocks that bring something about.
import { z } from "zod";
import { cascadeReportSchema } from "./cascade-report.schema.ts";
import { ensembleHeading } from "./sensitivity-report.schema.ts";

const usdBn = (what: string) => z.number().min(0).describe(`${what}, USD billions`);
const { seeds, undisclosedDeals } = cascadeReportSchema.shape;

const goal = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("node"), node: z.string().describe("The node that is to fail") }),
    z.object({
      kind: z.literal("system"),
      share: z.number().gt(0).lt(1).describe("Share of all known capital that is to be lost, above 0 and below 1"),
      lossUsdBn: usdBn("That share in money"),
      knownBuffersUsdBn: usdBn("All known capital"),
    }),
  ])
  .describe("What the shock is to bring about; conventions.includeShock says whether the shock itself counts as loss");

const shocked = z.object({
  id: z.string(),
  share: z.number().min(0).max(1).describe("Share of its buffer lost at the start, what was given included"),
  usdBn: usdBn("What that is beyond what was given"),
  bufferUsdBn: z.number().positive(),
});

const failed = z.array(z.string()).describe("Who has failed at the end of the forward run, ids");

const smallest = z.object({
  usdBn: usdBn("Cost of the shock: what it takes from the shocked nodes"),
  lowerBoundUsdBn: usdBn("No admitted shock is cheaper than this, by the dual of the linear program"),
  shocks: z.array(shocked).describe("Largest first"),
  reached: z.number().min(0).describe("As `largestReached`, in the forward run of this very shock"),
  failed,
});

const directional = z.object({
  kind: z
    .enum(["equal-share", "equal-amount", "single"])
    .describe("The same share of every buffer, the same amount from everybody, or one node alone"),
  node: z.string().nullable().describe("The node of `single`, else null"),
  usdBn: usdBn("Cost of the smallest shock of this kind that meets the goal"),
  share: z.number().min(0).max(1).nullable().describe("Share of that node's buffer; null unless `single`"),
  least: z
    .boolean()
    .describe("True: every smaller one misses the goal. False: the outcome may change back, a smaller one may meet it"),
  failed,
});

const fewest = z.object({
  count: z
    .union([z.literal(0), z.literal(1), z.literal(2)])
    .nullable()
    .describe("How many complete failures are enough; null: no two are, or the search was ended early (`complete`)"),
  sets: z
    .array(
      z.object({
        nodes: z.array(z.string()),
        usdBn: z.number().min(0).nullable().describe("Their capital, USD billions; null where one of it is unknown"),
      }),
    )
    .describe("Every set of that size, least capital first"),
  complete: z.boolean().describe("Whether every node, and every pair if needed, has been tried"),
});

export const reverseReportSchema = z
  .object({
    ...ensembleHeading,
    goal,
    given: seeds.describe("What is lost in any case, before the shock that is sought"),
    among: z.array(z.string()).describe("Who may be shocked; all have a known buffer"),
    unshockable: z
      .array(z.string())
      .describe("Left out because their buffer is unknown: a share of it has no price. They may still fail outright"),
    reachable: z.boolean().describe("Whether the largest admitted shock meets the goal"),
    largestReached: z
      .number()
      .min(0)
      .describe(
        "What the worst admitted shock reaches: share of the target's buffer, or the system's loss in USD billions",
      ),
    smallest: smallest
      .nullable()
      .describe("The cheapest shock of all, with its proof; null for models other than debtrank, or when out of reach"),
    directions: z.array(directional).describe("The smallest shock of each kind that can meet the goal, cheapest first"),
    fewest,
    converged: z.boolean().describe("Whether every run that is reported came to rest"),
    partial: z.boolean().describe("True when the search was ended early: something cheaper may be missing"),
    undisclosedDeals,
  })
  .meta({ id: "ReverseReport", title: "Linchpin reverse stress test report" });

export type ReverseReport = z.infer<typeof reverseReportSchema>;
