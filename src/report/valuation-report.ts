// Claims from files valued before and after a shock, as the one plain result that surfaces read.
import type { FailureBoundary } from "../contagion/cascade-frame.ts";
import { parameterValues } from "../contagion/propagation/parameters.ts";
import type { ParameterValues } from "../contagion/propagation/propagation-model.ts";
import { balanceSheets, type BalanceSheets } from "../contagion/valuation/balance-sheets.ts";
import { calibratedSheets } from "../contagion/valuation/calibrated-sheets.ts";
import { isSolvent, type OutsideCreditorRank } from "../contagion/valuation/debtors.ts";
import { valuationFunction } from "../contagion/valuation/index.ts";
import {
  valuationDefaults,
  valueNetwork,
  type Valuation,
  type ValuationOptions,
} from "../contagion/valuation/value-network.ts";
import type { ClaimBook } from "../format/matrix/read-claim-book.ts";
import { InvalidInputError } from "../model/errors.ts";
import { bookShock, claimBookSource, type BookSeed } from "./claim-book-source.ts";
import type { ValuationReport } from "./valuation-report.schema.ts";

export type ValuationRequest = {
  /** Losses of external assets as shares of equity, above 0; more than 1 leaves a firm with less than nothing. */
  readonly seeds: readonly BookSeed[];
  /** Id of a valuation function; default `linear-debtrank`. */
  readonly valuation?: string;
  readonly parameters?: ParameterValues;
  readonly failureBoundary?: FailureBoundary;
  readonly outsideCreditors?: OutsideCreditorRank;
  /** Raise external assets so that the books value themselves without a shock; default false. */
  readonly recalibrate?: boolean;
  readonly tolerance?: number;
  readonly maxRounds?: number;
};

/**
 * The books as the valuation view needs them: equity is the buffer, or follows from external assets and liabilities.
 *
 * @throws InvalidInputError where an equity does not follow, or books contradict themselves.
 */
export const sheetsOfBook = ({ firms, claims, files }: ClaimBook): BalanceSheets => {
  const open = firms.filter(
    ({ buffer, externalAssets, externalLiabilities }) =>
      buffer === null && (externalAssets === null || externalLiabilities === null),
  );
  if (open.length > 0) {
    const names = open.slice(0, 5).map(({ name }) => name);
    throw new InvalidInputError(
      `${files.buffers}: nothing says the equity of ${names.join(", ")}${open.length > 5 ? ` and ${open.length - 5} more` : ""}. Valuing claims needs it for every firm: give a buffer, or external_assets and external_liabilities, or take --model instead of --valuation.`,
    );
  }
  return balanceSheets(
    firms.map(({ name, buffer, externalAssets, externalLiabilities }) => ({
      id: name,
      equityUsdBn: buffer,
      externalAssetsUsdBn: externalAssets,
      externalLiabilitiesUsdBn: externalLiabilities,
    })),
    claims.map(({ creditor, debtor, amount }) => ({ creditor, debtor, amountUsdBn: amount })),
  );
};

/** USD billions, from shares of equity. Who has none has failed already: its seed would pass for a run without loss. */
const lossesOf = ({ ids, bookEquity }: BalanceSheets, shares: Float64Array): Float64Array => {
  const failed = ids.find((_id, v) => shares[v]! > 0 && !(bookEquity[v]! > 0));
  if (failed === undefined) return shares.map((share, v) => (share === 0 ? 0 : share * bookEquity[v]!));
  throw new InvalidInputError(
    `seed "${failed}": its books leave it no equity to lose, so it is in default before any shock. Name another firm.`,
  );
};

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

/** Both runs, and what lies between them. */
type Comparison = {
  readonly sheets: BalanceSheets;
  readonly shock: Float64Array;
  readonly before: Valuation;
  readonly after: Valuation;
  readonly boundary: FailureBoundary;
};

const claimLosses = ({ sheets, before, after }: Comparison): ValuationReport["claims"] =>
  sheets.claims
    .map(({ creditor, debtor, amountUsdBn }) => ({
      creditor: sheets.ids[creditor]!,
      debtor: sheets.ids[debtor]!,
      claim: amountUsdBn,
      // The first values are proven to be at least the second, up to the bound.
      loss: amountUsdBn * Math.max(0, before.values[debtor]! - after.values[debtor]!),
    }))
    .sort((a, b) => b.loss - a.loss);

const firmsOf = (compared: Comparison, claims: ValuationReport["claims"]): ValuationReport["firms"] => {
  const { sheets, shock, before, after, boundary } = compared;
  const losses = new Map<string, number>();
  for (const { creditor, loss } of claims) losses.set(creditor, (losses.get(creditor) ?? 0) + loss);
  return sheets.ids
    .map((name, v) => ({
      name,
      bookEquity: sheets.bookEquity[v]!,
      equityWithoutShock: before.equities.at(-1)![v]!,
      equity: after.equities.at(-1)![v]!,
      shock: shock[v]!,
      loss: losses.get(name) ?? 0,
      claimValueWithoutShock: before.values[v]!,
      claimValue: after.values[v]!,
      inDefault: !isSolvent(after.equities.at(-1)![v]!, sheets.bookEquity[v]!, boundary),
    }))
    .sort((a, b) => b.loss - a.loss || b.shock - a.shock);
};

/**
 * Values claims from files after a shock, and once without it: forward-looking functions value claims below par
 * before anything has happened, so losses are differences between the two.
 *
 * @throws NotFoundError for an unknown firm or function, InvalidInputError for a figure that the function needs and
 *   the files do not have, a value out of range, no seed, or one without equity.
 * @see valueNetwork for the mathematics
 */
export const valuationReport = (book: ClaimBook, request: ValuationRequest): ValuationReport => {
  const valuation = valuationFunction(request.valuation ?? valuationDefaults.valuation.id);
  const conventions = {
    failureBoundary: request.failureBoundary ?? valuationDefaults.failureBoundary,
    outsideCreditors: request.outsideCreditors ?? valuationDefaults.outsideCreditors,
    tolerance: request.tolerance ?? valuationDefaults.tolerance,
    maxRounds: request.maxRounds ?? valuationDefaults.maxRounds,
  };
  const options: ValuationOptions = { valuation, parameters: request.parameters ?? {}, ...conventions };
  const books = sheetsOfBook(book);
  const recalibrated = request.recalibrate ?? false;
  const sheets = recalibrated ? calibratedSheets(books, options) : books;
  const shock = lossesOf(sheets, bookShock(book, request.seeds, Infinity));
  const before = valueNetwork(sheets, new Float64Array(shock.length), options);
  const after = valueNetwork(sheets, shock, options);
  const compared = { sheets, shock, before, after, boundary: conventions.failureBoundary };
  const claims = claimLosses(compared);
  const given = Object.entries(parameterValues(valuation, options.parameters!));
  return {
    source: claimBookSource(book),
    valuation: valuation.id,
    parameters: Object.fromEntries(given.filter(([, value]) => !Number.isNaN(value))),
    conventions: { ...conventions, recalibrated },
    seeds: [...request.seeds],
    converged: before.converged && after.converged,
    residual: Math.max(before.residual, after.residual),
    rounds: after.equities.length - 1,
    totalShock: sum(shock),
    totalLoss: sum(claims.map(({ loss }) => loss)),
    firms: firmsOf(compared, claims),
    claims,
  };
};
