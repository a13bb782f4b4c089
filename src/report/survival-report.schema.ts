// The documented contract of the survival report: `linchpin survive --json` and the API's answer.
import { z } from "zod";
import type { RankRange } from "../ledger/fragility.ts";
import type { Bounds, OpenBounds } from "../metrics/concentration.ts";
import type { IsoDate } from "../model/date.ts";
import type { AssumptionUsed } from "./assumptions-used.ts";
import { assumptionEntry, bounds, ids, openBounds } from "./ledger-parts.schema.ts";

export const survivalComponents = ["vulnerability", "concentration", "burners", "coverage", "leverage"] as const;
export type SurvivalComponent = (typeof survivalComponents)[number];

export type ComponentPlace = {
  /** More is more fragile; null: does not apply. */
  readonly value: OpenBounds | null;
  /** Share of the other firms that are less fragile; null: does not apply. */
  readonly place: Bounds | null;
  /** Between which ranks among those to which it applies; null: does not apply. */
  readonly rank: RankRange | null;
  readonly facts: readonly string[];
};

export type SurvivalFirm = {
  readonly id: string;
  readonly kind: string;
  /** 1: the most fragile by the middle of the score; equal ones share a rank. Null where no component applies. */
  readonly rank: number | null;
  readonly score: Bounds | null;
  /** Ranks that are possible whatever the unknown turns out to be. */
  readonly rankWithUnknown: RankRange | null;
  /** Ranks with each weight halved and doubled. */
  readonly rankWithWeights: RankRange | null;
  readonly components: Readonly<Record<SurvivalComponent, ComponentPlace>>;
};

/** A number that decides whether a statement holds. */
export type SurvivalFigure = {
  readonly what: string;
  readonly low: number;
  /** Null: without an upper end. */
  readonly high: number | null;
  readonly unit: "usd_bn" | "share" | "year" | "count" | "times";
  /** Ids of facts and deals. */
  readonly rows: readonly string[];
};

export type SurvivalVerdict = "agree" | "disagree" | "undecided";

export type SurvivalClaim = {
  readonly id: string;
  /** As in claims.csv. */
  readonly statement: string;
  readonly verdict: SurvivalVerdict;
  /** What is compared, and when that agrees. */
  readonly test: string;
  readonly figures: readonly SurvivalFigure[];
};

export type SurvivalReport = {
  readonly network: string;
  readonly asOf: IsoDate;
  readonly model: string;
  /** Node kinds that are ranked. */
  readonly kinds: readonly string[];
  readonly weights: Readonly<Record<SurvivalComponent, number>>;
  readonly components: readonly { readonly id: SurvivalComponent; readonly what: string }[];
  readonly firms: readonly SurvivalFirm[];
  /** Firms of these kinds in no order and promised no funding, or of which no component is known. */
  readonly notRanked: readonly string[];
  readonly claims: readonly SurvivalClaim[];
  readonly assumptions: readonly AssumptionUsed[];
  /** Cascades that were run and asked for; fewer where it was ended early. */
  readonly runs: { readonly asked: number; readonly done: number };
  readonly partial: boolean;
  readonly converged: boolean;
};

const rankRange = z.object({ best: z.int().min(1), worst: z.int().min(1) });

const component = z.object({
  value: openBounds.nullable().describe("More is more fragile; null: does not apply to the firm"),
  place: bounds.nullable().describe("Share of the other firms that are less fragile"),
  rank: rankRange.nullable().describe("1: the most fragile of those to which it applies"),
  facts: ids("Rows of facts.csv behind it"),
});

const firm = z.object({
  id: z.string(),
  kind: z.string(),
  rank: z.int().min(1).nullable().describe("1: the most fragile by the middle of the score; null: nothing applies"),
  score: bounds.nullable().describe("Weighted mean of the places, 1 the most fragile"),
  rankWithUnknown: rankRange.nullable().describe("Ranks that are possible whatever the unknown turns out to be"),
  rankWithWeights: rankRange.nullable().describe("Ranks with each weight halved and doubled in turn"),
  components: z.object({
    vulnerability: component.describe("Mean distress when each other node fails in turn"),
    concentration: component.describe("Herfindahl index of the customers, or of the suppliers of who sells nothing"),
    burners: component.describe("Share of the order book owed by firms that burn cash"),
    coverage: component.describe("Obligations over obligations and external revenue, a year"),
    leverage: component.describe("Debt and open purchases over capital"),
  }),
});

const claim = z.object({
  id: z.string().describe("Id in claims.csv"),
  statement: z.string(),
  verdict: z.enum(["agree", "disagree", "undecided"]),
  test: z.string().describe("What is compared, and when that agrees"),
  figures: z.array(
    z.object({
      what: z.string(),
      low: z.number(),
      high: z.number().nullable().describe("null: without an upper end"),
      unit: z.enum(["usd_bn", "share", "year", "count", "times"]),
      rows: ids("Facts and deals behind it"),
    }),
  ),
});

export const survivalReportSchema: z.ZodType<SurvivalReport> = z
  .object({
    network: z.string(),
    asOf: z.iso.date(),
    model: z.string().describe("Propagation model of the sweep"),
    kinds: ids("Node kinds that are ranked"),
    weights: z.object({
      vulnerability: z.number().min(0),
      concentration: z.number().min(0),
      burners: z.number().min(0),
      coverage: z.number().min(0),
      leverage: z.number().min(0),
    }),
    components: z.array(z.object({ id: z.enum(survivalComponents), what: z.string() })),
    firms: z.array(firm).describe("The most fragile first"),
    notRanked: ids("Firms of these kinds in no order and promised no funding, or of which no component is known"),
    claims: z.array(claim).describe("What an article says, beside what the numbers say; where the network holds it"),
    assumptions: z.array(assumptionEntry),
    runs: z.object({ asked: z.int().min(0), done: z.int().min(0) }),
    partial: z.boolean(),
    converged: z.boolean(),
  })
  .meta({ id: "SurvivalReport", title: "Linchpin survival report" });
