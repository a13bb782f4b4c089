// A cascade on claims that somebody brings in files, as the one plain result that surfaces read.
import { attributedLosses, roundLosses } from "../contagion/attribution.ts";
import { cascade, cascadeDefaults, type Cascade } from "../contagion/cascade.ts";
import { distressOf, type FailureBoundary, failedByDecreeOf } from "../contagion/cascade-frame.ts";
import { propagationModel } from "../contagion/propagation/index.ts";
import { parameterValues } from "../contagion/propagation/parameters.ts";
import type { ParameterValues } from "../contagion/propagation/propagation-model.ts";
import { componentRadii } from "../contagion/spectral-radius.ts";
import type { ClaimBook } from "../format/matrix/read-claim-book.ts";
import { InvalidInputError } from "../model/errors.ts";
import { exposureNetwork, type ExposureNetwork } from "../model/exposure.ts";
import { bookShock, claimBookSource, type BookSeed } from "./claim-book-source.ts";
import { exactCheck } from "./exact-check.ts";
import type { ExposuresReport } from "./exposures-report.schema.ts";

export type ExposuresRequest = {
  readonly seeds: readonly BookSeed[];
  /** Id of a propagation model; default `debtrank`. */
  readonly model?: string;
  readonly parameters?: ParameterValues;
  /** Part of a claim that a failed debtor still pays, in [0, 1]; default 0. */
  readonly recovery?: number;
  readonly failureBoundary?: FailureBoundary;
  readonly includeShock?: boolean;
  readonly tolerance?: number;
  readonly maxRounds?: number;
};

/**
 * What each creditor loses by each debtor's failure: (1 - recovery) times the claim.
 *
 * @throws InvalidInputError for a recovery outside [0, 1].
 */
export const claimExposures = ({ firms, claims }: ClaimBook, recovery = 0): ExposureNetwork => {
  if (!(recovery >= 0 && recovery <= 1)) {
    throw new InvalidInputError(`recovery: must be a share from 0 to 1, got ${recovery}.`);
  }
  return exposureNetwork(
    firms.map(({ name }) => name),
    firms.map(({ buffer }) => buffer),
    claims.map(({ creditor, debtor, amount }, i) => ({
      deal: String(i),
      channel: "write-down",
      from: debtor,
      to: creditor,
      lossUsdBn: (1 - recovery) * amount,
      guarantee: null,
    })),
  );
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const failureRound = ({ frames }: Cascade, v: number): number | null => {
  const round = frames.findIndex(({ failed }) => failed[v] === 1);
  return round === -1 ? null : round;
};

const roundsOf = (result: Cascade): ExposuresReport["rounds"] =>
  result.frames.map((_frame, round) => ({
    round,
    loss:
      round === 0
        ? 0
        : sum(
            roundLosses(result, round).map(({ exposure, lossUsdBn }) =>
              result.network.buffers[exposure.to] === Infinity ? 0 : lossUsdBn,
            ),
          ),
    failed: result.network.ids.filter((_id, v) => failureRound(result, v) === round),
  }));

const firmsOf = (book: ClaimBook, result: Cascade, losses: Float64Array): ExposuresReport["firms"] => {
  const [first, last] = [result.frames[0]!, result.frames.at(-1)!];
  return book.firms
    .flatMap(({ name, buffer }, v): ExposuresReport["firms"] => {
      const shock = first.stress[v]!;
      if (last.losses[v] === 0 && shock === 0) return [];
      return [
        {
          name,
          distress: buffer === null && shock === 0 ? null : distressOf(last.stress[v]!),
          loss: losses[v]!,
          uncappedLoss: last.losses[v]!,
          shock: buffer === null ? null : buffer * distressOf(shock),
          failedInRound: failureRound(result, v),
          buffer,
        },
      ];
    })
    .sort((a, b) => b.loss - a.loss || (b.shock ?? 0) - (a.shock ?? 0));
};

/**
 * Runs a cascade on claims from files: who loses what when the seeds fail, by firm, round and claim.
 *
 * @throws NotFoundError for an unknown firm or model, InvalidInputError for a value out of range or no seed.
 * @see cascade for the mathematics
 */
export const exposuresReport = (book: ClaimBook, request: ExposuresRequest): ExposuresReport => {
  const model = propagationModel(request.model ?? cascadeDefaults.model.id);
  const parameters = parameterValues(model, request.parameters ?? {});
  const recovery = request.recovery ?? 0;
  const network = claimExposures(book, recovery);
  const limits = {
    failureBoundary: request.failureBoundary ?? cascadeDefaults.failureBoundary,
    tolerance: request.tolerance ?? cascadeDefaults.tolerance,
    maxRounds: request.maxRounds ?? cascadeDefaults.maxRounds,
  };
  const shock = bookShock(book, request.seeds);
  const failedByDecree = failedByDecreeOf(shock);
  const result = cascade(network, shock, { model, parameters, ...limits, failedByDecree });
  const attributed = attributedLosses(result);
  const losses = new Float64Array(network.ids.length);
  for (const { exposure, lossUsdBn } of attributed) losses[exposure.to]! += lossUsdBn;
  const firms = firmsOf(book, result, losses);
  const radii = componentRadii(network);
  const includeShock = request.includeShock ?? false;
  const known = firms.filter(({ buffer }) => buffer !== null);
  return {
    source: claimBookSource(book),
    model: model.id,
    parameters,
    conventions: { recovery, ...limits, includeShock },
    seeds: [...request.seeds],
    rho: radii[0]?.rho ?? 0,
    components: radii.map(({ rho, nodes }) => ({ rho, firms: nodes.map((v) => network.ids[v]!) })),
    converged: result.converged,
    residual: result.residual,
    exactGap: exactCheck(result, shock, model)?.gap ?? null,
    rounds: roundsOf(result),
    totalLoss: sum(known.map((firm) => firm.loss + (includeShock ? (firm.shock ?? 0) : 0))),
    unknownBufferLoss: sum(firms.filter(({ buffer }) => buffer === null).map(({ loss }) => loss)),
    firms,
    claims: attributed.map(({ exposure, lossUsdBn }) => ({
      creditor: network.ids[exposure.to]!,
      debtor: network.ids[exposure.from]!,
      claim: book.claims[Number(exposure.deal)]!.amount,
      loss: lossUsdBn,
    })),
  };
};
