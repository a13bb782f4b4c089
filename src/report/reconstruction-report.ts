// A network from totals alone, as the one plain result that the CLI prints and writes.
import { reconstructionMethod, reconstructionSteps } from "../contagion/reconstruction/index.ts";
import { totalOf, type Marginals, type ScaleTo } from "../contagion/reconstruction/marginals.ts";
import { reconstructionDefaults } from "../contagion/reconstruction/reconstruction-method.ts";
import { finish, type Steps } from "../ensemble/steps.ts";
import type { MarginalRow } from "../format/marginals/read-marginals.ts";
import type { ReconstructionReport } from "./reconstruction-report.schema.ts";

export type ReconstructionRequest = {
  /** What the totals are called in the report, as in the name of their file. */
  readonly source: string;
  /** Default `max-entropy`. */
  readonly method?: string;
  readonly seed?: number;
  readonly draws?: number;
  readonly tolerance?: number;
  /** Without it, unequal totals are refused. */
  readonly scaleTo?: ScaleTo;
};

/** The totals as the reconstruction takes them. */
export const marginalsOf = (rows: readonly MarginalRow[]): Marginals => ({
  ids: rows.map(({ name }) => name),
  assets: Float64Array.from(rows, ({ assets }) => assets),
  liabilities: Float64Array.from(rows, ({ liabilities }) => liabilities),
});

const claimsOf = (ids: readonly string[], matrix: Float64Array): ReconstructionReport["claims"] =>
  Array.from(matrix, (amount, k) => ({
    creditor: ids[Math.floor(k / ids.length)]!,
    debtor: ids[k % ids.length]!,
    amount,
  }))
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount);

const positive = (amounts: Float64Array): number => amounts.reduce((sum, amount) => sum + Number(amount > 0), 0);

/**
 * Reconstructs who owes whom from everybody's totals, draw by draw; ended early, with the best draw so far.
 *
 * @throws InvalidInputError for totals that no matrix with an empty diagonal has, or an option out of range;
 *   NotFoundError for an unknown method.
 */
export function* reconstructionReportSteps(
  rows: readonly MarginalRow[],
  { source, method: methodId = "max-entropy", scaleTo, ...given }: ReconstructionRequest,
): Steps<ReconstructionReport> {
  const method = reconstructionMethod(methodId);
  const options = { ...reconstructionDefaults, ...given };
  const asGiven = marginalsOf(rows);
  const steps = reconstructionSteps(asGiven, method, { ...options, scaleTo: scaleTo ?? null });
  const { matrix, residual, converged, drawn, marginals } = yield* steps;
  const claims = claimsOf(marginals.ids, matrix);
  const { id, label, idea, caution, reference, usesChance } = method;
  const n = rows.length;
  return {
    source,
    method: { id, label, idea, caution, reference },
    seed: usesChance ? options.seed : null,
    draws: usesChance ? drawn : null,
    partial: usesChance && drawn < options.draws,
    totalAssets: totalOf(asGiven.assets),
    totalLiabilities: totalOf(asGiven.liabilities),
    scaledTo: marginals === asGiven ? null : (scaleTo ?? null),
    nodes: n,
    links: claims.length,
    fewestLinks: Math.max(positive(marginals.assets), positive(marginals.liabilities)),
    density: n < 2 ? null : claims.length / (n * (n - 1)),
    residual,
    tolerance: options.tolerance,
    converged,
    claims,
    names: [...marginals.ids],
  };
}

/** The same at once. */
export const reconstructionReport = (
  rows: readonly MarginalRow[],
  request: ReconstructionRequest,
): ReconstructionReport => finish(reconstructionReportSteps(rows, request));
