// The public API of Linchpin's pure half: data in, plain data out, no files, no clock, no network.
// Start with `readPackage` or `loadPackage`, then `cascadeReport` or `loopsReport`.

export { balancedFlow, type BalancedFlow } from "./circularity/balanced-flow.ts";
export { finnIndices, type FinnIndices } from "./circularity/finn-indices.ts";
export { ascendency, type Ascendency } from "./circularity/flow-analysis/ascendency.ts";
export { cycleRemoval, type CycleRemoval } from "./circularity/flow-analysis/cycle-removal.ts";
export { flowAnalysis, type FlowAnalysis } from "./circularity/flow-analysis/flow-analysis.ts";
export { steadyFlows, type BoundaryFlows, type SteadyFlows } from "./circularity/flow-analysis/steady-flows.ts";
export { keystones, type Keystone } from "./circularity/keystones.ts";
export { loopFlows } from "./circularity/loop-flows.ts";
export { loopGain } from "./circularity/loop-gain.ts";
export { maximumCirculation } from "./circularity/maximum-circulation.ts";
export { netHodge, type NetHodge } from "./circularity/net-hodge.ts";
export { reciprocity, type Reciprocity } from "./circularity/reciprocity.ts";
export { simpleLoops } from "./circularity/loops.ts";
export { roundTrip } from "./circularity/round-trip.ts";
export { strongCore } from "./circularity/strong-core.ts";
export { throughputCircularity, type ThroughputCircularity } from "./circularity/throughput-circularity.ts";
export { trophicLevels, type TrophicLevels } from "./circularity/trophic-levels.ts";

export { attributedLosses } from "./contagion/attribution.ts";
export { cascade } from "./contagion/cascade.ts";
export type { Cascade, CascadeOptions } from "./contagion/cascade.ts";
export type { CascadeFrame, FailureBoundary } from "./contagion/cascade-frame.ts";
export { cascadeLimit } from "./contagion/cascade-limit.ts";
export { clear, type Clearing, type ClearingOptions } from "./contagion/clearing/clear.ts";
export { pledgeRules } from "./contagion/clearing/horizon-books.ts";
export {
  liabilityNetwork,
  outsideRanks,
  type Liability,
  type LiabilityInput,
  type LiabilityNetwork,
} from "./contagion/clearing/liability-network.ts";
export { incomeRules } from "./contagion/clearing/means-to-pay.ts";
export { shortfallCauses, shortfallOrigins, unpaidClaims } from "./contagion/clearing/shortfall.ts";
export { exactDebtRank } from "./contagion/exact-debtrank.ts";
export { communicability } from "./contagion/impact/communicability.ts";
export { impactFluidity } from "./contagion/impact/impact-fluidity.ts";
export { impactLinks, type ImpactKind, type ImpactLinks } from "./contagion/impact/impact-links.ts";
export type { ImpactMeasure } from "./contagion/impact/impact-measure.ts";
export { impactMeasures } from "./contagion/impact/index.ts";
export { reconstruct, reconstructionMethods, reconstructionSteps } from "./contagion/reconstruction/index.ts";
export { feasibleMarginals, type Marginals, type ScaleTo } from "./contagion/reconstruction/marginals.ts";
export { reconstructionDefaults, type ReconstructionMethod } from "./contagion/reconstruction/reconstruction-method.ts";
export { linearThreshold, type ThresholdRun } from "./contagion/linear-threshold.ts";
export { propagationModels } from "./contagion/propagation/index.ts";
export { cappedAtBuffer, singleHitCascade } from "./contagion/single-hit.ts";
export { essentialities, type EssentialityRule } from "./contagion/supply/essentiality.ts";
export { productionFunctions } from "./contagion/supply/production-functions.ts";
export { supplyCascade, supplyDefaults, supplyHorizons, supplySystem } from "./contagion/supply/supply-cascade.ts";
export { supplyChain, type Firm, type SupplyChain, type SupplyLink } from "./contagion/supply/supply-chain.ts";
export { systemicRiskIndex } from "./contagion/supply/systemic-risk-index.ts";
export { componentRadii, spectralRadius } from "./contagion/spectral-radius.ts";
export { parseParameter } from "./contagion/propagation/parameters.ts";
export type { PropagationModel } from "./contagion/propagation/propagation-model.ts";

export { quantile, type DistributionShape } from "./ensemble/distribution.ts";
export { impactOf, type Impact } from "./ensemble/impact.ts";
export { withoutGap } from "./ensemble/merge-chunks.ts";
export type { MonteCarloPlan, UncertainShock } from "./ensemble/monte-carlo-plan.ts";
export { finish, runWatched, type Progress, type Steps } from "./ensemble/steps.ts";
export { sweep, vulnerabilities, type Sweep } from "./ensemble/sweep.ts";
export { uncertainInputs, type UncertainInput } from "./ensemble/uncertain-input.ts";
export { assetMarket, type AssetHolder, type AssetMarket, type Balance } from "./contagion/fire-sale/asset-market.ts";
export { fireSale, fireSaleRule, fireSaleRules } from "./contagion/fire-sale/index.ts";
export type { FireSale, FireSaleRule } from "./contagion/fire-sale/fire-sale-rule.ts";
export { crossHoldings, type CrossHoldings, type Holding } from "./contagion/stakes/cross-holdings.ts";
export { bookValues, dependencyMatrix, marketValues } from "./contagion/stakes/equity-values.ts";
export { failureWaves, type FailureRule, type FailureWaves } from "./contagion/stakes/failure-waves.ts";
export { valueFalls } from "./contagion/stakes/value-falls.ts";
export { outsideCreditorRanks, type OutsideCreditorRank } from "./contagion/valuation/debtors.ts";
export { balanceSheets, type BalanceSheets } from "./contagion/valuation/balance-sheets.ts";
export { calibratedSheets } from "./contagion/valuation/calibrated-sheets.ts";
export { valuationFunction, valuationFunctions } from "./contagion/valuation/index.ts";
export type { ValuationFunction } from "./contagion/valuation/valuation-function.ts";
export { valueNetwork, type Valuation, type ValuationOptions } from "./contagion/valuation/value-network.ts";

export { measures, nodeMeasures, structureMeasures } from "./metrics/index.ts";
export type { Measure, NodeMeasure, Partition, StructureMeasure } from "./metrics/measure.ts";

export type { Exporter } from "./format/exporters/exporter.ts";
export type { ExportInput, ExportTable } from "./format/exporters/export-input.ts";
export { exporters } from "./format/exporters/index.ts";
export { zipOf } from "./format/exporters/zip.ts";
export type { Guess } from "./format/importers/guess.ts";
export {
  directions,
  importMappingSchema,
  units,
  type ImportMapping,
} from "./format/importers/import-mapping.schema.ts";
export { importNetwork, parseMapping, type ImportedNetwork } from "./format/importers/import-network.ts";
export { importers } from "./format/importers/index.ts";
export { readMarginals, type MarginalRow } from "./format/marginals/read-marginals.ts";
export { exposureForms, exposuresText, type ExposureForm } from "./format/marginals/write-exposures.ts";
export type { TextFile } from "./format/own-table.ts";
export { readClaimBook, type ClaimBook } from "./format/matrix/read-claim-book.ts";
export { orientations, type Orientation } from "./format/matrix/read-exposures.ts";
export { formatFailure } from "./format/package/format-failure.ts";
export { packageTexts } from "./format/package/write-package.ts";
export { readPackage } from "./format/package/read-package.ts";
export { readEssentials } from "./format/supply-chain/read-essentials.ts";
export { readSupplyChain, type SupplyFiles, type SupplyTables } from "./format/supply-chain/read-supply-chain.ts";

export { defaultWindow, formatWindow, parseWindow } from "./model/annual-flow.ts";
export type { Window } from "./model/annual-flow.ts";
export { networkAsOf, newestStatement, oldestStatement } from "./model/as-of.ts";
export type { NetworkAsOf } from "./model/as-of.ts";
export type { Assumption } from "./model/assumption.ts";
export { assumptionValues, parseOverride } from "./model/assumption-values.ts";
export type { AssumptionOverrides, AssumptionValues } from "./model/assumption-values.ts";
export { buffersOf } from "./model/buffer.ts";
export type { Buffer } from "./model/buffer.ts";
export { isIsoDate, isPartialDate, yearOf } from "./model/date.ts";
export type { IsoDate, PartialDate } from "./model/date.ts";
export { dealKinds } from "./model/deal.ts";
export type { Deal, DealKind } from "./model/deal.ts";
export { InvalidInputError, LinchpinError, NotFoundError } from "./model/errors.ts";
export { exposureNetwork, type Exposure, type ExposureNetwork } from "./model/exposure.ts";
export type { Claim, Fact, Metric, Source } from "./model/fact.ts";
export { nearestName, unknownName } from "./model/nearest-name.ts";
export type { LinearProgram, LinearSolution, LinearSolver } from "./model/linear-program.ts";
export type { Network } from "./model/network.ts";
export { isChanged, provenanceOf } from "./model/provenance.ts";
export type { Provenance, ProvenanceAssumption, ProvenanceRequest } from "./model/provenance.ts";
export { project } from "./model/projection.ts";
export type { Projection } from "./model/projection.ts";
export type { Node, NodeKind } from "./model/node.ts";
export type { Failure, WithFailures } from "./model/with-failures.ts";

export { differenceText, oursText, printedText, valueText } from "./picture/claim-figures.ts";
export type { Document } from "./document/document.ts";
export { exactText } from "./picture/figure-text.ts";
export { channelWords } from "./document/loss-words.ts";
export type { DocumentRequest } from "./document/material.ts";
export { renderHtml } from "./document/render-html.ts";
export { renderMarkdown } from "./document/render-markdown.ts";
export { reportCommandWords, reportDocument } from "./document/report-document.ts";

export { buildScene } from "./picture/build-scene.ts";
export type { PictureFont } from "./picture/font-face.ts";
export { renderSvg } from "./picture/render-svg.ts";
export { themes } from "./picture/themes.ts";
export type { PictureState } from "./picture/picture-state.ts";
export type { Scene } from "./picture/scene.ts";
export { moneyText, percentText } from "./picture/money-text.ts";
export { shortName } from "./picture/short-name.ts";

export { cascadeReport } from "./report/cascade-report.ts";
export type { CascadeRequest } from "./report/cascade-report.ts";
export type {
  CascadeNode,
  CascadeReport,
  CascadeRound,
  DealLoss,
  LossChannel,
} from "./report/cascade-report.schema.ts";
export {
  circularityReport,
  circularitySteps,
  defaultCircularitySamples,
  type CircularityRequest,
} from "./report/circularity-report.ts";
export type { CircularityReport, Headline, RoundTripLine } from "./report/circularity-report.schema.ts";
export { boundaries, type Boundary } from "./report/outside-money.ts";
export { parseTied, type TiedDeal } from "./report/tied-money.ts";
export { claimReport, claimsReport, type ClaimRequest, type ClaimsRequest } from "./report/claims-report.ts";
export type { ClaimBeside, ClaimEntry, ClaimReport, ClaimRow, ClaimsReport } from "./report/claims-report.schema.ts";
export { claimsTables } from "./report/claims-tables.ts";
export { clearingReport } from "./report/clearing-report.ts";
export { parseNodeAmount, type ClearingRequest } from "./report/clearing-request.ts";
export type { ClearingCause, ClearingNode, ClearingReport, ClearingUnpaid } from "./report/clearing-report.schema.ts";
export { dealSensitivityReport, dealSensitivitySteps } from "./report/deal-sensitivity-report.ts";
export type { DealSensitivityRequest } from "./report/deal-sensitivity-report.ts";
export type { DealSensitivityReport } from "./report/deal-sensitivity-report.schema.ts";
export { parseBookSeed, type BookSeed, type ClaimBookSource } from "./report/claim-book-source.ts";
export { exposuresReport, type ExposuresRequest } from "./report/exposures-report.ts";
export type { ExposuresReport } from "./report/exposures-report.schema.ts";
export { sheetsOfBook, valuationReport, type ValuationRequest } from "./report/valuation-report.ts";
export type { ValuationReport } from "./report/valuation-report.schema.ts";
export { importReport } from "./report/import-report.ts";
export type { ImportReport } from "./report/import-report.schema.ts";
export { diffReport, type DiffRequest, type DiffSide } from "./report/diff-report.ts";
export type { DiffMeasure, DiffRanked, DiffReport } from "./report/diff-report.schema.ts";
export { explain } from "./report/explain-report.ts";
export type { Cause, ExplainReport, Explanation } from "./report/explain-report.schema.ts";
export { marketFromFiles } from "./report/asset-files.ts";
export { fireSaleReport, marketFireSale, parseAssetShock } from "./report/fire-sale-report.ts";
export type { FireSaleRequest, MarketRequest } from "./report/fire-sale-report.ts";
export type { FireSaleReport } from "./report/fire-sale-report.schema.ts";
export { exportInput, type ExportOrigin, type ExportRequest } from "./report/export-input.ts";
export type { ExportDocument } from "./report/export.schema.ts";
export { exportParts, type ExportPart } from "./report/export-parts.ts";
export { lossShares, type LossShare } from "./report/loss-shares.ts";
export { impactReport, type ImpactRequest } from "./report/impact-report.ts";
export type { Blow, ImpactNode, ImpactReport } from "./report/impact-report.schema.ts";
export {
  marginalsOf,
  reconstructionReport,
  reconstructionReportSteps,
  type ReconstructionRequest,
} from "./report/reconstruction-report.ts";
export type { ReconstructionReport } from "./report/reconstruction-report.schema.ts";
export { fullReport, fullReportDefaults, fullReportSteps } from "./report/full-report.ts";
export type { FullReport, FullReportRequest } from "./report/full-report.ts";
export { verdictRules, verdicts, type Verdict } from "./ledger/claim-verdict.ts";
export { ExpressionError } from "./ledger/expression-error.ts";
export { expressionFunctions, type ExpressionFunction } from "./ledger/expression-functions.ts";
export { numberText } from "./ledger/expression-number.ts";
export { parseExpression } from "./ledger/expression-parse.ts";
export type { Account } from "./ledger/account.ts";
export type { CoverageYear } from "./ledger/coverage.ts";
export type { Stated } from "./ledger/fact-series.ts";
export type { DueInYear } from "./ledger/obligations.ts";
export type { SectorSums } from "./ledger/sector-sums.ts";
export { burnerShare, type Burning } from "./metrics/burner-share.ts";
export {
  concentration,
  counterparties,
  type Amounts,
  type Bounds,
  type Concentration,
  type OpenBounds,
} from "./metrics/concentration.ts";
export { ledgerReport, type LedgerRequest } from "./report/ledger-report.ts";
export type { LedgerReport } from "./report/ledger-report.schema.ts";
export { parseWeight, survivalReport, survivalSteps, type SurvivalRequest } from "./report/survival-report.ts";
export type {
  SurvivalClaim,
  SurvivalComponent,
  SurvivalFigure,
  SurvivalFirm,
  SurvivalReport,
} from "./report/survival-report.schema.ts";
export { loopsReport, loopsReportSteps } from "./report/loops-report.ts";
export type { LoopsRequest } from "./report/loops-report.ts";
export { loopOrders } from "./report/loops-report.schema.ts";
export type { LoopEntry, LoopOrder, LoopsReport, RoundTripEntry } from "./report/loops-report.schema.ts";
export { defaultMeasures, findMeasure, metricsReport, type MetricsRequest } from "./report/metrics-report.ts";
export type { MetricsMeasure, MetricsNode, MetricsReport } from "./report/metrics-report.schema.ts";
export { layers, type Layer } from "./report/money-layer.ts";
export { nodeMetrics } from "./report/node-metrics.ts";
export type { NodeMetrics } from "./report/node-metrics.ts";
export { jsonSchemaOf, reportSchemas } from "./report/report-schemas.ts";
export { rescueReport, type RescueRequest } from "./report/rescue-report.ts";
export type { RescueAnswer, RescueReport } from "./report/rescue-report.schema.ts";
export { protectReport, protectSteps, type ProtectRequest } from "./report/protect-report.ts";
export type { ProtectReport } from "./report/protect-report.schema.ts";
export { defaultDraws, ranksReport, ranksSteps, type RanksRequest } from "./report/ranks-report.ts";
export type { RanksReport } from "./report/ranks-report.schema.ts";
export { defaultSamples, sensitivityReport, sensitivitySteps } from "./report/sensitivity-report.ts";
export type { SensitivityRequest } from "./report/sensitivity-report.ts";
export type { SensitivityReport } from "./report/sensitivity-report.schema.ts";
export { reverseReport, reverseSteps, type ReverseRequest } from "./report/reverse-report.ts";
export type { ReverseReport } from "./report/reverse-report.schema.ts";
export { findNode, parseSeed } from "./report/seed.ts";
export type { Seed } from "./report/seed.ts";
export {
  defaultScenarios,
  monteCarloPlan,
  monteCarloReport,
  monteCarloSteps,
  portionsOf,
  reportOfChunks,
  type MonteCarloRequest,
} from "./report/monte-carlo-report.ts";
export type { MonteCarloNode, MonteCarloReport } from "./report/monte-carlo-report.schema.ts";
export { parseShock } from "./report/uncertain-shock.ts";
export { networkSupply, type FinalDemand, type NetworkSupplyRequest } from "./report/network-supply.ts";
export { supplyReport, supplySteps, type SupplyRequest } from "./report/supply-report.ts";
export type {
  RankedFirm,
  SupplyFailure,
  SupplyFirm,
  SupplyRanking,
  SupplyReport,
} from "./report/supply-report.schema.ts";
export { parseSupplySeed, type SupplySeed, type SupplySource } from "./report/supply-source.ts";
export { tablesSupply } from "./report/tables-supply.ts";
export { sweepReport, sweepSteps, type SweepRequest } from "./report/sweep-report.ts";
export type { SweepNode, SweepPair, SweepReport } from "./report/sweep-report.schema.ts";
export { stakesReport, type StakesRequest } from "./report/stakes-report.ts";
export type { StakeHolding, StakeLoss, StakesReport } from "./report/stakes-report.schema.ts";
export { summaryReport } from "./report/summary-report.ts";
export type { SummaryReport } from "./report/summary-report.ts";
export * from "./view/index.ts";
