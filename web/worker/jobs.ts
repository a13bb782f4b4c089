// What the worker can compute, by name: functions of the network and plain input that the core has anyway.
import type { Steps } from "../../src/ensemble/steps.ts";
import type { Window } from "../../src/model/annual-flow.ts";
import type { Network } from "../../src/model/network.ts";
import { arrangeInSteps } from "../../src/picture/arrange.ts";
import type { SceneOptions } from "../../src/picture/build-scene.ts";
import { cascadeReport, type CascadeRequest } from "../../src/report/cascade-report.ts";
import { circularitySteps, type CircularityRequest } from "../../src/report/circularity-report.ts";
import { claimsReport, type ClaimRequest } from "../../src/report/claims-report.ts";
import { rescueReportSteps, type RescueRequest } from "../../src/report/rescue-report.ts";
import { sweepSteps, type SweepRequest } from "../../src/report/sweep-report.ts";
import { ledgerReport, type LedgerRequest } from "../../src/report/ledger-report.ts";
import { survivalSteps, type SurvivalRequest } from "../../src/report/survival-report.ts";
import { assumptionSwings } from "../../src/report/assumption-swings.ts";
import { loopCounts, type LoopCountsRequest } from "../../src/view/loop-counts.ts";
import { drawPicture, type PictureOrder } from "./picture-job.ts";
import { writeNetwork, type NetworkOrder } from "./network-job.ts";
import { metricsReport, type MetricsRequest } from "../../src/report/metrics-report.ts";
import { sideCirculation, sideFigureSteps, type SideFiguresRequest } from "../../src/view/side-figures.ts";

import { shownLoops } from "../../src/view/shown-loops.ts";
import type { Unit } from "../../src/view/view-state.ts";

/** Long ones come in steps, so that they can be watched and ended. Input and output are plain data. */
export type Job<Input, Output> = (network: Network, input: Input) => Output | Steps<Output>;

type LoopsOrder = { readonly asOf: string; readonly window: Window; readonly unit: Unit };
type ArrangeOptions = Pick<SceneOptions, "asOf" | "unit" | "window" | "layout">;

export const jobs = {
  arrange: (network: Network, options: ArrangeOptions): Steps<Float64Array> => arrangeInSteps(network, options),
  cascade: (network: Network, request: CascadeRequest) => cascadeReport(network, request),
  circularity: (network: Network, request: CircularityRequest) => circularitySteps(network, request),
  claims: (network: Network, request: ClaimRequest) => claimsReport(network, request),
  swings: (network: Network, request: CascadeRequest) => assumptionSwings(network, request),
  survival: (network: Network, request: SurvivalRequest) => survivalSteps(network, request),
  sweep: (network: Network, request: SweepRequest) => sweepSteps(network, request),
  rescue: (network: Network, request: RescueRequest) => rescueReportSteps(network, request),
  ledger: (network: Network, request: LedgerRequest) => ledgerReport(network, request),
  loops: (network: Network, { asOf, window, unit }: LoopsOrder) => shownLoops(network, asOf, window, unit),
  loopCounts: (network: Network, request: LoopCountsRequest) => loopCounts(network, request),
  metrics: (network: Network, request: MetricsRequest) => metricsReport(network, request),
  sideCirculation: (network: Network, request: SideFiguresRequest) => sideCirculation(network, request),
  sideFigures: (network: Network, request: SideFiguresRequest) => sideFigureSteps(network, request),
  picture: (network: Network, order: PictureOrder) => drawPicture(network, order),
  networkFile: (network: Network, order: NetworkOrder) => writeNetwork(network, order),
} satisfies Readonly<Record<string, Job<never, unknown>>>;

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type JobInput<Name extends JobName> = Parameters<Jobs[Name]>[1];

type Finished<Result> = Result extends Steps<infer Output> ? Output : Result;
export type JobOutput<Name extends JobName> = Finished<ReturnType<Jobs[Name]>>;
