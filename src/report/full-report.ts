// Everything that the report page tells, computed once from one network under one request.
import { cascadeDefaults } from "../contagion/cascade.ts";
import { propagationModel } from "../contagion/propagation/index.ts";
import { finish, type Steps } from "../ensemble/steps.ts";
import { defaultWindow, type Window } from "../model/annual-flow.ts";
import { newestStatement } from "../model/as-of.ts";
import type { AssumptionOverrides } from "../model/assumption-values.ts";
import { yearOf, type IsoDate } from "../model/date.ts";
import type { Network } from "../model/network.ts";
import { cascadeReport } from "./cascade-report.ts";
import type { CascadeReport } from "./cascade-report.schema.ts";
import { circularitySteps } from "./circularity-report.ts";
import type { CircularityReport } from "./circularity-report.schema.ts";
import { claimsReport } from "./claims-report.ts";
import type { ClaimsReport } from "./claims-report.schema.ts";
import { ledgerReport } from "./ledger-report.ts";
import type { LedgerReport } from "./ledger-report.schema.ts";
import { loopsReport } from "./loops-report.ts";
import type { LoopsReport } from "./loops-report.schema.ts";
import { monteCarloPlan, monteCarloSteps } from "./monte-carlo-report.ts";
import type { MonteCarloReport } from "./monte-carlo-report.schema.ts";
import { summaryReport, type SummaryReport } from "./summary-report.ts";
import { survivalSteps } from "./survival-report.ts";
import type { SurvivalReport } from "./survival-report.schema.ts";
import { sweepSteps } from "./sweep-report.ts";
import type { SweepNode, SweepReport } from "./sweep-report.schema.ts";
import { fixedShock } from "./uncertain-shock.ts";

export type FullReportRequest = {
  /** Default: the newest statement in the data. */
  readonly asOf?: IsoDate;
  /** Default: the three years that begin with the as-of year. */
  readonly window?: Window;
  readonly overrides?: AssumptionOverrides;
  /** How many failures are told in full: those that cost the others most; default 3. */
  readonly top?: number;
};

/** One failure: what it costs at the assumptions in force, and over all that is uncertain. */
export type FailureStudy = { readonly cascade: CascadeReport; readonly draws: MonteCarloReport };

export type FullReport = {
  readonly asOf: IsoDate;
  readonly window: Window;
  readonly overrides: AssumptionOverrides;
  /** How distress spreads in every failure of the report. */
  readonly model: { readonly label: string; readonly idea: string; readonly reference: string };
  readonly summary: SummaryReport;
  readonly loops: LoopsReport;
  readonly circularity: CircularityReport;
  readonly ledger: LedgerReport;
  readonly survival: SurvivalReport;
  readonly claims: ClaimsReport;
  readonly sweep: SweepReport;
  /** Costliest first. */
  readonly failures: readonly FailureStudy[];
};

export const fullReportDefaults = { failures: 3, draws: 200, samples: 100, seed: 1 } as const;

/** Reports progress of one stage as progress of the whole; every stage counts alike. */
function* stage<T>(steps: Steps<T>, before: number, stages: number): Steps<T> {
  const parts = 1000;
  let step = steps.next();
  while (step.done !== true) {
    const { done, total } = step.value;
    const part = total === 0 ? 1 : done / total;
    step = steps.next(yield { done: Math.round((before + part) * parts), total: stages * parts });
  }
  return step.value;
}

const costliest = ({ nodes }: SweepReport, most: number): readonly SweepNode[] =>
  nodes
    .filter(({ lossUsdBn, unknownBufferLossUsdBn }) => lossUsdBn + unknownBufferLossUsdBn > 0)
    // Where no capital is known, all lose nothing of it: what falls on the unknown decides.
    .toSorted((a, b) => a.rank - b.rank || b.unknownBufferLossUsdBn - a.unknownBufferLossUsdBn)
    .slice(0, most);

function* failureSteps(
  network: Network,
  id: string,
  request: { readonly asOf: IsoDate; readonly overrides: AssumptionOverrides },
): Steps<FailureStudy> {
  const { draws: scenarios, seed } = fullReportDefaults;
  const shocks = [fixedShock({ id, shock: 1 })];
  const plan = monteCarloPlan(network, { ...request, shocks, scenarios, seed, amounts: true });
  const draws = yield* monteCarloSteps(network, plan);
  return { draws, cascade: cascadeReport(network, { ...request, seeds: [{ id, shock: 1 }] }) };
}

/**
 * All results of the report page; null when it was ended early, because a page with holes would be taken for whole.
 *
 * The failures are those of the nodes that cost the others most in the sweep. The range of each comes from
 * `fullReportDefaults.draws` scenarios in which every assumption that the caller does not set, and every amount with a
 * range, is drawn. About eight seconds on the shipped network.
 *
 * @throws NotFoundError for an unknown assumption, InvalidInputError for a value or date out of range.
 */
export function* fullReportSteps(network: Network, request: FullReportRequest = {}): Steps<FullReport | null> {
  const { overrides = {}, top = fullReportDefaults.failures } = request;
  const asOf = request.asOf ?? newestStatement(network);
  const window = request.window ?? defaultWindow(yearOf(asOf));
  const stages = 3 + top;
  const sweep = yield* stage(sweepSteps(network, { asOf, overrides }), 0, stages);
  if (sweep.partial) return null;
  const survival = yield* stage(survivalSteps(network, { asOf, overrides }), 1, stages);
  if (survival.partial) return null;
  const circularity = yield* stage(
    circularitySteps(network, { asOf, window, overrides, samples: fullReportDefaults.samples }),
    2,
    stages,
  );
  if (circularity.partial) return null;
  const failures: FailureStudy[] = [];
  for (const { id } of costliest(sweep, top)) {
    const study = yield* stage(failureSteps(network, id, { asOf, overrides }), 3 + failures.length, stages);
    if (study.draws.partial) return null;
    failures.push(study);
  }
  const { label, idea, reference } = propagationModel(cascadeDefaults.model.id);
  return {
    asOf: sweep.asOf,
    window,
    overrides,
    model: { label, idea, reference },
    summary: summaryReport(network, { asOf }),
    loops: loopsReport(network, { asOf, window, overrides }),
    circularity,
    ledger: ledgerReport(network, { asOf, overrides }),
    survival,
    claims: claimsReport(network, { asOf }),
    sweep,
    failures,
  };
}

/** The whole at once: see `fullReportSteps`. */
export const fullReport = (network: Network, request: FullReportRequest = {}): FullReport => {
  const report = finish(fullReportSteps(network, request));
  // Only whoever watches the steps can end them early.
  if (report === null) throw new Error("fullReport: ended early although nobody asked for it.");
  return report;
};
