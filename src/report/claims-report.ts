// Published statements held against the data, as the one plain result that the CLI, the API and the view read.
import { areEqual, numberText } from "../ledger/expression-number.ts";
import { sumUnit, toUnit } from "../ledger/claim-units.ts";
import { claimBook, type ClaimBook, type Computed } from "../ledger/claim-book.ts";
import { judgeClaims, type Judged } from "../ledger/claim-ledger.ts";
import { inUnitOf } from "../ledger/claim-readings.ts";
import type { RowRead } from "../ledger/claim-rows.ts";
import {
  differenceOf,
  figureVerdict,
  verdictRules,
  verdicts,
  type Verdict,
  type VerdictRules,
} from "../ledger/claim-verdict.ts";
import { newestStatement } from "../model/as-of.ts";
import { firstDay, formatDay, type IsoDate } from "../model/date.ts";
import { InvalidInputError } from "../model/errors.ts";
import type { Claim } from "../model/fact.ts";
import { unknownName } from "../model/nearest-name.ts";
import type { Network } from "../model/network.ts";
import type { ClaimBeside, ClaimEntry, ClaimReport, ClaimRow, ClaimsReport } from "./claims-report.schema.ts";

export type ClaimRequest = {
  /** Default: the newest statement in the data. */
  readonly asOf?: IsoDate;
  /** Shares of the printed figure, and years; defaults: `verdictRules`. */
  readonly tolerance?: number;
  readonly contradiction?: number;
};

export type ClaimsRequest = ClaimRequest & {
  readonly verdict?: Verdict;
  /** Source id: only its claims. */
  readonly source?: string;
};

const rulesOf = ({ tolerance, contradiction }: ClaimRequest): VerdictRules => {
  const rules = {
    ...verdictRules,
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(contradiction === undefined ? {} : { contradiction }),
  };
  for (const [name, value] of Object.entries(rules)) {
    if (value >= 0 && Number.isFinite(value)) continue;
    throw new InvalidInputError(
      `claims: ${name} must be a share of at least 0, got ${value}. Write 0.05 for 5 percent.`,
    );
  }
  if (rules.contradiction < rules.tolerance) {
    throw new InvalidInputError(
      `claims: contradiction must be at least the tolerance, got ${rules.contradiction} below ${rules.tolerance}. Raise the one or lower the other.`,
    );
  }
  return rules;
};

const rowEntry = (row: RowRead): ClaimRow => ({ ...row, sources: [...row.sources] });

/**
 * Whose figures the arithmetic rests on. A row that another source states too is that source's as well; a claim that was
 * recomputed has no source of its own, and the rows below it are there too.
 */
const evidenceOf = ({ source }: Claim, rows: readonly RowRead[]): ClaimEntry["evidence"] => {
  const sourced = rows.filter(({ sources }) => sources.length > 0);
  if (sourced.length === 0) return null;
  const own = sourced.filter(({ sources }) => sources.every((id) => id === source));
  if (own.length === 0) return "independent";
  return own.length === sourced.length ? "own" : "mixed";
};

/** `627 + 638 + 462 + 364 = 2,091`: the arithmetic and what it comes to, percent as percent and years without a comma. */
const workedOut = (computed: Computed, unit: string | null): string | null => {
  if (!computed.ok) return null;
  const { value, worked } = computed;
  if (typeof value === "boolean") return `${worked}: ${value}`;
  const percent = unit === "percent" ? `${numberText(toUnit(value, unit))}%` : null;
  const result = percent ?? (unit === "year" ? numberText(value).replace(",", "") : numberText(value));
  return worked === result || worked.endsWith(`→ ${result}`) ? worked : `${worked} = ${result}`;
};

/**
 * Whether what stands beside a claim comes to its printed figure where ours does not: then the figure is right and its name
 * is not, or the reading is too hard, and whoever reads the verdict should see it. What only the source says proves nothing.
 */
const givesPrinted = ({ claim, verdict }: Judged, computed: Computed, rules: VerdictRules): boolean => {
  const { figure, unit } = claim;
  const isOpen = verdict === "off" || verdict === "contradicted" || verdict === "stale";
  if (!isOpen || figure === null || !computed.ok || typeof computed.value !== "number") return false;
  const isAlike = computed.unit === sumUnit(unit) && evidenceOf(claim, computed.rows) === "independent";
  return isAlike && figureVerdict({ ...claim, figure }, toUnit(computed.value, unit), rules) === "holds";
};

const besideEntry = (expression: string, computed: Computed, judged: Judged, rules: VerdictRules): ClaimBeside => ({
  expression,
  value: computed.ok ? computed.value : null,
  unit: computed.ok ? computed.unit : null,
  worked: workedOut(computed, null),
  reason: computed.ok ? null : computed.reason,
  rows: computed.rows.map(rowEntry),
  givesPrinted: givesPrinted(judged, computed, rules),
});

type Ours = { readonly ours: number | null; readonly truth: boolean | null };

const oursOf = (claim: Claim, computed: Computed): Ours => {
  const value = computed.ok ? inUnitOf(claim, computed.value) : null;
  return { ours: typeof value === "number" ? value : null, truth: typeof value === "boolean" ? value : null };
};

/** As many digits as a review is written with. */
const reviewedDigits = 1e-6;

const isSame = (a: number | boolean, b: number | boolean | null): boolean =>
  typeof a === "number" && typeof b === "number"
    ? areEqual(a, b) || Math.abs(a - b) <= reviewedDigits * Math.max(Math.abs(a), Math.abs(b))
    : a === b;

/** Only today's data can have changed: on another day other rows count, which is no change. */
const changedSince = ({ reviewed }: Claim, { ours, truth }: Ours, isToday: boolean): ClaimEntry["changed"] => {
  const is = ours ?? truth;
  return !isToday || reviewed === null || isSame(reviewed, is) ? null : { was: reviewed, is };
};

const tellHistory = (claim: Claim, { atStatement }: Judged): ClaimEntry["atStatement"] =>
  atStatement === null
    ? null
    : { date: atStatement.date, ...oursOf(claim, atStatement.computed), verdict: atStatement.verdict };

type Setting = { readonly book: ClaimBook; readonly rules: VerdictRules; readonly isToday: boolean };

const withoutUsers = ({ book, rules, isToday }: Setting, judged: Judged): Omit<ClaimEntry, "usedBy"> => {
  const { claim, computed, verdict } = judged;
  const { id, statement, source, stated, kind, figure, bound, unit, tolerance } = claim;
  const found = oursOf(claim, computed);
  const difference = figure === null || found.ours === null ? null : differenceOf(figure, found.ours, unit);
  return {
    ...{ id, statement, source, stated, kind, figure, bound, unit },
    ...found,
    difference: difference?.absolute ?? null,
    relativeDifference: difference?.relative ?? null,
    tolerance: figure === null ? null : (tolerance ?? rules.tolerance),
    verdict,
    reason: computed.ok ? null : computed.reason,
    reasonAt: computed.ok ? null : computed.at,
    atStatement: tellHistory(claim, judged),
    changed: changedSince(claim, found, isToday),
    expression: claim.expression,
    reading: claim.reading,
    worked: workedOut(computed, unit),
    evidence: evidenceOf(claim, computed.rows),
    rows: computed.rows.map(rowEntry),
    beside: claim.beside.map((text) => besideEntry(text, book.expression(text), judged, rules)),
    arithmetic: claim.arithmetic,
    remark: claim.remark,
  };
};

const citedBy = (network: Network, claims: readonly ClaimEntry[]): ClaimsReport["sources"] => {
  const rows = claims.flatMap((claim) => [...claim.rows, ...claim.beside.flatMap((other) => other.rows)]);
  const cited = new Set([...claims.map(({ source }) => source), ...rows.flatMap(({ sources }) => sources)]);
  return network.sources
    .filter(({ id }) => cited.has(id))
    .map(({ id, title, publisher, url, published }) => ({ id, title, publisher, url, published }));
};

type Ledger = Pick<ClaimsReport, "network" | "asOf" | "rules"> & { readonly entries: readonly ClaimEntry[] };

const ledgerOf = (network: Network, request: ClaimRequest): Ledger => {
  const rules = rulesOf(request);
  const newest = newestStatement(network);
  const asOf = formatDay(firstDay(request.asOf ?? newest));
  const setting = { book: claimBook(network, asOf), rules, isToday: asOf === newest };
  const partial = judgeClaims(network, network.claims, asOf, rules).map((judged) => withoutUsers(setting, judged));
  const isUserOf = (id: string) => (claim: Omit<ClaimEntry, "usedBy">) =>
    claim.rows.some((row) => row.table === "claims" && row.id === id);
  const entries = partial.map((claim) => ({
    ...claim,
    usedBy: partial.filter(isUserOf(claim.id)).map(({ id }) => id),
  }));
  return { network: network.name, asOf, rules: { ...rules }, entries };
};

const countsOf = (claims: readonly ClaimEntry[]): ClaimsReport["counts"] => {
  const count = (verdict: Verdict): number => claims.filter((claim) => claim.verdict === verdict).length;
  return {
    holds: count("holds"),
    off: count("off"),
    contradicted: count("contradicted"),
    stale: count("stale"),
    "not computable": count("not computable"),
  };
};

const checkSource = (network: Network, source: string | undefined): void => {
  const making = [...new Set(network.claims.map((claim) => claim.source))];
  if (source !== undefined && !making.includes(source))
    throw unknownName(network.name, "source of claims", source, making);
};

const checkVerdict = (verdict: Verdict | undefined): void => {
  if (verdict !== undefined && !verdicts.includes(verdict)) throw unknownName("claims", "verdict", verdict, verdicts);
};

/**
 * Every claim of the package recomputed from its rows as known on a day, judged against the printed figure, and judged
 * again with what was known when it was said. Figures are in the unit of their claim, differences also as shares.
 * Cost O(rows) for each day that is looked at, and O(claims x length of an expression).
 *
 * @throws InvalidInputError for a date that is none or a negative tolerance; NotFoundError for an unknown source or verdict.
 */
export const claimsReport = (network: Network, request: ClaimsRequest = {}): ClaimsReport => {
  checkSource(network, request.source);
  checkVerdict(request.verdict);
  const { entries, ...header } = ledgerOf(network, request);
  const ofSource = entries.filter(({ source }) => request.source === undefined || source === request.source);
  const claims = ofSource.filter(({ verdict }) => request.verdict === undefined || verdict === request.verdict);
  const counts = countsOf(ofSource);
  const total = ofSource.length;
  return {
    ...header,
    counts,
    computed: total - counts["not computable"],
    total,
    claims,
    sources: citedBy(network, claims),
  };
};

/**
 * One claim in full.
 *
 * @throws NotFoundError with the nearest id; otherwise as `claimsReport`.
 */
export const claimReport = (network: Network, id: string, request: ClaimRequest = {}): ClaimReport => {
  const { entries, ...header } = ledgerOf(network, request);
  const claim = entries.find((entry) => entry.id.toLowerCase() === id.toLowerCase());
  if (claim === undefined) {
    throw unknownName(
      network.name,
      "claim",
      id,
      entries.map((entry) => entry.id),
    );
  }
  return { ...header, claim, sources: citedBy(network, [claim]) };
};
